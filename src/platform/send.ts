import type { Payload, Protocol, Reply } from '../core/messages';
import { browser } from './browser';

/*
 * One-shot messages. `runtime.sendMessage` reaches every page of the extension, so each message is an envelope
 * with its name, and only the context that registered that name answers (`messages.ts`).
 */

export interface Envelope {
  readonly foldaway: string;
  readonly data: unknown;
}

/** What comes back where the handler failed, and nothing else does. */
export interface Fault {
  readonly foldawayFault: string;
}

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
