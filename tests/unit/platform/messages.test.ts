import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const ID = 'foldaway-id';
const HOME = 'extension://foldaway/';
const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

type Listener = (message: unknown, from: object, respond: (reply: unknown) => void) => true | undefined;
type Messages = typeof import('../../../src/platform/messages');

/** Senders as the browser describes them. */
const OWN_PAGE = {
  id: ID,
  url: `${HOME}options/options.html`,
  tab: { id: 3, url: `${HOME}options/options.html` },
};
const BACKGROUND = { id: ID, url: `${HOME}background.js` };
const FRAME = {
  id: ID,
  url: 'https://news.example/a',
  frameId: 2,
  tab: { id: 7, url: 'https://news.example/' },
};
const OTHER_EXTENSION = { ...BACKGROUND, id: 'another', url: 'extension://another/x.html' };

const SCORE = { texts: ['a'], urgent: false };

describe('a message', () => {
  let listener: Listener;
  let messages: Messages;
  const taken: unknown[] = [];

  beforeEach(async () => {
    taken.length = 0;
    fake.browser = {
      runtime: {
        id: ID,
        getURL: (path: string) => HOME + path,
        onMessage: { addListener: (added: Listener) => (listener = added) },
      },
    };
    vi.resetModules();
    messages = await import('../../../src/platform/messages');
    const take = (data: unknown, sender: unknown) => {
      taken.push([data, sender]);
      return null as never;
    };
    for (const name of ['scorer-score', 'frame-counts', 'host-score', 'options-measure'] as const)
      messages.onMessage(name, take);
  });

  /** What comes back; `none` where it is not taken at all. */
  async function answer(message: unknown, from: object): Promise<unknown> {
    const answered = vi.fn();
    if (listener(message, from, answered) !== true) return 'none';
    await vi.waitFor(() => expect(answered).toHaveBeenCalledOnce());
    return answered.mock.calls[0]?.[0];
  }
  const envelope = (foldaway: unknown, data?: unknown) => ({ foldaway, data });

  it.each([
    ['from a frame of a page', 'scorer-score', SCORE, FRAME],
    ['from a page of the extension', 'options-measure', { engine: 'builtin' }, OWN_PAGE],
    ['from the background', 'host-score', { ...SCORE, engine: 'builtin' }, BACKGROUND],
  ])('%s that is as it should be is taken', async (_, name, data, from) => {
    expect(await answer(envelope(name, data), from)).toBe(null);
    expect(taken).toHaveLength(1);
  });

  it.each([
    ['from another extension', 'scorer-score', SCORE, OTHER_EXTENSION],
    ['from nobody', 'scorer-score', SCORE, {}],
    ['for the host, from a frame of a page', 'host-score', { ...SCORE, engine: 'builtin' }, FRAME],
    ['for the options, from a frame of a page', 'options-measure', { engine: 'builtin' }, FRAME],
    ['that nobody here listens for', 'scorer-explain', { text: 'a' }, FRAME],
    ['with a name of the prototype', 'constructor', SCORE, FRAME],
    ['without a name', undefined, SCORE, FRAME],
    ['that lacks a part', 'scorer-score', { texts: ['a'] }, FRAME],
    ['with texts that are none', 'scorer-score', { texts: [{}], urgent: false }, FRAME],
    ['with too many texts', 'scorer-score', { texts: new Array(257).fill('a'), urgent: false }, FRAME],
    ['with a count below nothing', 'frame-counts', { found: -1, judged: 0, folded: 0, unjudged: {} }, FRAME],
  ])('%s is not', async (_, name, data, from) => {
    expect(await answer(envelope(name, data), from)).toBe('none');
    expect(taken).toEqual([]);
  });

  it('tells of its sender only what the browser vouches for', async () => {
    await answer({ ...envelope('scorer-score', SCORE), tab: 1, incognito: true, trusted: true }, FRAME);
    expect(taken).toEqual([
      [
        SCORE,
        {
          trusted: false,
          tab: 7,
          tabAddress: 'https://news.example/',
          frame: 2,
          document: undefined,
          incognito: false,
        },
      ],
    ]);
  });

  it('of any other form is passed over without a fault', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (message, data) => {
        expect(listener(message, FRAME, () => {})).toBe(undefined);
        expect(listener(envelope('host-score', data), FRAME, () => {})).toBe(undefined);
      }),
    );
    expect(taken).toEqual([]);
  });

  it('whose handler fails is answered with the fault, which the sender gets as its own', async () => {
    messages.onMessage('scorer-state', () => {
      throw new Error('It cannot be told.');
    });
    const reply = await answer(envelope('scorer-state'), FRAME);
    const sendMessage = vi.fn(async () => reply);
    Object.assign((fake.browser as { runtime: object }).runtime, { sendMessage });
    await expect(messages.send('scorer-state', undefined)).rejects.toThrow('It cannot be told.');
  });
});
