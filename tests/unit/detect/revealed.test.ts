// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchComments } from '../../../src/detect';
import { FORUM } from './forum';
import { PacedClock } from './paced';

/* Words that a page reveals by style alone, where the reader presses something: no node changes. */

const ENTRY =
  '<div class="entry"><b class="who">ada</b><div class="words">It begins <span style="display: none">and goes on</span> ' +
  '<em hidden>and on</em> <a href="#more">More</a></div></div>';
const BEGINS = 'It begins More';
const ALL = 'It begins and goes on and on More';

let clock: PacedClock;
let log: string[];
let reads: number;
let controller: AbortController;

/** Follows the comments of a page, or of a closed shadow root in it, of this HTML. */
async function show(html: string, closed: boolean): Promise<ParentNode> {
  document.body.innerHTML = closed ? '<comment-box></comment-box>' : html;
  const inner = document.querySelector('comment-box')?.attachShadow({ mode: 'closed' });
  if (inner) inner.innerHTML = html;
  const counting = {
    ...FORUM,
    get quotes() {
      reads++;
      return [];
    },
  };
  watchComments(
    document,
    {
      found: ({ text }) => log.push(`found ${text}`),
      changed: ({ text }) => log.push(`changed to ${text}`),
      gone: ({ text }) => log.push(`gone ${text}`),
    },
    {
      adapters: [counting],
      generic: false,
      signal: controller.signal,
      pace: clock,
      isOurs: (node) => node.nodeName === 'FOLD-BAR',
      shadowRootOf: (element) => (element.localName === 'comment-box' ? (inner ?? null) : null),
    },
  );
  await clock.pass(3000);
  return inner ?? document;
}

function reveal(within: ParentNode): void {
  (within.querySelector('span') as HTMLElement).style.display = '';
  (within.querySelector('em') as HTMLElement).hidden = false;
}

beforeEach(() => {
  clock = new PacedClock();
  log = [];
  reads = 0;
  controller = new AbortController();
});
afterEach(() => controller.abort());

describe.each([
  ['the page', false],
  ['a closed shadow root', true],
])('what is revealed in %s', (_, closed) => {
  it('is read where the reader pressed something in the comment', async () => {
    const root = await show(`<main class="thread">${ENTRY}</main>`, closed);
    const more = root.querySelector('a') as HTMLElement;
    more.addEventListener('click', () => reveal(root));
    more.click();
    await clock.pass(500);
    expect(log).toEqual([`found ${BEGINS}`, `changed to ${ALL}`]);
  });

  it('is read where something else fades first, and what was pressed is taken away', async () => {
    const root = await show(`<main class="thread">${ENTRY}</main>`, closed);
    const more = root.querySelector('a') as HTMLElement;
    more.addEventListener('click', () => more.remove());
    more.click();
    await clock.pass(500);
    reveal(root);
    await clock.pass(3000);
    expect(log.at(-1)).toBe('changed to It begins and goes on and on');
  });
});

describe('what a press costs', () => {
  const others = '<div class="entry"><div class="words">another</div></div>'.repeat(20);
  const page = `<p>Beside</p><main class="thread">${ENTRY}${others}</main>`;

  it('is the reading of its comment alone', async () => {
    await show(page, false);
    reads = 0;
    (document.querySelector('a') as HTMLElement).click();
    await clock.pass(20_000);
    expect(reads).toBe(2);
  });

  it('is nothing beside the comments, on a bar of ours, and after the end', async () => {
    await show(page, false);
    const bar = document.createElement('fold-bar');
    document.querySelector('.words')?.prepend(bar);
    await clock.pass(3000);
    reads = 0;
    (document.querySelector('p') as HTMLElement).click();
    bar.click();
    await clock.pass(20_000);
    controller.abort();
    (document.querySelector('a') as HTMLElement).click();
    await clock.pass(20_000);
    expect(reads).toBe(0);
  });
});
