/** A promise, and what keeps it. */
export interface Later<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}

/** As `Promise.withResolvers` gives it; our tools run where that is not known yet. */
export function later<T = void>(): Later<T> {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
