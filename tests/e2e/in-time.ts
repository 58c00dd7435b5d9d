import { pause } from '../../tools/drive.ts';

/** A browser that is only slow answers within this. */
const ANSWER_MS = 30_000;

/** Whether `asked` is answered before a browser that is only slow would have answered. */
export function inTime(asked: Promise<unknown>): Promise<boolean> {
  return Promise.race([
    asked.then(
      () => true,
      () => false,
    ),
    pause(ANSWER_MS).then(() => false),
  ]);
}
