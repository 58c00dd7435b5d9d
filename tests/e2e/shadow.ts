import type { CDPSession, Page } from 'puppeteer-core';

/*
 * The bars live in shadow roots that are closed to the page, and so to page.$(). A browser's own protocol sees them:
 * Chromium's tree of the document, Firefox's serialised nodes.
 */

/** A closed shadow root in a page. */
export interface ClosedRoot {
  /** Runs `body`, the body of a function of `root` and `argument`, in the page; gives back what JSON can carry. */
  call<T>(body: string, argument?: unknown): Promise<T>;
}

function declaration(body: string, argument: unknown): string {
  return `(root) => JSON.stringify({ is: ((root, argument) => { ${body} })(root, ${JSON.stringify(argument ?? null)}) })`;
}

interface CdpNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
  readonly contentDocument?: CdpNode;
}

function closedIn(node: CdpNode): CdpNode[] {
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  if (node.contentDocument) inner.push(node.contentDocument);
  const here = node.shadowRootType === 'closed' ? [node] : [];
  return [...here, ...inner.flatMap(closedIn)];
}

async function chromeRoot(session: CDPSession, { backendNodeId }: CdpNode): Promise<ClosedRoot> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return {
    async call(body, argument) {
      const functionDeclaration = `function () { return (${declaration(body, argument)})(this); }`;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return JSON.parse(result.value).is;
    },
  };
}

/** One for each page, as long as it lives. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function chromeRoots(page: Page): Promise<ClosedRoot[]> {
  const opened = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, opened);
  const session = await opened;
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return Promise.all(closedIn(root).map((node) => chromeRoot(session, node)));
}

interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly mode?: string;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

function closedInBidi(node: BidiNode): BidiNode[] {
  const shadow = node.value?.shadowRoot;
  const here = shadow?.value?.mode === 'closed' ? [shadow] : [];
  const inner = [...(shadow ? [shadow] : []), ...(node.value?.children ?? [])];
  return [...here, ...inner.flatMap(closedInBidi)];
}

/** The part of puppeteer's connection to Firefox that its types do not show. */
interface BidiConnection {
  send(
    method: string,
    parameters: unknown,
  ): Promise<{ result: { result: unknown; exceptionDetails?: { text: string } } }>;
}

async function firefoxCall(page: Page, context: string, parameters: object): Promise<unknown> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { result } = await connection.send('script.callFunction', {
    awaitPromise: false,
    target: { context },
    ...parameters,
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result;
}

async function firefoxRoots(page: Page): Promise<ClosedRoot[]> {
  const roots: ClosedRoot[] = [];
  for (const frame of page.frames()) {
    const { _id: context } = frame as unknown as { _id: string };
    const tree = (await firefoxCall(page, context, {
      functionDeclaration: '() => document.documentElement',
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    })) as BidiNode;
    for (const { sharedId } of closedInBidi(tree)) {
      roots.push({
        async call(body, argument) {
          const functionDeclaration = declaration(body, argument);
          const value = await firefoxCall(page, context, { functionDeclaration, arguments: [{ sharedId }] });
          return JSON.parse((value as { value: string }).value).is;
        },
      });
    }
  }
  return roots;
}

/** Every closed shadow root of a page and its frames, in document order. */
export async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const isFirefox = /firefox/i.test(await page.browser().version());
  return isFirefox ? firefoxRoots(page) : chromeRoots(page);
}
