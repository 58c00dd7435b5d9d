import { describe, expect, it } from 'vitest';
import type { FrameStatus } from '../../../src/core/status';
import { type PageFacts, pageState } from '../../../src/popup/page-state';
import { foldedKnown, totalsOf } from '../../../src/popup/totals';
import { frame } from './frame';

const FACTS: PageFacts = {
  known: true,
  site: 'example.org',
  access: true,
  pausedUntil: 0,
  now: 1000,
  on: true,
  link: 'open',
  frames: [frame({})],
};
const NONE = { empty: 0, language: 0, failed: 0 };

describe('what the popup says of a page', () => {
  const cases: [string, Partial<PageFacts>, object][] = [
    ['nothing before it knows', { known: false, site: null }, { name: 'opening' }],
    ['that it may not read pages', { access: false, site: null, frames: [] }, { name: 'permission' }],
    ['that a page without a site cannot be filtered', { site: null, frames: [] }, { name: 'unfilterable' }],
    ['that it is paused', { pausedUntil: 2000, on: false }, { name: 'paused', until: 2000 }],
    [
      'paused until the browser closes',
      { pausedUntil: Number.POSITIVE_INFINITY },
      { name: 'paused', until: Number.POSITIVE_INFINITY },
    ],
    ['nothing of a pause that is over', { pausedUntil: 1000 }, { name: 'ready' }],
    ['that it is off here', { on: false, frames: [] }, { name: 'off' }],
    ['that it waits for the page', { frames: [], link: 'opening' }, { name: 'opening' }],
    ['that the page does not answer', { frames: [], link: 'ended' }, { name: 'unreachable' }],
    ['that there are no comments', { frames: [frame({ found: 0, judged: 0, folded: 0 })] }, { name: 'none' }],
    [
      'that it waits for a page that has not heard of the end of a pause',
      { frames: [frame({ found: 0, judged: 0, folded: 0, state: 'paused' })] },
      { name: 'opening' },
    ],
    ['all is well', {}, { name: 'ready' }],
  ];
  it.each(cases)('%s', (_name, facts, state) => {
    expect(pageState({ ...FACTS, ...facts })).toEqual(state);
  });

  const frames: [string, FrameStatus[], object][] = [
    [
      'a model that could not be loaded in one frame',
      [frame({}), frame({ state: 'no-model', problem: 'It is cut short.' })],
      { name: 'no-model', problem: 'It is cut short.' },
    ],
    [
      'how many comments of all frames wait',
      [frame({ judged: 4 }), frame({ judged: 7 })],
      { name: 'judging', waiting: 9 },
    ],
    [
      'failed ones before those in other languages',
      [frame({ judged: 7, unjudged: { empty: 0, language: 2, failed: 1 } })],
      { name: 'failed', count: 1 },
    ],
    [
      'other languages',
      [frame({ judged: 0, folded: 0, unjudged: { ...NONE, language: 10 } })],
      { name: 'language', count: 10 },
    ],
    [
      'nothing of comments without words',
      [frame({ judged: 8, unjudged: { ...NONE, empty: 2 } })],
      { name: 'ready' },
    ],
  ];
  it.each(frames)('tells %s', (_name, given, state) => {
    expect(pageState({ ...FACTS, frames: given })).toEqual(state);
  });
});

describe('totals', () => {
  it('are the sums over all frames', () => {
    const sums = totalsOf([
      frame({ judged: 6, unjudged: { empty: 1, language: 2, failed: 0 } }),
      frame({ folded: 1 }),
    ]);
    expect(sums).toEqual({
      found: 20,
      judged: 16,
      folded: 4,
      unjudged: { empty: 1, language: 2, failed: 0 },
      waiting: 1,
    });
  });

  it('do not give 0 folded out for clean where nothing is judged', () => {
    expect(foldedKnown(totalsOf([frame({ judged: 0, folded: 0 })]))).toBeNaN();
    expect(foldedKnown(totalsOf([frame({ judged: 10, folded: 0 })]))).toBe(0);
    expect(foldedKnown(totalsOf([frame({ judged: 0, folded: 2 })]))).toBe(2);
    expect(foldedKnown(totalsOf([]))).toBe(0);
  });
});
