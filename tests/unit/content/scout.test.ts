// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suspicion } from '../../../src/content/scout';
import { PacedClock } from '../detect/paced';

/* A frame inside a page: nobody is asked anything before it looks as if it had comments. */

const ADVERTISEMENT = `<div id="ad_unit" class="creative banner-300x250"><a class="cta" href="https://shop.example/kettle">
  <img src="kettle.jpg" alt="Kettle"><span class="headline">Kettles for less, this week only.</span></a></div>`;
const THREAD = `<section id="comments" class="comments-area"><ol class="comment-list"><li class="comment depth-1" id="comment-1">
  <article class="comment-body"><div class="comment-author vcard"><b class="fn">Ada</b></div>
  <div class="comment-content"><p>The numbers seem sound to me.</p></div></article></li></ol></section>`;
const UNKNOWN = ['Ada', 'Ben', 'Cleo'].map(
  (name, i) => `<div class="row"><b>${name}</b> <time>${i + 2} days ago</time>
  <p>The wall has stood for ninety years, and it will stand for another ninety.</p><button>Reply</button></div>`,
);

let clock: PacedClock;
let life: AbortController;
let suspected: boolean;

beforeEach(() => {
  clock = new PacedClock();
  life = new AbortController();
  suspected = false;
  document.body.innerHTML = ADVERTISEMENT;
  void suspicion(document, life.signal, { pace: clock }).then(() => {
    suspected = true;
  });
});
afterEach(() => life.abort());

async function passes(ms: number): Promise<boolean> {
  await clock.pass(ms);
  return suspected;
}

describe('a frame with an advertisement', () => {
  it('is left in peace, whatever the advertisement moves', async () => {
    expect(await passes(500)).toBe(false);
    for (let turn = 0; turn < 5; turn++) {
      document.body.insertAdjacentHTML('beforeend', ADVERTISEMENT);
      expect(await passes(3000)).toBe(false);
    }
  });

  it.each([
    ['comments of a known platform', THREAD],
    ['comments of no known platform', UNKNOWN.join('')],
  ])('is looked after once it gets %s', async (_, html) => {
    expect(await passes(500)).toBe(false);
    document.body.insertAdjacentHTML('beforeend', html);
    expect(await passes(6000)).toBe(true);
  });

  it('is looked after once a shadow root in it gets comments', async () => {
    const host = document.createElement('thread-box');
    document.body.append(host);
    expect(await passes(500)).toBe(false);
    host.attachShadow({ mode: 'open' }).innerHTML = THREAD;
    document.body.append('A few more words, with a shadow root beside them.');
    document.body.append(document.createElement('p'));
    document.body.click();
    expect(await passes(6000)).toBe(true);
  });

  it('is not looked at any more once its script has ended', async () => {
    await passes(500);
    life.abort();
    document.body.insertAdjacentHTML('beforeend', THREAD);
    expect(await passes(6000)).toBe(false);
  });
});
