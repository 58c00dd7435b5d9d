// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findComments, type WatchOptions, watchComments } from '../../../src/detect';
import { FORUM } from './forum';
import { PacedClock } from './paced';

const SAID = [
  'The wall has stood for ninety years, says the report.',
  'My father measured it in the fifties and found it a hand too short. Nobody believed him.',
  'Who pays for that?',
  'It rests on oak piles, and the piles are sound; the paint is another matter.',
];
const WHO = ['Ada', 'Ben Holt', 'cleo7', 'Dora'];

let clock: PacedClock;
let log: string[];
let controller: AbortController;

function watch(options: Partial<WatchOptions>) {
  watchComments(
    document,
    {
      found: ({ text }) => log.push(`found ${text}`),
      changed: ({ text }) => log.push(`changed to ${text}`),
      gone: ({ text }) => log.push(`gone ${text}`),
    },
    { signal: controller.signal, pace: clock, ...options },
  );
}

function row(words: string, i: number): string {
  return `<div class="entry"><div><b class="who author">${WHO[i]}</b> <time>${i + 2} days ago</time></div>
    <div class="words"><p>${words}</p></div><div><button>Reply</button><button>Report</button></div></div>`;
}

function show(said: readonly string[]): void {
  document.body.innerHTML = `<h2>Comments</h2><div class="thread">${said.map(row).join('')}</div>`;
}

function all(selector: string): Element[] {
  return [...document.querySelectorAll(selector)];
}

beforeEach(() => {
  clock = new PacedClock();
  log = [];
  controller = new AbortController();
});

afterEach(() => controller.abort());

describe.each<[string, Partial<WatchOptions>]>([
  ['an adapter', { adapters: [FORUM], generic: false }],
  ['weighing', { adapters: [] }],
])('comments found by %s', (_, options) => {
  it('are read again where they were away and came back with other words', async () => {
    show(SAID);
    watch(options);
    await clock.pass(1000);
    log.length = 0;
    const [first] = all('.entry');
    first?.remove();
    await clock.pass(0);
    (first?.querySelector('p') as Element).textContent = 'I should not have said so.';
    document.querySelector('.thread')?.append(first as Element);
    await clock.pass(2000);
    expect(log).toEqual(['changed to I should not have said so.']);
  });

  it.each<[string, string, (element: Element, text: string) => void]>([
    ['put in', '', (element, text) => element.append(text)],
    [
      'written over a blank',
      ' ',
      (element, text) => {
        (element.firstChild as Text).data = text;
      },
    ],
  ])('are found where the words are %s after the rest was there', async (_how, before, put) => {
    show(SAID.map(() => before));
    watch(options);
    await clock.pass(3000);
    expect(log).toEqual([]);
    for (const [i, element] of all('p').entries()) put(element, SAID[i] as string);
    await clock.pass(6000);
    expect(log).toEqual(SAID.map((text) => `found ${text}`));
  });

  it('are gone while somebody writes them anew, and no time stands in for their words', async () => {
    show(SAID);
    watch(options);
    await clock.pass(1000);
    log.length = 0;
    const words = all('.words')[2] as Element;
    words.innerHTML = '<textarea>Who pays for that?</textarea><button>Save</button>';
    await clock.pass(1500);
    words.innerHTML = '<p>Who pays for it?</p>';
    await clock.pass(1500);
    expect(log).toEqual(['gone Who pays for that?', 'found Who pays for it?']);
  });
});

describe('what the reader writes under a comment', () => {
  it('is no part of it, in an editor that is no text area and in no form', async () => {
    const bare = SAID.map(
      (words, i) =>
        `<div class="comment"><b class="author">${WHO[i]}</b> <time>${i + 2} days ago</time> ${words} <button>Reply</button></div>`,
    );
    document.body.innerHTML = `<h2>Comments</h2><div>${bare.join('')}</div>`;
    watch({ adapters: [] });
    await clock.pass(1000);
    expect(log).toEqual(SAID.map((text) => `found ${text}`));
    log.length = 0;
    all('.comment')[1]?.insertAdjacentHTML(
      'beforeend',
      '<div><div contenteditable="true" role="textbox"></div><button>Send</button></div>',
    );
    await clock.pass(1500);
    const draft = 'Nobody believed you either, Ben, and rightly so; it is a hand too short to this day.';
    (all('[contenteditable]')[0] as Element).textContent = draft;
    await clock.pass(1500);
    document.body.append('Something that has the page looked at once more');
    await clock.pass(6000);
    expect(log).toEqual([]);
    expect(findComments(document, { adapters: [] }).map(({ text }) => text)).toEqual(SAID);
  });
});

describe('a long draft under a comment', () => {
  it('does not make all of a comment its words', () => {
    show(SAID);
    all('.entry')[1]?.insertAdjacentHTML(
      'beforeend',
      `<div><div contenteditable="true"><p>${'And what is more, I have something to add. '.repeat(30)}</p></div></div>`,
    );
    const found = findComments(document, { adapters: [] });
    expect(found.map(({ body }) => body)).toEqual(all('.words'));
  });
});

describe('text that is written where no comment is known', () => {
  it('wakes nobody where it is a clock, a title, a style, or what the reader writes', async () => {
    document.body.innerHTML =
      '<p>10:14:22</p><style>a{}</style><div contenteditable="true"><p>Dear all,</p></div>';
    document.title = 'The Courier';
    watch({ adapters: [FORUM], generic: false });
    await clock.pass(20_000);
    let woken = 0;
    const after = clock.after.bind(clock);
    clock.after = (ms, run) => {
      woken++;
      return after(ms, run);
    };
    const [time, letter] = all('p').map((element) => element.firstChild as Text) as [Text, Text];
    for (let i = 0; i < 10; i++) {
      time.data = `10:15:0${i}`;
      letter.data += ' and what follows from that';
      document.querySelector('style')?.append(`.made-up-${i}{color:red}`);
      document.title = `A message is waiting for you, number ${i}`;
      await clock.pass(100);
    }
    expect(woken).toBe(0);
  });
});
