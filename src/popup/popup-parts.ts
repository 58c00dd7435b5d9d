import { batch, type Signal, signal } from '@preact/signals';
import { atTime } from '../core/at-time';
import { DEFAULT_SETTINGS, type Settings, type SiteOverrides } from '../core/settings';
import type { FrameStatus } from '../core/status';

/** What the popup knows, before anything is made of it. */
export interface Parts {
  readonly tab: Signal<{ id: number; url?: string } | null>;
  readonly known: Signal<boolean>;
  readonly access: Signal<boolean>;
  readonly settings: Signal<Settings>;
  readonly tried: Signal<SiteOverrides | null>;
  readonly pausedUntil: Signal<number>;
  readonly link: Signal<'opening' | 'open' | 'ended'>;
  readonly frames: Signal<ReadonlyMap<string, FrameStatus>>;
  readonly problem: Signal<string>;
  readonly more: Signal<boolean>;
}

/** What it knows when it opens: nothing. */
export function freshParts(): Parts {
  return {
    tab: signal(null),
    known: signal(false),
    access: signal(true),
    settings: signal(DEFAULT_SETTINGS),
    tried: signal(null),
    pausedUntil: signal(0),
    link: signal('opening'),
    frames: signal(new Map()),
    problem: signal(''),
    more: signal(false),
  };
}

/** Takes what a frame tells of itself. */
export function noteFrame(parts: Parts, status: FrameStatus): void {
  batch(() => {
    parts.link.value = 'open';
    parts.frames.value = new Map(parts.frames.value).set(status.frame, status);
  });
}

/** Takes frames that are gone out of what is counted. */
export function dropFrames(parts: Parts, gone: readonly string[]): void {
  const left = [...parts.frames.value].filter(([frame]) => !gone.includes(frame));
  parts.frames.value = new Map(left);
}

/**
 * Ends a pause when its time has come: nothing that is kept changes then, and on a phone the popup may lie open for
 * hours.
 */
export function letPauseEnd({ pausedUntil }: Parts): void {
  let callOff = () => {};
  const end = () => {
    pausedUntil.value = 0;
  };
  const look = () => {
    callOff();
    callOff = atTime(pausedUntil.value, end);
  };
  pausedUntil.subscribe(look);
  document.addEventListener('visibilitychange', look);
}
