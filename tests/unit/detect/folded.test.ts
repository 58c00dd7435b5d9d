// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment } from '../../../src/core/comment';
import type { PickedRule } from '../../../src/core/settings';
import { watchComments } from '../../../src/detect';
import type { Adapter } from '../../../src/detect/adapter';
import { CLEAR, FOLD, OPTIONS, type Stand, settled, stand } from '../present/stand';
import { PacedClock } from './paced';

/* What the presenter hides must not change what the detector reads. */

const BOARD: Adapter = {
  id: 'board',
  name: 'Board',
  fingerprint: '.post .words',
  item: '.post',
  body: '.words',
};
const ITSELF: Adapter = { ...BOARD, fingerprint: '.post', body: ':scope' };

const WORDS = '<p>some <b>rude</b> words</p><p>and more</p>';

let clock: PacedClock;
let on: Stand;
let log: string[];
let controller: AbortController;

beforeEach(() => {
  clock = new PacedClock();
  on = stand();
  log = [];
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  on.presenter.restoreAll();
  vi.restoreAllMocks();
});

/** Folds all that is found on a page of this HTML, or what is not civil. */
async function foldAll(html: string, adapters?: readonly Adapter[], picked?: PickedRule): Promise<void> {
  document.body.innerHTML = html;
  const fold = (comment: Comment) =>
    on.presenter.present(comment, comment.text.includes('civil') ? CLEAR : FOLD, OPTIONS);
  watchComments(
    document,
    {
      found(comment) {
        log.push(`found ${comment.text}`);
        fold(comment);
      },
      changed(comment, before) {
        log.push(`changed to ${comment.text}`);
        if (before.text !== comment.text) on.presenter.forget(before);
        fold(comment);
      },
      gone(comment) {
        log.push(`gone ${comment.text}`);
        on.presenter.forget(comment);
      },
    },
    {
      adapters,
      generic: !adapters,
      picked,
      signal: controller.signal,
      pace: clock,
      isOurs: (node) => on.presenter.isOurs(node),
    },
  );
  await pass();
}

async function pass(): Promise<void> {
  await clock.pass(3000);
  await settled();
  await clock.pass(3000);
}

/** Changes the page beside the comments, and then each comment beside its words. */
async function changeBeside(): Promise<void> {
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'An advertisement' }));
  await pass();
  for (let i = 0; i < 3; i++) {
    for (const post of document.querySelectorAll('.post')) post.append(document.createElement('hr'));
    await pass();
  }
}

const hiddenParts = () =>
  [...document.querySelectorAll<HTMLElement>('.words, .words *, .post p')].filter(
    ({ style }) => style.display === 'none' || style.visibility === 'hidden',
  ).length;

describe('a folded comment', () => {
  it.each([
    ['a cell', `<table><tbody><tr class="post"><td class="words">${WORDS}</td></tr></tbody></table>`],
    ['a definition', `<dl><div class="post"><dt>Ada</dt><dd class="words">${WORDS}</dd></div></dl>`],
    ['an item', `<div class="post"><ul><li class="words">${WORDS}</li></ul></div>`],
    [
      'an element in a row',
      `<div class="post" style="display:flex"><b>Ada</b><div class="words">${WORDS}</div></div>`,
    ],
    [
      'an absolute element',
      `<div class="post"><div class="words" style="position:absolute">${WORDS}</div></div>`,
    ],
    [
      'bare text in a cell',
      '<table><tbody><tr class="post"><td class="words">some rude words<br>and more</td></tr></tbody></table>',
    ],
    [
      'an element with parts that the page hides',
      `<ul><li class="post"><div class="words" style="float:left">${WORDS}<i style="display:none">unseen</i></div></li></ul>`,
    ],
  ])('whose body is %s says the same, and stays folded', async (_, html) => {
    await foldAll(html, [BOARD]);
    expect(log).toEqual(['found some rude words and more']);
    const hidden = hiddenParts();
    expect(hidden).toBeGreaterThan(0);
    await changeBeside();
    expect(log).toEqual(['found some rude words and more']);
    expect(hiddenParts()).toBe(hidden);
    expect(on.roots()).toHaveLength(1);
  });

  it('that is its own body and holds another says the same, and so does the other', async () => {
    await foldAll(`<div class="post">${WORDS}<div class="post"><p>a reply</p></div></div>`, [ITSELF]);
    const found = ['found some rude words and more', 'found a reply'];
    expect(log).toEqual(found);
    await changeBeside();
    expect(log).toEqual(found);
    expect(on.roots()).toHaveLength(2);
  });

  it('of no known platform is read where it was', async () => {
    const rows = [
      'It is civil of them to say so. I have read this twice now, and the other paper too.</div><div>Sent from the harbour',
      'Lies, and only fools believe them.</div><div>My boat is called Nell',
      'How civil. Nobody asked the fishermen, who pay for all of it in the end.</div><div>Born by the sea',
      'I live behind it and hear the sea, a civil neighbour, on every night.</div><div>Fishing since my youth',
    ].map(
      (words, i) => `<li class="post"><b class="author">${'ABCD'[i]}da</b> <time>${i + 2} days ago</time>
        <div>${words} <button>Reply</button></div></li>`,
    );
    await foldAll(`<section><h2>Comments</h2><ol>${rows.join('')}</ol></section>`);
    expect(log).toHaveLength(4);
    expect(log[1]).toBe('found Lies, and only fools believe them.');
    await changeBeside();
    expect(log).toHaveLength(4);
    expect(on.roots()).toHaveLength(1);
  });

  it('whose place the reader picked, and is told by number, is read where it was', async () => {
    const html = `<div class="post"><b>Ada</b><div>some rude words</div><div>Reply</div></div>`;
    await foldAll(html, [], { item: '.post', body: ':scope > div:nth-of-type(1)' });
    await changeBeside();
    expect(log).toEqual(['found some rude words']);
    expect(on.roots()).toHaveLength(1);
  });

  it('follows the page where that changes its words', async () => {
    await foldAll(`<table><tbody><tr class="post"><td class="words">${WORDS}</td></tr></tbody></table>`, [
      BOARD,
    ]);
    const words = document.querySelector('.words b')?.firstChild as Text;
    words.data = 'kind';
    await pass();
    expect(log).toEqual(['found some rude words and more', 'changed to some kind words and more']);
    expect(on.roots()).toHaveLength(1);
  });
});
