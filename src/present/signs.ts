import type { BarKind } from './bar';

/** An eye, crossed out. */
export const COVERED_EYE =
  'M2 2l12 12M6.6 4.2A6.6 6.6 0 0 1 8 4c3.8 0 6.2 4 6.2 4s-.7 1.2-2 2.3M4 5.5C2.6 6.6 1.8 8 1.8 8s2.4 4 6.2 4c.9 0 1.7-.2 2.4-.5';
/** The sign at the head of each kind of bar. */
export const SIGNS: Readonly<Record<BarKind, string>> = {
  folded: 'M4.5 2.5 8 6l3.5-3.5M4.5 13.5 8 10l3.5 3.5',
  shown: 'M4.5 6 8 2.5 11.5 6M4.5 10 8 13.5 11.5 10',
  covered: COVERED_EYE,
  dimmed: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  marked: 'M4 14V2.5h7.5L9.8 5.5l1.7 3H4',
};
/** Three dots: more choices. */
export const DOTS =
  'M3.5 8a1.2 1.2 0 1 0-2.4 0a1.2 1.2 0 0 0 2.4 0z M9.2 8a1.2 1.2 0 1 0-2.4 0a1.2 1.2 0 0 0 2.4 0z M14.9 8a1.2 1.2 0 1 0-2.4 0a1.2 1.2 0 0 0 2.4 0z';
/** A question mark: why. */
export const ASK = 'M5.2 5.6a2.8 2.8 0 1 1 4 2.5c-.9.5-1.2 1-1.2 2.1M8 13v.2';
