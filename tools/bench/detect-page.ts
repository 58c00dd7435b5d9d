import { watchComments } from '../../src/detect';

/** What following a page came to. */
export interface Followed {
  readonly found: number;
  /** Milliseconds from the start until the last comment was found. */
  readonly until: number;
}

const QUIET_MS = 1500;
/** Until the first is found, a page may take this long. */
const PATIENCE_MS = 10_000;

/** Follows this page until nothing more is found. */
export function followPage(expected: number): Promise<Followed> {
  const controller = new AbortController();
  const start = performance.now();
  let found = 0;
  let until = 0;
  const count = () => {
    found++;
    until = performance.now() - start;
  };
  watchComments(document, { found: count, changed() {}, gone() {} }, { signal: controller.signal });
  return new Promise((resolve) => {
    // As few looks as can be: they are counted with the scripts of the page.
    const look = (): void => {
      const passed = performance.now() - start;
      const left = until + QUIET_MS - passed;
      const wait = left > 0 ? left : found < expected && passed < PATIENCE_MS ? QUIET_MS : null;
      if (wait !== null) {
        setTimeout(look, wait);
        return;
      }
      controller.abort();
      resolve({ found, until });
    };
    look();
  });
}

Object.assign(globalThis, { foldawayFollow: followPage });
