// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringPart } from '../../../src/content/parts';
import type { Comment } from '../../../src/core/comment';
import { DEFAULT_SETTINGS, type SiteOverrides } from '../../../src/core/settings';
import { toItems } from '../../../src/core/settings-items';
import { textHash } from '../../../src/core/text-hash';
import type { Verdict } from '../../../src/core/verdict';
import type { Presenter } from '../../../src/present';
import { fakeBrowser } from '../platform/fake-browser';
import { comeBack } from './come-back';

/* The whole content script, on a page that comes back from the back-forward cache. */

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const RUDE = 'rude words, and many of them';
const CIVIL = 'calm words, and many of them';
const PAGE = `<section id="comments"><ol class="comment-list">${[CIVIL, RUDE]
  .map(
    (text, i) => `<li class="comment depth-1" id="comment-${i}"><article class="comment-body">
      <footer class="comment-meta"><b class="fn">Reader ${i}</b><time datetime="2026-01-01">1 January</time></footer>
      <div class="comment-content"><p>${text}</p></div></article></li>`,
  )
  .join('')}</ol></section>`;

const tolerance = Array.from({ length: 101 }, (_, t) => (t === 100 ? 1.01 : t / 100));
const engine = { id: 'builtin', name: 'n', version: '1', backend: 'wasm', tolerance };
const judge = (texts: string[]) => ({
  ok: {
    results: texts.map((text) => (text === RUDE ? [0.9, 0, 0, 0.9, 0, 0, 0] : [0, 0, 0, 0, 0, 0, 0])),
    engine,
  },
});

interface Envelope {
  readonly foldaway: string;
  readonly data: { texts: string[] };
}

/** The content script at work on the page, and what it asked. Questions named `unanswered` are not, before the return. */
async function open(unanswered = '') {
  const folded = new Set<string>();
  const presenter = {
    present: ({ text }: Comment, { fold }: Verdict) => void (fold ? folded.add(text) : folded.delete(text)),
    restoreAll: () => folded.clear(),
    isOurs: () => false,
    isShown: () => false,
    cover() {},
    uncover() {},
    forget() {},
  } as unknown as Presenter;
  const asked: Envelope[] = [];
  let silent = unanswered;
  const sendMessage = ({ foldaway, data }: Envelope) => {
    asked.push({ foldaway, data });
    if (foldaway === silent) return new Promise(() => {});
    if (foldaway === 'frame-part') bringPart('presenting', { makePresenter: () => presenter });
    return Promise.resolve(foldaway === 'scorer-score' ? judge(data.texts) : null);
  };
  const base = fakeBrowser();
  const heard: ((...message: unknown[]) => void)[] = [];
  const events = { addListener: (listener: never) => void heard.push(listener), removeListener() {} };
  const runtime = { ...base.runtime, id: 'foldaway', sendMessage, onMessage: events, onConnect: events };
  fake.browser = { ...base, runtime };
  vi.resetModules();
  await import('../../../src/content/main');
  const named = (name: string) => asked.filter(({ foldaway }) => foldaway === name);
  return {
    folded,
    storage: base.storage,
    parts: () => named('frame-part').length,
    counts: () => named('frame-counts').length,
    texts: () => named('scorer-score').flatMap(({ data }) => data.texts),
    comeBack: () => {
      silent = '';
      comeBack();
    },
    end: () =>
      heard[0]?.({ foldaway: 'tab-leave' }, { id: 'foldaway', url: base.runtime.getURL('') }, () => {}),
  };
}

const kept = (here: SiteOverrides) => toItems({ ...DEFAULT_SETTINGS, sites: { 'news.test': here } });

describe('a page that comes back from the back-forward cache', () => {
  let page: Awaited<ReturnType<typeof open>>;

  beforeEach(() => {
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://news.test/');
    document.body.innerHTML = PAGE;
  });
  afterEach(() => void page.end());

  it.each([
    ['another tolerance', 'sync', kept({ tolerance: 100 })],
    ['a site turned off', 'sync', kept({ on: false })],
    ['a correction', 'local', { corrections: [textHash(RUDE)] }],
  ] as const)('follows %s of which it could not hear, and asks for no judgement', async (_, area, items) => {
    page = await open();
    await eventually(() => expect([...page.folded]).toEqual([RUDE]));
    // Written past `set`, which would tell.
    page.storage[area].items = items;
    page.comeBack();
    await eventually(() => expect([...page.folded]).toEqual([]));
    expect(page.texts()).toEqual([CIVIL, RUDE]);
  });

  it('judges all anew when another model was chosen on this machine meanwhile', async () => {
    page = await open();
    await eventually(() => expect([...page.folded]).toEqual([RUDE]));
    page.storage.local.items = { engine: 'tfjs-toxicity' };
    page.comeBack();
    await eventually(() => expect(page.texts()).toEqual([CIVIL, RUDE, CIVIL, RUDE]));
  });

  it('asks at once again for what was being judged, and for nothing that is', async () => {
    page = await open('scorer-score');
    await eventually(() => expect(page.texts()).toEqual([CIVIL, RUDE]));
    page.comeBack();
    await eventually(() => expect([...page.folded]).toEqual([RUDE]));
    page.comeBack();
    expect(page.texts()).toEqual([CIVIL, RUDE, CIVIL, RUDE]);
  });

  it('asks at once again for the part that folds', async () => {
    page = await open('frame-part');
    await eventually(() => expect(page.counts()).toBeGreaterThan(0));
    expect([page.parts(), page.folded.size]).toEqual([1, 0]);
    page.comeBack();
    await eventually(() => expect([...page.folded]).toEqual([RUDE]));
    expect(page.parts()).toBe(2);
  });
});
