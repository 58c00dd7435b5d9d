/**
 * Runs `work` at once, and then at most every `ms`, with what was asked last; what is asked in between is laid
 * together. Browsers take only so many writes a minute, and a held arrow key asks for thirty a second.
 */
export function paced<A extends object>(
  work: (asked: A) => Promise<void>,
  ms: number,
): { ask(asked: A): void; flush(): void } {
  let waiting: A | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    if (waiting === null) return;
    const asked = waiting;
    waiting = null;
    timer = setTimeout(run, ms);
    void work(asked);
  };
  return {
    ask(asked) {
      waiting = waiting === null ? asked : { ...waiting, ...asked };
      if (timer === undefined) run();
    },
    flush() {
      clearTimeout(timer);
      run();
    },
  };
}
