/** Stands for "until the browser is closed" where a time in milliseconds since 1970 is kept. */
export const UNTIL_CLOSED = -1;

/** Whether a pause kept as `pausedUntil` (0: none) still holds at `now`. */
export function isPaused(pausedUntil: number, now: number): boolean {
  return pausedUntil === UNTIL_CLOSED || pausedUntil > now;
}
