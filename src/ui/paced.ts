/** `storage.sync` takes 120 writes a minute: in the long run one each time this has passed. */
const EVERY_MS = 600;
/** So many may follow each other at once, on top of those. */
const AT_ONCE = 8;
/** And so many of them while a value still moves: the others are left for where it comes to rest. */
const IN_MOTION = 4;
/** What has rested for so long is written: a page that is being closed has no time left for it. */
const REST_MS = 250;

/**
 * Runs `work` with what is asked, at once or, where much is asked, as soon as the reader rests or the browser takes
 * another write; what is asked meanwhile is laid together. A held arrow key asks for thirty writes a second.
 */
export function paced<A extends object>(
  work: (asked: A) => Promise<void>,
): { ask(asked: A): void; flush(): void; drop(): void } {
  let waiting: A | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When all that has run would have, one at a time. */
  let paid = Number.NEGATIVE_INFINITY;
  const run = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    const asked = waiting;
    waiting = null;
    paid = Math.max(paid, performance.now()) + EVERY_MS;
    void work(asked);
  };
  const roomFor = (atOnce: number) => paid - (atOnce - 1) * EVERY_MS;
  return {
    ask(asked) {
      waiting = waiting === null ? asked : { ...waiting, ...asked };
      const now = performance.now();
      const due = Math.max(roomFor(AT_ONCE), Math.min(roomFor(IN_MOTION), now + REST_MS));
      clearTimeout(timer);
      if (due <= now) run();
      else timer = setTimeout(run, due - now);
    },
    flush: run,
    /** Forgets what waits: it would bring back what is being taken away. */
    drop() {
      clearTimeout(timer);
      waiting = null;
    },
  };
}
