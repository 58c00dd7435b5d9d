import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PAGES = join(import.meta.dirname, '../../pages');

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

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
}

/** Puts a page into the test's document, at its address, with its declared shadow roots. */
export function show(name: string, url: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  const html = readFileSync(join(PAGES, name, 'page.html'), 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const root = (template.parentElement as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = template.innerHTML;
    template.remove();
  }
}
