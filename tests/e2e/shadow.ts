import type { CDPSession, Page } from 'puppeteer-core';

/*
 * The bars live in shadow roots that are closed to the page, and so to page.$(). A browser's own protocol sees them:
 * Chromium's tree of the document, what Firefox serialises of a node.
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
  readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null };
}

/**
 * Of some roots, what may have a closed root of its own: what is empty, as every bar is. To serialise the whole document,
 * words and all, takes Firefox a second.
 */
const EMPTY_IN = `(...roots) => {
  const emptyIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? emptyIn(element.shadowRoot) : element.hasChildNodes() ? [] : [element],
    );
  return (roots.length ? roots : [document]).flatMap(emptyIn);
}`;

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

/** The closed roots in some others, or in a document, and those in them. */
async function closedInBidi(page: Page, context: string, roots: readonly string[] = []): Promise<string[]> {
  const { value: empty } = (await firefoxCall(page, context, {
    functionDeclaration: EMPTY_IN,
    arguments: roots.map((sharedId) => ({ sharedId })),
    serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
  })) as { value: readonly BidiNode[] };
  const closed = empty.flatMap(({ value }) => value?.shadowRoot?.sharedId ?? []);
  return closed.length === 0 ? [] : [...closed, ...(await closedInBidi(page, context, closed))];
}

async function firefoxRoots(page: Page): Promise<ClosedRoot[]> {
  const roots: ClosedRoot[] = [];
  for (const frame of page.frames()) {
    const { _id: context } = frame as unknown as { _id: string };
    for (const sharedId of await closedInBidi(page, context)) {
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

/** Every closed shadow root of a page and its frames; in document order, as far as none stands in another. */
export async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const isFirefox = /firefox/i.test(await page.browser().version());
  return isFirefox ? firefoxRoots(page) : chromeRoots(page);
}
