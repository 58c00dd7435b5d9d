import { browser } from './browser';

/** Something could not be kept. The message is one sentence fit for the reader. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
}

/** What the browser said when it could not read what is kept, in words fit for the reader. */
export function readingProblem(error: unknown): StorageProblem {
  const words = error instanceof Error ? error.message : String(error);
  return new StorageProblem(browser.i18n.getMessage('problem_reading', [words]));
}

/** Does `work`. @throws StorageProblem when the browser refuses */
export async function keeping(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw storageProblem(error);
  }
}

/** What the browser said when it refused to keep something, in words fit for the reader. */
export function storageProblem(error: unknown): StorageProblem {
  const words = error instanceof Error ? error.message : String(error);
  if (/WRITE_OPERATIONS|rate/i.test(words))
    return new StorageProblem(browser.i18n.getMessage('problem_storage_rate'));
  if (/quota/i.test(words)) return new StorageProblem(browser.i18n.getMessage('problem_storage_full'));
  return new StorageProblem(browser.i18n.getMessage('problem_storage', [words]));
}
