// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeObservers, type Seen } from '../../fake-observer';
import { CLEAR, commentAt, FOLD, OPTIONS, type Stand, stand } from './stand';

/** More than a thread has whose layout costs nothing. */
const LONG = 260;

let observers: FakeObservers<Seen>;
let on: Stand;
const near = new Set<string>();

function thread(count: number): void {
  const one = (i: number) => `<article id="c${i}"><b>Ann</b><div class="body">words ${i}</div></article>`;
  document.body.innerHTML = `<section>${Array.from({ length: count }, (_, i) => one(i)).join('')}</section>`;
  for (let i = 0; i < count; i++)
    on.presenter.present(commentAt(`#c${i}`), { ...FOLD, fold: false }, OPTIONS);
}
const fold = (id: string) => on.presenter.present(commentAt(`#${id}`), FOLD, OPTIONS);
const folded = (id: string) =>
  document.querySelector<HTMLElement>(`#${id} > .body`)?.style.display === 'none';
const covered = (id: string) =>
  document.querySelector<HTMLElement>(`#${id} > .body`)?.style.visibility === 'hidden';
function tell(id: string, isIntersecting: boolean): void {
  const target = document.querySelector(`#${id} > .body`) as Element;
  observers.tell({ target, isIntersecting });
}
async function scrollFor(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    document.dispatchEvent(new Event('scroll'));
    await vi.advanceTimersByTimeAsync(100);
  }
}
const task = () => vi.advanceTimersByTimeAsync(1);
const frame = () => vi.advanceTimersByTimeAsync(20);

beforeEach(() => {
  vi.useFakeTimers();
  observers = new FakeObservers('IntersectionObserver');
  near.clear();
  on = stand({ isNear: ({ element }) => near.has(element.id) });
});
afterEach(() => {
  on.presenter.restoreAll();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a fold out of view', () => {
  it('of a long thread waits for others, and comes within half a second', async () => {
    thread(LONG);
    await task();
    fold('c200');
    await task();
    expect(folded('c200')).toBe(false);
    fold('c201');
    await vi.advanceTimersByTimeAsync(520);
    expect([folded('c200'), folded('c201')]).toEqual([true, true]);
  });

  it('does not wait in a thread of usual length', async () => {
    thread(40);
    await task();
    fold('c30');
    await task();
    expect(folded('c30')).toBe(true);
  });

  it('comes with the next frame when it comes near, and all that wait with it', async () => {
    thread(LONG);
    fold('c200');
    fold('c210');
    await task();
    tell('c200', false);
    expect(folded('c200')).toBe(false);
    tell('c200', true);
    await frame();
    expect([folded('c200'), folded('c210')]).toEqual([true, true]);
  });

  it('goes along with one that is in view', async () => {
    thread(LONG);
    fold('c200');
    near.add('c3');
    fold('c3');
    await frame();
    expect([folded('c3'), folded('c200')]).toEqual([true, true]);
  });

  it('waits while the reader scrolls, out of sight, and no longer', async () => {
    thread(LONG);
    fold('c200');
    await scrollFor(1200);
    expect([folded('c200'), covered('c200')]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(300);
    expect([folded('c200'), covered('c200')]).toEqual([true, false]);
  });

  it('waits while the reader scrolls past it, but not when it stays in view', async () => {
    thread(LONG);
    fold('c200');
    await scrollFor(300);
    tell('c200', true);
    await scrollFor(600);
    tell('c200', false);
    await scrollFor(600);
    tell('c200', true);
    await scrollFor(900);
    expect(folded('c200')).toBe(false);
    await scrollFor(200);
    expect(folded('c200')).toBe(true);
  });

  it('waits while one after the other passes by, and none stays', async () => {
    thread(LONG);
    for (const id of ['c200', 'c210', 'c220', 'c230']) fold(id);
    await scrollFor(100);
    tell('c200', true);
    for (const [gone, comes] of [
      ['c200', 'c210'],
      ['c210', 'c220'],
      ['c220', 'c230'],
    ] as const) {
      await scrollFor(400);
      tell(comes, true);
      await scrollFor(200);
      tell(gone, false);
    }
    expect(folded('c230')).toBe(false);
    await scrollFor(900);
    expect(folded('c230')).toBe(true);
  });

  it('does not wait in view where the reader has nothing covered', async () => {
    thread(LONG);
    on.presenter.present(commentAt('#c200'), FOLD, { ...OPTIONS, cover: false });
    await scrollFor(300);
    expect([folded('c200'), covered('c200')]).toEqual([false, false]);
    tell('c200', true);
    expect(folded('c200')).toBe(true);
  });

  it('stays covered when the clock of its judgement runs out, and is seen when it is not to fold after all', async () => {
    thread(LONG);
    fold('c200');
    on.presenter.uncover(commentAt('#c200'));
    expect(covered('c200')).toBe(true);
    on.presenter.present(commentAt('#c200'), CLEAR, OPTIONS);
    await task();
    expect([folded('c200'), covered('c200')]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(600);
    expect(folded('c200')).toBe(false);
  });

  it.each(['fold', 'blur', 'dim'] as const)(
    'does not wait where the page drew anew what was folded already ("%s"), though in view of nobody it knows',
    async (action) => {
      thread(LONG);
      const present = () => on.presenter.present(commentAt('#c200'), FOLD, { ...OPTIONS, action });
      present();
      await vi.advanceTimersByTimeAsync(520);
      const body = document.querySelector('#c200 > .body') as HTMLElement;
      const anew = Object.assign(document.createElement('div'), {
        className: 'body',
        textContent: 'words 200',
      });
      body.replaceWith(anew);
      present();
      await task();
      const { display, visibility, opacity } = anew.style;
      expect([display, visibility, opacity].join('')).toBe(
        { fold: 'none', blur: 'hidden', dim: '0.3' }[action],
      );
      expect(on.roots()).toHaveLength(1);
    },
  );

  it('is there when the reader asks to be led to it', async () => {
    thread(LONG);
    fold('c200');
    await task();
    on.presenter.goTo(commentAt('#c200'));
    expect(folded('c200')).toBe(true);
  });

  it('is forgotten with its comment, and by a presenter that gives everything back', async () => {
    thread(LONG);
    fold('c200');
    fold('c201');
    on.presenter.forget(commentAt('#c200'));
    await vi.advanceTimersByTimeAsync(600);
    expect([folded('c200'), folded('c201')]).toEqual([false, true]);
    fold('c202');
    on.presenter.restoreAll();
    await vi.advanceTimersByTimeAsync(600);
    expect(folded('c202')).toBe(false);
  });
});

describe('a fold in view', () => {
  it('waits out of sight while the reader scrolls a long thread, until they stop', async () => {
    thread(LONG);
    near.add('c3');
    await scrollFor(300);
    fold('c3');
    await task();
    tell('c3', true);
    expect([folded('c3'), covered('c3')]).toEqual([false, true]);
    await scrollFor(300);
    expect([folded('c3'), covered('c3')]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(250);
    expect([folded('c3'), covered('c3')]).toEqual([true, false]);
  });

  it('waits no longer than a second where the reader goes on scrolling', async () => {
    thread(LONG);
    near.add('c3');
    await scrollFor(300);
    fold('c3');
    tell('c3', true);
    await scrollFor(900);
    expect(folded('c3')).toBe(false);
    await scrollFor(200);
    expect(folded('c3')).toBe(true);
  });

  it('comes at once where nothing is to be covered, and where nothing scrolls', async () => {
    thread(LONG);
    for (const id of ['c3', 'c4']) near.add(id);
    await scrollFor(300);
    on.presenter.present(commentAt('#c3'), FOLD, { ...OPTIONS, cover: false });
    await task();
    expect(folded('c3')).toBe(true);
    await vi.advanceTimersByTimeAsync(300);
    fold('c4');
    await frame();
    expect(folded('c4')).toBe(true);
  });

  it('comes at once where nothing was ever scrolled', async () => {
    on.presenter.restoreAll();
    on = stand({ isNear: () => true, isAtTop: () => true });
    thread(LONG);
    fold('c3');
    await task();
    expect(folded('c3')).toBe(true);
  });

  it('waits where a busy page tells of the scrolling no sooner than with its next frame', async () => {
    thread(LONG);
    near.add('c3');
    await scrollFor(300);
    await vi.advanceTimersByTimeAsync(400);
    requestAnimationFrame(() => document.dispatchEvent(new Event('scroll')));
    fold('c3');
    await frame();
    expect([folded('c3'), covered('c3')]).toEqual([false, true]);
    await vi.advanceTimersByTimeAsync(300);
    expect(folded('c3')).toBe(true);
  });

  it('comes at once in a page that nobody sees', async () => {
    thread(LONG);
    near.add('c3');
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    fold('c3');
    await task();
    expect(folded('c3')).toBe(true);
  });

  it('opens and folds at once when the reader says so, scrolling or not', async () => {
    thread(LONG);
    near.add('c3');
    fold('c3');
    await task();
    await scrollFor(300);
    on.presenter.show(commentAt('#c3'));
    await task();
    expect(folded('c3')).toBe(false);
    on.presenter.fold(commentAt('#c3'));
    await task();
    expect(folded('c3')).toBe(true);
  });
});
