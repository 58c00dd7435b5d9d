import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../../pages');

/** What must be found on a written page. */
export interface Expected {
  readonly url: string;
  readonly comments: readonly {
    readonly text: string;
    readonly author?: string;
    /** On pages of several systems. */
    readonly platform?: string;
  }[];
  /** Words that no judged text may hold. */
  readonly absent?: readonly string[];
}

/** Names of the page folders. */
export function pageNames(): string[] {
  return readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(PAGES, entry.name, 'page.html')))
    .map(({ name }) => name);
}

const COMMENT_KEYS = ['text', 'author', 'platform'];

/** What is wrong with what a page's `expected.json` says, in a few words. */
export function faultOf({ url, comments, absent, ...rest }: Expected): string | undefined {
  const isAddress = typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url);
  if (!isAddress) return '"url" must be the address that the page stands for, with https:// before it';
  if (!Array.isArray(comments)) return '"comments" must be a list';
  const texts =
    absent === undefined || (Array.isArray(absent) && absent.every((words) => typeof words === 'string'));
  if (!texts) return '"absent" must be a list of words';
  const nameless = comments.findIndex(({ text }) => typeof text !== 'string' || text.trim() === '');
  if (nameless >= 0) return `comment ${nameless} has no "text"`;
  const unknown = Object.keys(rest).concat(
    comments.flatMap(Object.keys).filter((key) => !COMMENT_KEYS.includes(key)),
  );
  return unknown.length > 0 ? `nobody reads "${unknown[0]}"` : undefined;
}

/**
 * What must be found on a page.
 * @throws Error that names the file where it is missing, or says what nobody can read
 */
export function expectedOf(name: string): Expected {
  const file = `tests/pages/${name}/expected.json`;
  let expected: Expected;
  try {
    expected = JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`);
  }
  const fault = faultOf(expected);
  if (fault) throw new Error(`${file}: ${fault}.`);
  return expected;
}

/** A page as it was written. */
export function htmlOf(name: string): string {
  return readFileSync(join(PAGES, name, 'page.html'), 'utf8');
}

/** Puts a page into the test's document, at its address, with its declared shadow roots. */
export function show(name: string, url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  const page = new DOMParser().parseFromString(htmlOf(name), 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
  openRoots(document);
}

/** Makes shadow roots of declared ones, and of those inside them. */
function openRoots(within: ParentNode): void {
  for (const template of within.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const root = (template.parentElement as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = template.innerHTML;
    template.remove();
    openRoots(root);
  }
}
