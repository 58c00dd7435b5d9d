// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { InView } from '../../../src/content/in-view';
import { FakeObservers, type Seen } from '../../fake-observer';

let observers: FakeObservers<Seen>;
const tell = (target: Element, isIntersecting: boolean) => observers.tell({ target, isIntersecting });

beforeEach(() => {
  observers = new FakeObservers('IntersectionObserver');
});
afterEach(() => vi.unstubAllGlobals());

function watch(count: number) {
  const life = new AbortController();
  const came: number[] = [];
  const inView = new InView<number>(life.signal, (keys) => came.push(...keys));
  const elements = Array.from({ length: count }, () => document.createElement('p'));
  for (const [i, element] of elements.entries()) inView.add(element, i);
  return { inView, elements, came, life, at: (i: number) => elements[i] as Element };
}

it('knows what is in view and what has left it', () => {
  const { inView, came, at } = watch(20);
  tell(at(3), true);
  expect([came, [...inView.near()]]).toEqual([[3], [3]]);
  expect([inView.has(at(3)), inView.has(at(4))]).toEqual([true, false]);
  tell(at(3), false);
  expect(inView.has(at(3))).toBe(false);
});

it('watches one in eight of very many, which speaks for those that came with it', () => {
  const { inView, came, at } = watch(1000);
  expect(observers.watched.size).toBe(200 + 800 / 8);
  tell(at(200), true);
  expect(came).toEqual([200, 201, 202, 203, 204, 205, 206, 207]);
  expect([...inView.near()]).toEqual(came);
  expect([199, 200, 207, 208].map((i) => inView.has(at(i)))).toEqual([false, true, true, false]);
});

it('watches a group until the last of it is judged, and nothing after the end', () => {
  const { inView, elements, at, life } = watch(216);
  tell(at(200), true);
  inView.delete(at(200));
  expect([inView.has(at(200)), inView.has(at(203)), observers.watched.has(at(200))]).toEqual([
    false,
    true,
    true,
  ]);
  for (const element of elements.slice(200, 208)) inView.delete(element);
  expect([inView.has(at(203)), observers.watched.has(at(200))]).toEqual([false, false]);
  inView.add(at(0), 0);
  for (const element of elements) inView.delete(element);
  expect(observers.watched.size).toBe(0);
  inView.add(at(5), 5);
  life.abort();
  expect(observers.watched.size).toBe(0);
});
