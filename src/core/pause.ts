/** Stands for "until the browser is closed" where a time in milliseconds since 1970 is kept. */
export const UNTIL_CLOSED = -1;

/** The longest pause with an end that the popup offers, and a little. */
export const LONGEST_PAUSE_MS = 61 * 60_000;
