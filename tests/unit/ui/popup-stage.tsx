import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import type { FrameToPopup, PopupToFrame } from '../../../src/core/messages';
import type { PopupModel } from '../../../src/popup/popup-model';
import { type FakeBrowser, fakeBrowser } from '../platform/fake-browser';
import { say } from './words-of-the-house';

/* The popup on a stage: a browser that is none, and the frames' end of its lines. */

/** Stands for `src/platform/browser`: `vi.mock(…, async () => (await import('./popup-stage')).stage)`. */
export const stage = { browser: null as unknown };

/** The frames' end of one of the popup's lines. */
export interface Line {
  /** The only frame it was opened to; undefined: all that there are. */
  readonly frame: number | undefined;
  readonly said: PopupToFrame[];
  closed: boolean;
  tell(status: FrameToPopup): void;
  end(): void;
}

interface World {
  readonly url?: string;
  readonly access?: boolean;
}

export interface Stage {
  readonly browser: FakeBrowser;
  readonly lines: Line[];
  /** The popup's tab; its page changes with `url`. */
  readonly tab: { id: number; url?: string };
  /** A frame tells the badge how many comments it has found. */
  hear(frame: number, found: number, from?: object): Promise<void>;
}

const ID = 'foldaway-id';

export function setStage({ url, access = true }: World): Stage {
  const lines: Line[] = [];
  const connect = (_: number, { frameId }: { frameId?: number }) => {
    const listeners: ((status: FrameToPopup) => void)[] = [];
    const ends: (() => void)[] = [];
    const line: Line = {
      frame: frameId,
      said: [],
      closed: false,
      tell: (status) => {
        for (const listener of listeners) listener(status);
      },
      end: () => {
        for (const end of ends) end();
      },
    };
    lines.push(line);
    return {
      onMessage: { addListener: (listener: (status: FrameToPopup) => void) => listeners.push(listener) },
      onDisconnect: { addListener: (end: () => void) => ends.push(end) },
      postMessage: (message: PopupToFrame) => line.said.push(message),
      disconnect: () => {
        line.closed = true;
      },
    };
  };
  const browser = fakeBrowser();
  const tab: Stage['tab'] = { id: 5, url };
  const ears: ((message: unknown, from: object) => unknown)[] = [];
  stage.browser = {
    ...browser,
    i18n: { getMessage: (key: string, subs: string[] = []) => say(key, subs) },
    tabs: { query: async () => [{ ...tab }], connect },
    permissions: { contains: async () => access, request: vi.fn(async () => true) },
    runtime: {
      ...browser.runtime,
      id: ID,
      lastError: undefined,
      sendMessage: vi.fn(async () => null),
      onMessage: { addListener: (ear: (message: unknown, from: object) => unknown) => ears.push(ear) },
      openOptionsPage: async () => {},
    },
  };
  const hear = (frameId: number, found: number, from: object = {}) => {
    const unjudged = { empty: 0, language: 0, failed: 0 };
    const message = { foldaway: 'frame-counts', data: { found, judged: found, folded: 0, unjudged } };
    const sender = { id: ID, url: 'https://comments.example/', frameId, tab, ...from };
    return act(() => {
      const answers = ears.map((ear) => ear(message, sender));
      // The answer is the background's to give.
      expect(answers.filter((answer) => answer !== undefined)).toEqual([]);
    });
  };
  return { browser, lines, tab, hear };
}

export const words = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';
export const find = <T extends HTMLElement = HTMLElement>(selector: string) =>
  document.querySelector<T>(selector);
export const wait = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
/** How many comments the popup counts as found. */
export const found = () => find('[data-count="found"] dd')?.textContent;

/** Moves the tolerance's slider, as a drag does; with `event` it is let go, as by a key. */
export async function slide(to: number, ...events: ('input' | 'change')[]): Promise<void> {
  const slider = find<HTMLInputElement>('#tolerance');
  if (!slider) throw new Error('There is no slider.');
  for (const event of events) {
    slider.value = String(to);
    await act(() => void slider.dispatchEvent(new Event(event, { bubbles: true })));
  }
}

/** Opens the popup on a stage that is set. */
export async function openOn(set: Stage): Promise<Stage & { goOn: () => Promise<void> }> {
  const { Popup } = await import('../../../src/popup/popup');
  const { openPopup } = await import('../../../src/popup/popup-model');
  const model: PopupModel = openPopup();
  render(<Popup model={model} />, document.body);
  await wait();
  return { ...set, goOn: async () => act(model.goOn) };
}

export const open = (world: World) => openOn(setStage(world));

export const PAGE = { url: 'https://www.example.org/article' };
