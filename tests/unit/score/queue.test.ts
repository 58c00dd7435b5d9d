import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lru } from '../../../src/score/lru.ts';
import { PriorityQueue } from '../../../src/score/queue.ts';
import { windowsOf } from '../../../src/score/windows.ts';

describe('the queue', () => {
  it('gives the highest priority first, and among equals the earliest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (priorities) => {
        const queue = new PriorityQueue<{ priority: number; order: number }>();
        priorities.forEach((priority, order) => {
          queue.add({ priority, order }, priority);
        });
        const out = priorities.flatMap(() => queue.take(1));
        const wanted = priorities
          .map((priority, order) => ({ priority, order }))
          .sort((a, b) => b.priority - a.priority || a.order - b.order);
        expect(out).toEqual(wanted);
        expect(queue.peek()).toBeUndefined();
      }),
    );
  });

  it('takes only what goes with the first, of its priority', () => {
    const queue = new PriorityQueue<number>();
    for (const item of [10, 50, 12]) queue.add(item, 0);
    queue.add(11, 1);
    expect(queue.take(5)).toEqual([11]);
    expect(queue.take(5, (one, other) => Math.abs(one - other) < 5)).toEqual([10, 12]);
    expect(queue.peek()).toBe(50);
  });

  it('forgets what is unwanted', () => {
    const queue = new PriorityQueue<number>();
    for (const item of [1, 2, 3, 4]) queue.add(item, 0);
    queue.remove((item) => item % 2 === 0);
    expect(queue.drain()).toEqual([1, 3]);
    expect(queue.take(3)).toEqual([]);
  });
});

describe('the cache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new Lru<string, number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('windows over a text', () => {
  it('cover all of it, in bounded number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 8, max: 256 }), (length, width) => {
        const windows = windowsOf(length, width);
        expect(windows.length).toBeLessThanOrEqual(300);
        expect(windows[0]?.[0]).toBe(0);
        expect(windows.at(-1)?.[1]).toBe(length);
        for (let at = 1; at < windows.length; at++) {
          expect(windows[at]?.[0] as number).toBeLessThanOrEqual(windows[at - 1]?.[1] as number);
        }
      }),
    );
  });

  it('are one for a short text and none for an empty one', () => {
    expect(windowsOf(100, 128)).toEqual([[0, 100]]);
    expect(windowsOf(128, 128)).toEqual([[0, 128]]);
    expect(windowsOf(129, 128)).toEqual([
      [0, 128],
      [96, 129],
    ]);
    expect(windowsOf(0, 128)).toEqual([]);
  });
});
