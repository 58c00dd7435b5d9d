import { type FrameStatus, HISTOGRAM_SIZE } from '../../../src/core/status';

/** The status of a frame with ten comments, all judged, three folded. */
export function frame(own: Partial<FrameStatus>): FrameStatus {
  return {
    frame: 'a',
    site: 'example.org',
    state: 'ready',
    found: 10,
    judged: 10,
    folded: 3,
    unjudged: { empty: 0, language: 0, failed: 0 },
    histogram: Array<number>(HISTOGRAM_SIZE).fill(0),
    entries: [],
    ...own,
  };
}
