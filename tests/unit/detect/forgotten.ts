import type { Adapter } from '../../../src/detect/adapter';
import { readNeeds } from '../../../src/detect/need';
import type { Expected } from './pages';

/* What is easily forgotten when a platform is added, and no comparison of texts would tell: one sentence each. */

/** By this the page can be told that `npm run new-platform` wrote, and nobody has touched since. */
const STILL_TO_DO = "Put the platform's own markup in place of what follows";

const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Everything a page says, whatever shadow root it stands in. */
function wordsOf(roots: readonly (Document | ShadowRoot)[]): string {
  return squeezed(roots.map((root) => (root as Document).body?.textContent ?? root.textContent).join(''));
}

function* inPage(html: string): Generator<string> {
  if (html.includes(STILL_TO_DO))
    yield "page.html is the one to start from: put the platform's own markup in, with texts of your own, and take the remark out";
}

function* inExpected(
  { comments, absent = [] }: Expected,
  words: string,
  adapter: Adapter,
): Generator<string> {
  if (absent.length === 0)
    yield 'expected.json has no "absent": list words that the platform puts around a text and nobody wrote';
  for (const some of absent)
    if (!words.includes(squeezed(some)))
      yield `expected.json says that "${some}" is in no text, but it is nowhere on the page: put it there, or leave it out`;
  if (adapter.author && !comments.some(({ author }) => author))
    yield 'expected.json names no author, so nothing shows that the selector for `author` fits';
}

function* inAdapter(adapter: Adapter, roots: readonly (Document | ShadowRoot)[]): Generator<string> {
  const occurs = (selector: string) => roots.some((root) => root.querySelector(selector) !== null);
  for (const field of ['omit', 'quotes'] as const) {
    const selectors = adapter[field] ?? [];
    if (selectors.length > 0 && !selectors.some(occurs))
      yield `nothing on its page is what \`${field}\` leaves out (${selectors.join(', ')}): put one in, or take the selector out`;
  }
  if (!adapter.hosts && readNeeds(adapter.fingerprint ?? adapter.item).some((need) => need.length === 0))
    yield `the fingerprint ${adapter.fingerprint} has no class, id, tag with a hyphen or data- attribute outside \`:is(…)\`, so every page would be searched for it: give it one`;
}

/** What was forgotten, one sentence each; `roots` are those of its page, shown. */
export function forgotten(
  adapter: Adapter,
  html: string,
  expected: Expected,
  roots: readonly (Document | ShadowRoot)[],
): string[] {
  return [
    ...inPage(html),
    ...inExpected(expected, wordsOf(roots), adapter),
    ...inAdapter(adapter, roots),
  ].map((sentence) => `${adapter.id}: ${sentence}.`);
}

/** Which of these are there more than once, as one sentence; null where each is there once. */
export function twice(
  entries: readonly (readonly [who: string, what: string])[],
  kind: string,
): string | null {
  const seen = new Map<string, string>();
  for (const [who, what] of entries) {
    const before = seen.get(what);
    if (before !== undefined) return `${before} and ${who} have the same ${kind}: ${what}`;
    seen.set(what, who);
  }
  return null;
}

/** Platforms without a page and pages without a platform, one sentence each. */
export function unpaired(ids: readonly string[], pages: readonly string[]): string[] {
  return [
    ...ids
      .filter((id) => !pages.includes(id))
      .map(
        (id) => `tests/pages/${id}/page.html is missing: ${id} needs a page that shows its selectors hold.`,
      ),
    ...pages
      .filter((page) => !ids.includes(page))
      .map(
        (page) =>
          `tests/pages/${page}/ is no platform's page: name it after one, or begin its name with generic- or mixed-.`,
      ),
  ];
}
