// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchComments } from '../../../src/detect';
import { type Kind, kindOf } from '../../../src/detect/apart';
import { PacedClock } from './paced';

/* Comments that have a shadow root each, and come or get their words one by one. */

const SAID = [
  'The bench by the weir is rotten through.',
  'It was on the list of the council last year.',
  'There is a carpenter on the board of the club.',
  'Cake I can do.',
  'Please leave the old one where it is.',
  'At nine, but not on Mondays.',
];

let clock: PacedClock;
let found: string[];
let controller: AbortController;
/** Each page has elements of a kind of its own: what was told of a kind is remembered. */
let kind = 0;

function put(inside: string): ShadowRoot {
  const root = document.createElement(`note-${kind}`).attachShadow({ mode: 'open' });
  root.innerHTML = inside;
  document.querySelector('section')?.append(root.host);
  return root;
}

function note(words: string, i: number): string {
  return `<div><header><b class="author">Guest ${'ABCDEF'[i % 6]}</b> <time datetime="2025-06-0${(i % 6) + 1}">${i + 2} days ago</time></header>
    <p class="z">${words}</p><footer><button>Like</button><button>Reply</button></footer></div>`;
}

beforeEach(async () => {
  kind++;
  clock = new PacedClock();
  found = [];
  controller = new AbortController();
  document.body.innerHTML = '<main><section><h2>Notes</h2></section></main>';
  const fail = () => expect.unreachable();
  watchComments(
    document,
    { found: ({ text }) => found.push(text), changed: fail, gone: fail },
    { signal: controller.signal, pace: clock },
  );
  await clock.pass(2000);
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

describe('comments with a shadow root each', () => {
  it('are all found where they come one at a time, the first two as well', async () => {
    for (const [i, words] of SAID.entries()) {
      put(note(words, i));
      await clock.pass(1500);
    }
    expect(new Set(found)).toEqual(new Set(SAID));
    expect(found).toHaveLength(SAID.length);
  });

  it('are found where they get their words after the rest was there', async () => {
    const roots = SAID.map((_, i) => put(note('', i)));
    await clock.pass(1500);
    expect(found).toEqual([]);
    for (const [i, root] of roots.entries())
      (root.querySelector('p') as Element).textContent = SAID[i] as string;
    await clock.pass(1500);
    expect(found).toEqual(SAID);
  });

  it('have what else is of their kind looked at once more, and not with each of them', async () => {
    const looks = new Map<unknown, number>();
    const search = ShadowRoot.prototype.querySelectorAll;
    vi.spyOn(ShadowRoot.prototype, 'querySelectorAll').mockImplementation(function (
      this: ShadowRoot,
      selector: string,
    ) {
      // Every look begins with the classes.
      if (selector === '[class]') looks.set(this, (looks.get(this) ?? 0) + 1);
      return search.call(this, selector) as ReturnType<typeof search>;
    });
    const others: ShadowRoot[] = [];
    for (let i = 0; i < 18; i++) {
      others.push(put('<i>Advertisement</i>'));
      put(note(`${SAID[i % 6]} And this is number ${i}.`, i));
      await clock.pass(500);
    }
    await clock.pass(20_000);
    expect(found).toHaveLength(18);
    expect(others.map((root) => looks.get(root))).toEqual(others.map(() => 2));
  });
});

describe('a kind that is no thread', () => {
  it('is weighed anew where one of it changed, some times', () => {
    const root = put('<p>10:14</p>');
    const weighing = kindOf(root) as Kind;
    let weighed = 0;
    for (let i = 0; i < 200; i++) {
      if (weighing.weighed === 0) weighed++;
      weighing.weighed = 24;
      weighing.changed();
    }
    expect(weighed).toBe(31);
    expect([kindOf(put('<p>10:15</p>')), kindOf(document)]).toEqual([weighing, undefined]);
  });
});
