/**
 * What is kept, for who needs it often: read once, and again after a change.
 * @param watch calls its argument after each change
 * @returns a function that gives it as it is
 */
export function following<T>(read: () => Promise<T>, watch: (changed: () => void) => void): () => Promise<T> {
  let copy: Promise<T> | null = null;
  watch(() => {
    copy = null;
  });
  return () => {
    const reading = copy ?? read();
    copy = reading;
    reading.catch(() => {
      if (copy === reading) copy = null;
    });
    return reading;
  };
}
