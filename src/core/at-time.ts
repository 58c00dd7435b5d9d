/** A timer stands still while the machine sleeps: so often at most the clock is asked. */
const LOOK_MS = 60_000;

/**
 * Calls `run` when the clock shows `time` (milliseconds since 1970): at once where it does already, never where that is
 * no finite number.
 * @returns a way to call it off
 */
export function atTime(time: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const rest = time - Date.now();
    if (rest <= 0) run();
    else if (rest < Number.POSITIVE_INFINITY) timer = setTimeout(look, Math.min(rest, LOOK_MS));
  };
  look();
  return () => clearTimeout(timer);
}
