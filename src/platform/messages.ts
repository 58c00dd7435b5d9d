import type { Runtime } from 'webextension-polyfill';
import { isMessageName, messageFits, type Payload, type Protocol, type Reply } from '../core/messages';
import { browser } from './browser';

/*
 * One-shot messages. `runtime.sendMessage` reaches every page of the extension, so each message is an envelope
 * with its name, and only the context that registered that name answers.
 */

interface Envelope {
  readonly foldaway: string;
  readonly data: unknown;
}

/** What comes back where the handler failed, and nothing else does. */
interface Fault {
  readonly foldawayFault: string;
}

/** Who sent a message, as the browser vouches for it. */
export interface Sender {
  /** From a page of the extension itself (popup, options, background), not from a web page's frame. */
  readonly trusted: boolean;
  readonly tab: number | null;
  readonly tabAddress: string | undefined;
  readonly frame: number;
  /** The very document in that frame, where the browser tells. */
  readonly document: string | undefined;
  readonly incognito: boolean;
}

type Handler<N extends keyof Protocol> = (data: Payload<N>, sender: Sender) => Promise<Reply<N>> | Reply<N>;

/**
 * Sends to the extension's own pages.
 * @throws when nobody answers (the background was stopped, the extension was reloaded), or the handler failed
 */
export async function send<N extends keyof Protocol>(name: N, data: Payload<N>): Promise<Reply<N>> {
  const reply = await browser.runtime.sendMessage({ foldaway: name, data } satisfies Envelope);
  const { foldawayFault: fault } = (reply ?? {}) as Partial<Fault>;
  if (typeof fault === 'string') throw new Error(fault);
  return reply as Reply<N>;
}

/** Sends to all frames of a tab; a tab without our content script is no error. */
export async function sendToTab<N extends keyof Protocol>(
  tab: number,
  name: N,
  data: Payload<N>,
): Promise<void> {
  await browser.tabs.sendMessage(tab, { foldaway: name, data } satisfies Envelope).catch(() => undefined);
}

const handlers = new Map<string, (data: never, sender: Sender) => unknown>();

function readSender(sender: Runtime.MessageSender): Sender {
  return {
    trusted: sender.url?.startsWith(browser.runtime.getURL('')) === true,
    tab: sender.tab?.id ?? null,
    tabAddress: sender.tab?.url,
    frame: sender.frameId ?? 0,
    document: (sender as { documentId?: string }).documentId,
    incognito: sender.tab?.incognito ?? false,
  };
}

/** The handler's answer to a message; undefined for one that is not for this context, or not as it should be. */
function answerTo(message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined {
  const { foldaway: name, data } = (message ?? {}) as Partial<Envelope>;
  const handler = typeof name === 'string' ? handlers.get(name) : undefined;
  if (!handler || !isMessageName(name) || from.id !== browser.runtime.id) return undefined;
  const sender = readSender(from);
  // A page's frame may ask what frames ask, and nothing else, even if its renderer was taken over.
  const open = name.startsWith('frame-') || name.startsWith('scorer-') || name.startsWith('tab-');
  if ((!open && !sender.trusted && from.tab) || !messageFits(name, data)) return undefined;
  return Promise.resolve().then(() => handler(data as never, sender));
}

/** Chrome takes no promise from a listener: `true` says that the answer comes later, in both browsers. */
function receive(
  message: unknown,
  from: Runtime.MessageSender,
  respond: (reply: unknown) => void,
): true | undefined {
  const answer = answerTo(message, from);
  answer?.then(respond, (error: unknown) =>
    respond({ foldawayFault: error instanceof Error ? error.message : String(error) } satisfies Fault),
  );
  return answer && true;
}

/** Hears, beside the context that answers them, the messages of one name. */
export function overhear<N extends keyof Protocol>(
  name: N,
  listener: (data: Payload<N>, sender: Sender) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender): undefined => {
    const { foldaway, data } = (message ?? {}) as Partial<Envelope>;
    if (foldaway !== name || from.id !== browser.runtime.id || !messageFits(name, data)) return;
    listener(data as Payload<N>, readSender(from));
  });
}

/** Answers messages of one name in this context. Register at the top level, before anything is awaited. */
export function onMessage<N extends keyof Protocol>(
  name: N,
  handler: Handler<N>,
  signal?: AbortSignal,
): void {
  if (handlers.size === 0) browser.runtime.onMessage.addListener(receive as never);
  handlers.set(name, handler as never);
  signal?.addEventListener('abort', () => handlers.delete(name), { once: true });
}
