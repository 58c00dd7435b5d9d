import { onReturn } from './on-return';

/**
 * What `ask` gives, or a rejection where there is no answer within `ms`: a background that is stopped in the wrong moment
 * leaves a question open for ever. So does the back-forward cache: a page that comes back from there asks anew at once,
 * and takes the answer that comes first.
 */
export async function inTime<T>(ask: () => Promise<T>, ms: number): Promise<T> {
  const settled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<T>((resolve, reject) => {
    let last: Promise<T>;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error(`There was no answer within ${ms} ms.`)), ms);
      const asked = ask();
      last = asked;
      // Chrome may tell only after the return that the cache has cut off the question from before.
      asked.then(resolve, (error) => asked === last && reject(error));
    };
    begin();
    onReturn(begin, settled.signal);
  });
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    settled.abort();
  }
}
