import type { PopupToFrame } from '../core/messages';
import type { FrameStatus } from '../core/status';
import { overhear } from '../platform/messages';
import { openPopupPort, type PopupPort } from '../platform/popup-port';
import type { FrameLine } from './frame-line';
import { dropFrames, noteFrame, type Parts } from './popup-parts';

/** Lines to the frames that appeared after the common line was opened, which reaches only those there were then. */
export interface LateFrames {
  send(message: PopupToFrame): void;
  /** The page is left: ends them all. */
  end(): void;
}

interface CommonLine extends FrameLine {
  isOpen(): boolean;
  reaches(frame: string): boolean;
}

interface OwnLine {
  readonly port: PopupPort;
  /** As the frame names itself; null until it has answered. */
  frame: string | null;
}

/** Frames that go all at once are called once. */
const CALL_AFTER_MS = 100;
/** Longer than a busy page takes to answer. */
const ANSWER_MS = 1000;

/**
 * Follows the frames that come and go. What each tells the badge says which have comments; a frame's first word gives
 * it a line of its own, for nothing tells which document is which on the common one.
 */
export function keepLateFrames(parts: Parts, common: CommonLine): LateFrames {
  const lines = new Map<string, OwnLine>();
  const callTheRoll = rollCall(parts, common);
  const join = (tab: number, frameId: number, key: string) => {
    const onStatus = (status: FrameStatus) => {
      const isNew = own.frame === null && !common.reaches(status.frame);
      own.frame = status.frame;
      noteFrame(parts, status);
      if (isNew && parts.tried.value) own.port.send({ preview: parts.tried.value });
    };
    const onEnd = () => {
      lines.delete(key);
      if (own.frame !== null) dropFrames(parts, [own.frame]);
    };
    const own: OwnLine = { port: openPopupPort(tab, onStatus, onEnd, frameId), frame: null };
    lines.set(key, own);
  };
  overhear('frame-counts', ({ found }, { tab, frame, document }) => {
    if (tab === null || tab !== parts.tab.value?.id) return;
    if (!common.isOpen()) {
      // There is a page after all.
      if (parts.link.value === 'ended') void common.open();
      return;
    }
    const key = document ?? String(frame);
    // The page itself is on the common line, and leaves with it.
    if (frame === 0 || lines.has(key)) return;
    if (found > 0) join(tab, frame, key);
    else callTheRoll();
  });
  return {
    send(message) {
      // Nobody is told twice: "pick" would begin twice.
      for (const { port, frame } of lines.values()) {
        if (frame !== null && !common.reaches(frame)) port.send(message);
      }
    },
    end() {
      for (const { port } of lines.values()) port.close();
      lines.clear();
    },
  };
}

/**
 * A frame that has no comments any more may be gone, and which one it was on the common line is not known: each is told
 * once more what is being tried, which it answers, and who does not answer is taken out.
 */
function rollCall(parts: Parts, common: CommonLine): () => void {
  let isDue = false;
  const call = () => {
    isDue = false;
    const before = parts.frames.value;
    common.send({ preview: parts.tried.value });
    setTimeout(() => {
      const now = parts.frames.value;
      const silent = [...before].flatMap(([frame, status]) => (now.get(frame) === status ? frame : []));
      dropFrames(parts, silent);
    }, ANSWER_MS);
  };
  return () => {
    if (!isDue) setTimeout(call, CALL_AFTER_MS);
    isDue = true;
  };
}
