/** `storage.sync` takes 120 writes a minute: in the long run one each time this has passed. */
const EVERY_MS = 600;
/** So many may follow each other at once: what a reader sets last before they close the page is written by then. */
const AT_ONCE = 8;

/**
 * Runs `work` with what is asked, at once or, where much is asked, as soon as the browser takes another write; what is
 * asked meanwhile is laid together. A held arrow key asks for thirty writes a second.
 */
export function paced<A extends object>(
  work: (asked: A) => Promise<void>,
): { ask(asked: A): void; flush(): void } {
  let waiting: A | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const started: number[] = [];
  const run = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === null) return;
    const asked = waiting;
    waiting = null;
    started.push(performance.now());
    if (started.length > AT_ONCE) started.shift();
    void work(asked);
  };
  const wait = () => {
    const [first] = started;
    return first === undefined || started.length < AT_ONCE
      ? 0
      : first + AT_ONCE * EVERY_MS - performance.now();
  };
  return {
    ask(asked) {
      waiting = waiting === null ? asked : { ...waiting, ...asked };
      const rest = wait();
      if (rest <= 0) run();
      else timer ??= setTimeout(run, rest);
    },
    flush: run,
  };
}
