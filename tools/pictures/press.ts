import type { CDPSession, Page } from 'puppeteer-core';

interface Node {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

function closedIn(node: Node): Node[] {
  const here = node.shadowRootType === 'closed' ? [node] : [];
  return [...here, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedIn)];
}

async function pressed(session: CDPSession, node: Node, author: string, control: string): Promise<boolean> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    returnByValue: true,
    arguments: [{ value: author }, { value: control }],
    functionDeclaration: `function (author, control) {
      const comment = this.host.closest('.wpd-comment');
      if (comment?.querySelector('.wpd-comment-author')?.textContent.trim() !== author) return false;
      this.querySelector('button.' + control)?.click();
      return true;
    }`,
  });
  return result.value === true;
}

/**
 * Presses a control (by its class) of the bar in an author's comment on the news page (Chromium only: its protocol
 * alone shows closed shadow roots).
 */
export async function pressInBar(page: Page, author: string, control: string): Promise<void> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const node of closedIn(root)) if (await pressed(session, node, author, control)) return;
  throw new Error(`No bar stands in a comment of "${author}".`);
}
