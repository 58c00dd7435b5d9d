import { batch } from '@preact/signals';
import type { PopupToFrame } from '../core/messages';
import type { FrameStatus } from '../core/status';
import { openPopupPort, type PopupPort } from '../platform/popup-port';
import type { Parts } from './popup-parts';

/** The line to the frames of the popup's tab. */
export interface FrameLine {
  open(): void;
  send(message: PopupToFrame): void;
}

const REOPENINGS = 4;
const REOPEN_AFTER_MS = 300;

/** Keeps the line to the page's frames; a page that is just being left gets a few moments to be replaced. */
export function keepLine(parts: Parts): FrameLine {
  let port: PopupPort | null = null;
  let failures = 0;
  const open = () => {
    const tab = parts.tab.value;
    if (tab === null || port !== null) return;
    port = openPopupPort(tab.id, onStatus, onEnd);
  };
  const onStatus = (status: FrameStatus) => {
    failures = 0;
    batch(() => {
      parts.link.value = 'open';
      parts.frames.value = new Map(parts.frames.value).set(status.frame, status);
    });
  };
  const onEnd = () => {
    port = null;
    failures += 1;
    batch(() => {
      parts.frames.value = new Map();
      parts.link.value = failures > REOPENINGS ? 'ended' : 'opening';
    });
    if (failures <= REOPENINGS) setTimeout(() => parts.access.value && open(), REOPEN_AFTER_MS);
  };
  return { open, send: (message) => port?.send(message) };
}
