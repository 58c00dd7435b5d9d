import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const send = vi.fn();
vi.mock('../../../src/platform/messages', () => ({ send }));

const made: string[] = [];
let isThere = false;

async function connect() {
  vi.resetModules();
  const { connectJudge } = await import('../../../src/platform/host.chrome');
  return connectJudge(() => {
    throw new Error('Chrome has no judge in the background.');
  });
}

describe('the host of the model in Chrome', () => {
  beforeEach(() => {
    made.length = 0;
    isThere = false;
    send.mockReset();
    vi.stubGlobal('chrome', {
      runtime: { getContexts: async () => (isThere ? [{}] : []) },
      offscreen: {
        createDocument: async ({ url }: { url: string }) => {
          made.push(url);
          isThere = true;
        },
      },
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('makes one document for all who ask at once', async () => {
    const judge = await connect();
    send.mockResolvedValue({ ok: { results: [] } });
    judge.prepare();
    await Promise.all([judge.score(['a'], true, 'tfjs-toxicity'), judge.score(['b'], true, 'tfjs-toxicity')]);
    expect(made).toEqual(['offscreen/offscreen.html']);
  });

  it('makes the document anew where it went away, and asks again', async () => {
    const judge = await connect();
    send.mockResolvedValue({ ok: { results: [] } });
    await judge.score(['a'], true, 'builtin');
    isThere = false;
    send.mockResolvedValueOnce(undefined);
    expect(await judge.score(['b'], true, 'builtin')).toEqual({ ok: { results: [] } });
    expect(made).toHaveLength(2);
  });

  it('makes none to be asked how it is', async () => {
    const judge = await connect();
    expect((await judge.state()).state).toBe('idle');
    expect(made).toEqual([]);
  });
});
