// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../../../src/content/session';
import type { ReaderState } from '../../../src/content/standing';
import type { Comment } from '../../../src/core/comment';
import type { PopupToFrame } from '../../../src/core/messages';
import { DEFAULT_SETTINGS, type Settings, type SiteOverrides } from '../../../src/core/settings';
import type { FrameCounts, FrameStatus } from '../../../src/core/status';
import type { Verdict } from '../../../src/core/verdict';
import type { Presenter } from '../../../src/present';
import { FakeObservers, type Seen } from '../../fake-observer';

/** A busy machine may take its time. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const tolerance = Array.from({ length: 101 }, (_, t) => (t === 100 ? 1.01 : t / 100));
const engine = { id: 'builtin', name: 'n', version: '1', backend: 'wasm', tolerance } as const;

/** Probability of an insult: what the text says after `p=`. */
const scores = (text: string) => {
  const p = Number(/p=([\d.]+)/.exec(text)?.[1] ?? 0);
  return [p, 0, 0, p, 0, 0, 0];
};

const thread = (...texts: string[]) => `
  <section id="comments"><ol class="comment-list">${texts
    .map(
      (text, i) => `<li class="comment depth-1" id="comment-${i}"><article class="comment-body">
        <footer class="comment-meta"><b class="fn">Reader ${i}</b><time datetime="2026-01-01">1 January</time></footer>
        <div class="comment-content"><p>${text}</p></div></article></li>`,
    )
    .join('')}</ol></section>`;

class FakePresenter implements Partial<Presenter> {
  readonly folded = new Map<string, Verdict>();
  readonly covered = new Set<string>();
  readonly everCovered = new Set<string>();
  restored = 0;
  present(comment: Comment, verdict: Verdict) {
    if (verdict.fold) this.folded.set(comment.text, verdict);
    else this.folded.delete(comment.text);
  }
  cover(comment: Comment) {
    this.covered.add(comment.text);
    this.everCovered.add(comment.text);
  }
  uncover(comment: Comment) {
    this.covered.delete(comment.text);
  }
  forget(comment: Comment) {
    this.folded.delete(comment.text);
    this.covered.delete(comment.text);
  }
  isOurs() {
    return false;
  }
  isShown() {
    return false;
  }
  restoreAll() {
    this.folded.clear();
    this.covered.clear();
    this.restored++;
  }
}

const reader = (over: SiteOverrides = {}, more: Partial<ReaderState> = {}): ReaderState => ({
  settings: { ...DEFAULT_SETTINGS, sites: { 'news.test': over } } as Settings,
  engine: 'builtin',
  paused: false,
  isCorrected: () => false,
  ...more,
});

function open(
  state: ReaderState = reader(),
  ask?: (texts: string[]) => Promise<unknown>,
  isAtTop: () => boolean = () => false,
) {
  const presenter = new FakePresenter();
  const asked: string[] = [];
  const counts: FrameCounts[] = [];
  const counted: unknown[] = [];
  const kept = { reader: state };
  const session = new Session(
    {
      site: 'news.test',
      presenter: presenter as unknown as Presenter,
      shadowRootOf: (element) => element.shadowRoot,
      isAtTop,
      ask: (async (texts: string[]) => {
        asked.push(...texts);
        return ask ? ask(texts) : { ok: { results: texts.map(scores), engine } };
      }) as never,
      sendCounts: (c) => counts.push(c),
      sendFolded: (labels) => counted.push(...labels),
      pick: () => {},
      readReader: async () => kept.reader,
    },
    state,
  );
  return { session, presenter, asked, counts, counted, kept };
}

describe('Session', () => {
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    document.body.innerHTML = thread('calm words p=0.1', 'rude words p=0.7', 'ruder words p=0.9');
  });
  const sessions: Session[] = [];
  const start = (...args: Parameters<typeof open>) => {
    const opened = open(...args);
    sessions.push(opened.session);
    return opened;
  };
  afterEach(() => {
    for (const session of sessions.splice(0)) session.stop();
    vi.unstubAllGlobals();
  });

  it('folds what is above the tolerance, and tells badge and statistics', async () => {
    const { presenter, counts, counted } = start();
    await eventually(() =>
      expect([...presenter.folded.keys()]).toEqual(['rude words p=0.7', 'ruder words p=0.9']),
    );
    await eventually(() => expect(counts.at(-1)).toMatchObject({ found: 3, judged: 3, folded: 2 }));
    expect(counted).toEqual(['insult', 'insult']);
  });

  it('follows another tolerance at once, without asking the model again', async () => {
    const { session, presenter, asked } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    session.update(reader({ tolerance: 80 }));
    expect([...presenter.folded.keys()]).toEqual(['ruder words p=0.9']);
    session.update(reader({ tolerance: 100 }));
    expect(presenter.folded.size).toBe(0);
    expect(asked).toHaveLength(3);
  });

  it('gives everything back when the site is turned off, and starts anew when it is turned on', async () => {
    const { session, presenter } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    session.update(reader({ on: false }));
    expect(presenter.restored).toBe(1);
    expect(session.status()).toMatchObject({ state: 'off', found: 0 });
    session.update(reader());
    await eventually(() => expect(presenter.folded.size).toBe(2));
  });

  it.each([
    ['all comments of a page that was scrolled', 150, false, 150],
    ['no more comments than a window shows, where nothing was scrolled', 230, true, 200],
  ])('covers %s', async (_, count, atTop, covered) => {
    document.body.innerHTML = thread(...Array.from({ length: count }, (_, i) => `number ${i} p=0.1`));
    const { session, presenter } = start(reader(), undefined, () => atTop);
    await eventually(() => expect(session.status().judged).toBe(count));
    expect(presenter.everCovered.size).toBe(covered);
    expect(presenter.everCovered.has('number 0 p=0.1')).toBe(true);
    expect(presenter.covered.size).toBe(0);
  });

  it('covers those of very many that come into view while they wait, once each', async () => {
    const observers = new FakeObservers<Seen>('IntersectionObserver');
    document.body.innerHTML = thread(...Array.from({ length: 460 }, (_, i) => `number ${i}.`));
    const { session, presenter } = start(reader(), () => new Promise(() => {}));
    await eventually(() => expect(session.status().found).toBe(460));
    const target = [...observers.watched].at(-1) as Element;
    const text = target.textContent?.trim() ?? '';
    expect(presenter.everCovered.has(text)).toBe(false);
    observers.tell({ target, isIntersecting: true });
    expect(presenter.covered.has(text)).toBe(true);
    await eventually(() => expect(presenter.covered.size).toBe(0));
    observers.tell({ target, isIntersecting: false });
    observers.tell({ target, isIntersecting: true });
    expect(presenter.covered.size).toBe(0);
  });

  it('does nothing while paused', async () => {
    const { session, asked } = start(reader({}, { paused: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(session.status().state).toBe('paused');
    expect(asked).toEqual([]);
  });

  it('looks again when a popup opens whether its pause is over, which nobody tells after the machine slept', async () => {
    const { session, presenter, kept } = start(reader({}, { paused: true }));
    kept.reader = reader();
    session.popup(() => {}, new AbortController().signal);
    await eventually(() => expect(presenter.folded.size).toBe(2));
  });

  it('shows a popup what it would fold at each tolerance, and tries a tolerance without keeping it', async () => {
    const { session, presenter } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    const heard: FrameStatus[] = [];
    const closed = new AbortController();
    const obey = session.popup((status) => heard.push(status), closed.signal);
    const histogram = heard[0]?.histogram ?? [];
    expect([histogram[10], histogram[70], histogram[90]]).toEqual([1, 1, 1]);
    obey({ preview: { tolerance: 5 } } satisfies PopupToFrame);
    expect(presenter.folded.size).toBe(3);
    expect(heard.at(-1)?.folded).toBe(3);
    closed.abort();
    await eventually(() => expect(presenter.folded.size).toBe(2));
  });

  it('counts nothing that is only tried out, before it is kept', async () => {
    const { session, counts, counted, kept } = start();
    await eventually(() => expect(counted).toHaveLength(2));
    const obey = session.popup(() => {}, new AbortController().signal);
    obey({ preview: { tolerance: 5 } });
    await eventually(() => expect(counts.at(-1)?.folded).toBe(3));
    obey({ preview: null });
    await eventually(() => expect(counts.at(-1)?.folded).toBe(2));
    expect(counted).toHaveLength(2);
    obey({ preview: { tolerance: 5 } });
    await eventually(() => expect(counts.at(-1)?.folded).toBe(3));
    expect(counted).toHaveLength(2);
    kept.reader = reader({ tolerance: 5 });
    obey({ preview: null });
    await eventually(() => expect(counted).toHaveLength(3));
  });

  it.each([
    ['a pause', reader({}, { paused: true })],
    ['a while off', reader({ on: false })],
    ['a while with another engine', reader({}, { engine: 'tfjs-toxicity' })],
  ])('counts no comment again after %s, but another one in its place', async (_, meanwhile) => {
    const { session, presenter, counts, counted } = start();
    await eventually(() => expect(counted).toHaveLength(2));
    session.update(meanwhile);
    if (meanwhile.engine === 'builtin') await eventually(() => expect(counts.at(-1)?.folded).toBe(0));
    session.update(reader());
    await eventually(() => expect(presenter.folded.size).toBe(2));
    const [first] = document.querySelectorAll('.comment-content p');
    if (first) first.textContent = 'now the worst p=0.95';
    await eventually(() => expect(counts.at(-1)?.folded).toBe(3));
    expect(counted).toHaveLength(3);
  });

  it('goes from a preview to the kept settings without falling back in between', async () => {
    const { session, presenter, kept } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    const obey = session.popup(() => {}, new AbortController().signal);
    obey({ preview: { on: false } });
    expect(presenter.restored).toBe(1);
    // The settings are kept, but this frame has not heard of it yet.
    kept.reader = reader({ on: false });
    obey({ preview: null });
    await eventually(() => expect(session.status().state).toBe('off'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.status().state).toBe('off');
    expect(presenter.covered.size).toBe(0);
  });

  it('leaves the page alone and says why while the model cannot be loaded', async () => {
    const { session, presenter } = start(reader(), async () => ({ problem: 'The model file is damaged.' }));
    await eventually(() => expect(session.status().state).toBe('no-model'));
    expect(session.status().problem).toBe('The model file is damaged.');
    expect(presenter.folded.size).toBe(0);
    expect(presenter.covered.size).toBe(0);
    expect(session.status().judged).toBe(0);
  });

  it('goes on saying so while another question is answered by nobody', async () => {
    document.body.innerHTML = thread('so long that it goes alone '.repeat(800), 'short p=0.1');
    const asks: { answer: (answer: unknown) => void; die: (error: Error) => void }[] = [];
    const { session } = start(reader(), () =>
      asks.length < 2
        ? new Promise((answer, die) => void asks.push({ answer, die }))
        : Promise.reject(new Error('Nobody is there.')),
    );
    await eventually(() => expect(asks).toHaveLength(2));
    asks[0]?.answer({ problem: 'The model file is damaged.' });
    await eventually(() => expect(session.status().state).toBe('no-model'));
    vi.useFakeTimers();
    try {
      asks[1]?.die(new Error('Nobody is there.'));
      await vi.advanceTimersByTimeAsync(15_000);
    } finally {
      vi.useRealTimers();
    }
    expect(session.status()).toMatchObject({
      state: 'no-model',
      problem: 'The model file is damaged.',
      unjudged: { failed: 1 },
    });
  });

  it('judges again what the page replaced, and forgets what left', async () => {
    const { session, presenter } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    const [first] = document.querySelectorAll('.comment-content p');
    if (first) first.textContent = 'now the worst p=0.95';
    document.querySelector('#comment-2')?.remove();
    await eventually(() =>
      expect([...presenter.folded.keys()].sort()).toEqual(['now the worst p=0.95', 'rude words p=0.7']),
    );
    expect(session.status().found).toBe(2);
  });

  it('gives back nothing where the page draws the same words anew, or says whose they are', async () => {
    const { session, presenter } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    const [forget, present] = [vi.spyOn(presenter, 'forget'), vi.spyOn(presenter, 'present')];
    const changed = async (change: (rude: Element) => void) => {
      present.mockClear();
      change(document.querySelector('#comment-1') as Element);
      await eventually(() => expect(present).toHaveBeenCalled());
      expect(present.mock.calls.map(([{ text }, { fold }]) => [text, fold])).toEqual([
        ['rude words p=0.7', true],
      ]);
    };
    await changed((rude) => {
      (rude.querySelector('.fn') as Element).textContent = 'Somebody';
    });
    await changed((rude) => {
      const words = rude.querySelector('.comment-content') as Element;
      words.replaceWith(words.cloneNode(true));
    });
    expect(forget).not.toHaveBeenCalled();
    expect(session.status().folded).toBe(2);
  });

  it('counts what cannot be judged as such', async () => {
    const { session } = start(reader(), async (texts) => ({
      ok: { results: texts.map((text) => (text.includes('0.7') ? 'language' : scores(text))), engine },
    }));
    await eventually(() => expect(session.status().judged).toBe(2));
    expect(session.status().unjudged).toEqual({ empty: 0, language: 1, failed: 0 });
    expect(session.status().state).toBe('ready');
  });

  it('never folds a comment that the reader called not abusive', async () => {
    const { presenter, session } = start(reader({}, { isCorrected: (text) => text.includes('0.9') }));
    await eventually(() => expect(session.status().judged).toBe(3));
    expect([...presenter.folded.keys()]).toEqual(['rude words p=0.7']);
  });

  it('comes back from the history without what was tried out, whatever became of the popup', async () => {
    const { session, presenter } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    session.popup(() => {}, new AbortController().signal)({ preview: { tolerance: 5 } });
    expect(presenter.folded.size).toBe(3);
    session.hide();
    session.unhide();
    session.update(reader());
    expect(presenter.folded.size).toBe(2);
  });

  it('takes the badge away when the page is left, and brings it back', async () => {
    const { session, counts, presenter } = start();
    await eventually(() => expect(presenter.folded.size).toBe(2));
    session.hide();
    expect(counts.at(-1)?.folded).toBe(0);
    session.unhide();
    expect(counts.at(-1)?.folded).toBe(2);
  });
});
