// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commentAt, FOLD, OPTIONS, type Stand, stand } from './stand';

/** More than a thread has whose layout costs nothing. */
const LONG = 260;

type Seen = (entries: { target: Element; isIntersecting: boolean }[]) => void;
const observers: { seen: Seen; watched: Set<Element> }[] = [];

class Observer {
  readonly #at: { seen: Seen; watched: Set<Element> };
  constructor(seen: Seen) {
    this.#at = { seen, watched: new Set() };
    observers.push(this.#at);
  }
  observe(element: Element): void {
    this.#at.watched.add(element);
  }
  unobserve(element: Element): void {
    this.#at.watched.delete(element);
  }
  disconnect(): void {
    this.#at.watched.clear();
  }
}

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
const task = () => vi.advanceTimersByTimeAsync(1);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
  near.clear();
  observers.length = 0;
  on = stand({ isFar: ({ element }) => !near.has(element.id) });
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
    await vi.advanceTimersByTimeAsync(500);
    expect([folded('c200'), folded('c201')]).toEqual([true, true]);
  });

  it('does not wait in a thread of usual length', async () => {
    thread(40);
    await task();
    fold('c30');
    await task();
    expect(folded('c30')).toBe(true);
  });

  it('comes at once when it comes near, and all that wait with it', async () => {
    thread(LONG);
    fold('c200');
    fold('c210');
    await task();
    const body = document.querySelector('#c200 > .body') as Element;
    const watching = observers.find(({ watched }) => watched.has(body));
    watching?.seen([{ target: body, isIntersecting: false }]);
    expect(folded('c200')).toBe(false);
    watching?.seen([{ target: body, isIntersecting: true }]);
    expect([folded('c200'), folded('c210')]).toEqual([true, true]);
  });

  it('goes along with one that is in view', async () => {
    thread(LONG);
    fold('c200');
    near.add('c3');
    fold('c3');
    await task();
    expect([folded('c3'), folded('c200')]).toEqual([true, true]);
  });

  it('waits while the reader scrolls, and no longer', async () => {
    thread(LONG);
    fold('c200');
    for (let i = 0; i < 12; i++) {
      await vi.advanceTimersByTimeAsync(100);
      document.dispatchEvent(new Event('scroll'));
    }
    expect(folded('c200')).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(folded('c200')).toBe(true);
  });

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
