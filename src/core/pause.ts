/** Stands for "until the browser is closed" where a time in milliseconds since 1970 is kept. */
export const UNTIL_CLOSED = -1;
