import type { Runtime } from 'webextension-polyfill';
import { type FrameToPopup, POPUP_PORT, type PopupToFrame } from '../core/messages';
import { browser } from './browser';

export interface PopupPort {
  send(message: PopupToFrame): void;
  close(): void;
}

/**
 * Opens the popup's line to all frames that a tab has now.
 * @param onEnd called when no frame is at the other end (any more): a page that cannot be filtered, or one that left
 * @param frameId the only frame to open it to
 */
export function openPopupPort(
  tab: number,
  onStatus: (s: FrameToPopup) => void,
  onEnd: () => void,
  frameId?: number,
): PopupPort {
  const port = browser.tabs.connect(tab, { name: POPUP_PORT, frameId });
  port.onMessage.addListener((message) => onStatus(message as FrameToPopup));
  port.onDisconnect.addListener(() => {
    // Reading it tells the browser that the fault is known.
    void browser.runtime.lastError;
    onEnd();
  });
  return {
    send: (message) => port.postMessage(message),
    close: () => port.disconnect(),
  };
}

/**
 * The frame's end of that line: `opened` is called for each popup, and returns what to do with its messages. With
 * `signal` every line is cut.
 */
export function onPopupPort(
  opened: (post: (status: FrameToPopup) => void, closed: AbortSignal) => (message: PopupToFrame) => void,
  signal: AbortSignal,
): void {
  const connected = (port: Runtime.Port) => {
    // Only pages of the extension can open a port to a frame.
    if (port.name !== POPUP_PORT || port.sender?.id !== browser.runtime.id) return;
    const closed = new AbortController();
    const take = opened((status) => {
      if (!closed.signal.aborted) port.postMessage(status);
    }, closed.signal);
    port.onMessage.addListener((message) => take(message as PopupToFrame));
    port.onDisconnect.addListener(() => closed.abort());
    const end = () => {
      port.disconnect();
      closed.abort();
    };
    signal.addEventListener('abort', end, { once: true, signal: closed.signal });
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(connected), { once: true });
}
