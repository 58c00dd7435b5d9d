// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reports } from '../../../src/content/reports';
import type { FrameCounts, FrameStatus } from '../../../src/core/status';

const counts = (found: number, folded = 0): FrameCounts => ({
  found,
  judged: found,
  folded,
  unjudged: { empty: 0, language: 0, failed: 0 },
});

describe('Reports', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    const state = { counts: counts(0), folded: [] as ('insult' | null)[] };
    const sent: FrameCounts[] = [];
    const folded: unknown[] = [];
    const reports = new Reports({
      counts: () => state.counts,
      status: () => ({ ...state.counts, frame: 'f' }) as FrameStatus,
      newlyFolded: () => state.folded.splice(0),
      sendCounts: (c) => sent.push(c),
      sendFolded: (labels) => folded.push(labels),
    });
    return { state, sent, folded, reports };
  }

  it('say nothing for a frame without comments', () => {
    const { reports, sent } = setUp();
    reports.note();
    vi.runAllTimers();
    expect(sent).toEqual([]);
  });

  it('gather many changes into one message, and send no number twice', () => {
    const { reports, sent, state } = setUp();
    for (let i = 1; i <= 50; i++) {
      state.counts = counts(i);
      reports.note();
    }
    vi.runAllTimers();
    reports.note();
    vi.runAllTimers();
    expect(sent).toEqual([counts(50)]);
  });

  it('say when the last comment has gone', () => {
    const { reports, sent, state } = setUp();
    state.counts = counts(2, 1);
    reports.note();
    vi.runAllTimers();
    state.counts = counts(0);
    reports.note();
    vi.runAllTimers();
    expect(sent).toEqual([counts(2, 1), counts(0)]);
  });

  it('tell a popup at once when it opens, and nothing after it closed', () => {
    const { reports, state } = setUp();
    const heard: number[] = [];
    const closed = new AbortController();
    state.counts = counts(3);
    reports.addPopup((status) => heard.push(status.found), closed.signal);
    state.counts = counts(4);
    reports.tellPopups();
    closed.abort();
    reports.tellPopups();
    expect(heard).toEqual([3, 4]);
  });

  it('say nothing of a page drawn ahead of its reader, and all of it when they see it', () => {
    const { reports, sent, folded, state } = setUp();
    const prerendering = (is: boolean) =>
      Object.defineProperty(document, 'prerendering', { value: is, configurable: true });
    prerendering(true);
    state.counts = counts(2, 1);
    state.folded.push('insult');
    for (let i = 0; i < 2; i++) {
      reports.note();
      vi.runAllTimers();
    }
    expect([sent, folded]).toEqual([[], []]);
    prerendering(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    expect([sent, folded]).toEqual([[counts(2, 1)], [['insult']]]);
  });

  it('hand newly folded comments to the statistics once', () => {
    const { reports, folded, state } = setUp();
    state.counts = counts(2, 1);
    state.folded.push('insult');
    reports.note();
    vi.runAllTimers();
    reports.note();
    vi.runAllTimers();
    expect(folded).toEqual([['insult']]);
  });
});
