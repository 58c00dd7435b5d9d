// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { ACTIONS, REPLIES } from '../../../src/core/settings';
import { CLEAR, commentAt, FOLD, OPTIONS, stand } from './stand';

afterEach(() => vi.restoreAllMocks());

const STYLES = [null, 'color:red', 'display : flex;;x:y', 'visibility:visible!important', 'opacity:.5'];
const BODIES = [
  '<div class="body"@>words <b@>more</b></div>',
  '<p class="body"@><i>all</i> <u>in</u></p>',
  'bare <b@>words</b>',
];
const OUTSIDES = ['article', 'li', 'div', 'blockquote'];

interface Node {
  outside: string;
  body: string;
  styles: (string | null)[];
  replies: Node[];
}

const { page: pages } = fc.letrec<{ node: Node; page: Node[] }>((tie) => ({
  node: fc.record({
    outside: fc.constantFrom(...OUTSIDES),
    body: fc.constantFrom(...BODIES),
    styles: fc.array(fc.constantFrom(...STYLES), { minLength: 3, maxLength: 3 }),
    replies: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<Node[]>([]),
      fc.array(tie('node'), { maxLength: 2 }),
    ),
  }),
  page: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
}));

function markup(nodes: readonly Node[]): string {
  let count = 0;
  const draw = ({ outside, body, styles, replies }: Node): string => {
    const id = `c${count++}`;
    let next = 0;
    const styled = body.replaceAll('@', () => {
      const style = styles[++next];
      return style === null || style === undefined ? '' : ` style="${style}"`;
    });
    const own = styles[0] === null ? '' : ` style="${styles[0]}"`;
    return `<${outside} id="${id}" class="c"${own}><h5>who</h5>${styled}${replies.map(draw).join('')}</${outside}>`;
  };
  return nodes.map(draw).join('\n');
}

/** What happens: to a comment through us, or to the page by itself (then to its twin as well). */
const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('present' as const),
      at: fc.nat(),
      fold: fc.boolean(),
      action: fc.constantFrom(...ACTIONS),
      replies: fc.constantFrom(...REPLIES),
      softBlur: fc.boolean(),
    }),
    fc.record({ do: fc.constantFrom('show', 'fold', 'cover', 'uncover', 'forget'), at: fc.nat() }),
    fc.record({ do: fc.constantFrom('class', 'attribute', 'append', 'colour', 'replace'), at: fc.nat() }),
  ),
  { maxLength: 12 },
);
type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never;

/** What the page itself did to an element meanwhile: that decides what may come to stand in another order. */
type Touched = Map<Element, 'attributes' | 'style'>;

function meddle(root: ParentNode, what: string, at: number, touched: Touched): void {
  const all = root.querySelectorAll<HTMLElement>('.c, .c h5, .c b, .c p, .c .body');
  const element = all[at % all.length];
  if (!element) return;
  if (what === 'class') element.classList.add(`k${at % 5}`);
  if (what === 'attribute') element.setAttribute('data-x', String(at));
  if (what === 'append') element.append(Object.assign(document.createElement('b'), { textContent: 'added' }));
  if (what === 'colour') element.style.setProperty('outline-width', `${at % 9}px`);
  if (what === 'replace') element.setAttribute('style', 'margin: 1px');
  if (what === 'colour' || what === 'replace') touched.set(element, 'style');
  else if (what !== 'append' && !touched.has(element)) touched.set(element, 'attributes');
}

/**
 * The page as text, byte for byte. Of elements whose attributes the page changed meanwhile the order of attributes does
 * not count, for what it added may stand before a style that was lent; of those whose style it changed, nor does the
 * order of declarations.
 */
function looks(root: Element, touched: Touched): string {
  const copy = root.cloneNode(true) as Element;
  const originals = [...root.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, i) => {
    const how = touched.get(originals[i] as Element);
    if (!how) return;
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).sort();
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes) {
      element.setAttribute(name, name === 'style' && how === 'style' ? sortedDeclarations(value) : value);
    }
  });
  return copy.innerHTML;
}

function sortedDeclarations(style: string): string {
  return style
    .split(';')
    .map((part) => part.replace(/\s*:\s*/, ': ').trim())
    .filter((part) => /^[\w-]+: \S/.test(part) && !part.startsWith('x:'))
    .sort()
    .join(';');
}

it('leaves the page as it would have been, whatever was done in between', async () => {
  await fc.assert(
    fc.asyncProperty(pages, steps, async (nodes, done) => {
      document.body.innerHTML = `<main>${markup(nodes)}</main>`;
      const main = document.body.firstElementChild as HTMLElement;
      const twin = main.cloneNode(true) as HTMLElement;
      const { presenter } = stand();
      const ids = [...main.querySelectorAll('.c')].map((element) => element.id);
      const touched: Touched = new Map();
      for (const step of done as Step[]) {
        const comment = commentAt(`#${ids[step.at % ids.length]}`);
        if (step.do === 'present') {
          presenter.present(comment, step.fold ? FOLD : CLEAR, { ...OPTIONS, ...step });
        } else if (
          step.do === 'show' ||
          step.do === 'fold' ||
          step.do === 'cover' ||
          step.do === 'uncover' ||
          step.do === 'forget'
        ) {
          presenter[step.do](comment);
        } else {
          meddle(main, step.do, step.at, touched);
          meddle(twin, step.do, step.at, touched);
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      presenter.restoreAll();
      expect(looks(main, touched)).toBe(looks(twin, touched));
      vi.restoreAllMocks();
    }),
    { numRuns: 60 },
  );
});
