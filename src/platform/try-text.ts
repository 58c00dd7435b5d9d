import { browser } from './browser';

const KEY = 'tryText';

/** Hands a text to the try-it box of the options page. Kept in memory until it is taken. */
export async function offerText(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** The text that waits for the try-it box, once; empty where none does. */
export async function takeText(): Promise<string> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return typeof kept === 'string' ? kept : '';
}
