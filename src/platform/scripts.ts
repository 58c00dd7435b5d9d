import { browser } from './browser';
import type { Sender } from './messages';

/**
 * Puts a script of the package into the document that sent a message, into the same world as its content script.
 * @throws where the browser does not allow it, or the document is gone
 */
export async function addScript({ tab, frame, document }: Sender, file: string): Promise<void> {
  if (tab === null) throw new Error('Only a frame of a tab can be given a script.');
  // A frame may show another document by now; where the browser tells them apart, that one is not meant.
  const target = document === undefined ? { frameIds: [frame] } : { documentIds: [document] };
  await browser.scripting.executeScript({
    target: { tabId: tab, ...target },
    files: [file],
    injectImmediately: true,
  });
}
