import { batch } from '@preact/signals';
import type { PopupToFrame } from '../core/messages';
import { siteOf } from '../core/site';
import type { FrameStatus } from '../core/status';
import { openPopupPort, type PopupPort } from '../platform/popup-port';
import { activeTab } from '../platform/tabs';
import { keepLateFrames } from './late-frames';
import { noteFrame, type Parts } from './popup-parts';

/** The line to the frames of the popup's tab. */
export interface FrameLine {
  /** Looks which page the tab has, and opens the line to it. */
  open(): Promise<void>;
  send(message: PopupToFrame): void;
}

const REOPENINGS = 4;
const REOPEN_AFTER_MS = 300;

/** Keeps the line to the page's frames; a page that is just being left gets a few moments to be replaced. */
export function keepLine(parts: Parts): FrameLine {
  let port: PopupPort | null = null;
  let failures = 0;
  /** The frames at the other end. */
  const reached = new Set<string>();
  const connect = () => {
    const tab = parts.tab.value;
    if (tab === null || port !== null) return;
    port = openPopupPort(tab.id, onStatus, onEnd);
    if (parts.tried.value) port.send({ preview: parts.tried.value });
  };
  const open = () => findTab(parts).then(connect);
  const onStatus = (status: FrameStatus) => {
    failures = 0;
    reached.add(status.frame);
    // The page changed between the look at the tab and the line to it.
    if (status.site !== siteOf(parts.tab.value?.url)) void findTab(parts);
    noteFrame(parts, status);
  };
  const onEnd = () => {
    port = null;
    failures += 1;
    reached.clear();
    late.end();
    batch(() => {
      parts.frames.value = new Map();
      parts.link.value = failures > REOPENINGS ? 'ended' : 'opening';
    });
    if (failures > REOPENINGS) return;
    setTimeout(() => void findTab(parts).then(() => parts.access.value && connect()), REOPEN_AFTER_MS);
  };
  const send = (message: PopupToFrame) => {
    port?.send(message);
    late.send(message);
  };
  const late = keepLateFrames(parts, {
    isOpen: () => port !== null,
    reaches: (frame) => reached.has(frame),
    open,
    send,
  });
  return { open, send };
}

/** Looks which page the tab has now; what was tried on another site ends with that. */
async function findTab(parts: Parts): Promise<void> {
  // A tab that was closed meanwhile is as none.
  const tab = await activeTab().catch(() => null);
  batch(() => {
    if (siteOf(tab?.url) !== siteOf(parts.tab.value?.url)) parts.tried.value = null;
    parts.tab.value = tab;
  });
}
