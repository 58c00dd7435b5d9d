import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS } from '../../../src/score/most-characters';
import { PackError } from '../../../src/score/pack-error';
import type { HostedScorer, ScorerInfo } from '../../../src/score/scorer';
import { createJudge } from '../../../src/score/service';

const info: ScorerInfo = {
  id: 'builtin',
  name: 'n',
  version: '1',
  backend: 'wasm',
  tolerance: [0.5],
  loadMilliseconds: 3,
};

function scorer(over: Partial<HostedScorer> = {}): HostedScorer {
  return {
    info: async () => info,
    judge: async (texts) => ({
      scores: Float32Array.from(
        texts.flatMap((text) => new Array(7).fill(text === '?' ? Number.NaN : 0.123456)),
      ),
      reasons: texts.map((text) => (text === '' ? 'empty' : null)),
      milliseconds: 5,
    }),
    score: async () => new Float32Array(),
    explain: async () => [
      { start: 0, end: 3, weight: 0.2, weights: [0.1, 0, 0, 0.2, 0, 0, 0] },
      { start: 4, end: 9, weight: 0.4, weights: [0.4, 0, 0, 0.1, 0, 0, 0] },
    ],
    memory: async () => ({ tensors: 0, bytes: 0 }),
    dispose: () => {},
    ...over,
  };
}

describe('createJudge', () => {
  it('answers with plain numbers, reasons, and the engine', async () => {
    const judge = createJudge(
      () => scorer(),
      () => 0,
    );
    expect(await judge.score(['a', '', '?'], true, 'builtin')).toEqual({
      ok: {
        results: [new Array(7).fill(0.1235), 'empty', 'failed'],
        engine: { id: 'builtin', name: 'n', version: '1', backend: 'wasm', tolerance: [0.5] },
      },
    });
  });

  it('sends the comments while the model loads', async () => {
    const asked: string[] = [];
    let loaded: (info: ScorerInfo) => void = () => {};
    const loading = new Promise<ScorerInfo>((resolve) => {
      loaded = resolve;
    });
    const judge = createJudge(
      () => {
        const { judge, ...rest } = scorer({ info: () => loading });
        const noted: typeof judge = (texts) => {
          asked.push(...texts);
          return judge(texts);
        };
        return { ...rest, judge: noted };
      },
      () => 0,
    );
    const answer = judge.score(['a'], true, 'builtin');
    await Promise.resolve();
    expect(asked).toEqual(['a']);
    expect(await judge.state()).toMatchObject({ state: 'loading' });
    loaded(info);
    expect(await answer).toHaveProperty('ok');
    expect(await judge.state()).toMatchObject({ state: 'ready' });
  });

  it('counts the first run as loading where an engine is measured', async () => {
    let clock = 0;
    const asked: number[] = [];
    const judge = createJudge(
      () => {
        const { judge, ...rest } = scorer();
        // The first run takes 40 ms, and each comment 2 ms.
        const timed: typeof judge = (texts) => {
          clock += (asked.length === 0 ? 40 : 0) + 2 * texts.length;
          asked.push(texts.length);
          return judge(texts);
        };
        return { ...rest, judge: timed };
      },
      () => clock,
    );
    expect(await judge.measure('builtin')).toEqual({
      ok: { loadMilliseconds: 3 + 42, millisecondsPerComment: 2, bytes: 0, backend: 'wasm' },
    });
    expect(asked[0]).toBe(1);
  });

  it('weighs spans against the heaviest', async () => {
    const judge = createJudge(
      () => scorer(),
      () => 0,
    );
    const answer = await judge.explain('bad words', 'builtin');
    expect(answer).toEqual({
      ok: [
        { start: 0, end: 3, weight: 0.5 },
        { start: 4, end: 9, weight: 1 },
      ],
    });
  });

  it.each([
    ['all of it where it is not longer', 'x'.repeat(MOST_CHARACTERS), MOST_CHARACTERS],
    ['no more than is read', 'x'.repeat(3 * MOST_CHARACTERS), MOST_CHARACTERS],
    ['with its last character', '🙂'.repeat(MOST_CHARACTERS), MOST_CHARACTERS],
    ['without one that would be cut in two', `x${'🙂'.repeat(MOST_CHARACTERS)}`, MOST_CHARACTERS - 1],
  ])('judges and explains the same part of a text: %s', async (_, text, length) => {
    const asked: string[] = [];
    const { judge, explain } = scorer();
    const noted = scorer({
      judge: (texts, options) => {
        asked.push(...texts);
        return judge(texts, options);
      },
      explain: (one) => {
        asked.push(one);
        return explain(one);
      },
    });
    const service = createJudge(
      () => noted,
      () => 0,
    );
    await service.score([text], false, 'builtin');
    await service.explain(text, 'builtin');
    expect(asked.map((one) => one.length)).toEqual([length, length]);
    expect(asked.every((one) => text.startsWith(one))).toBe(true);
  });

  it('makes each engine once', async () => {
    const made: string[] = [];
    const judge = createJudge(
      (engine) => {
        made.push(engine);
        return scorer();
      },
      () => 0,
    );
    await Promise.all([judge.score(['a'], false, 'builtin'), judge.score(['b'], false, 'builtin')]);
    await judge.score(['a'], false, 'tfjs-toxicity');
    expect(made).toEqual(['builtin', 'tfjs-toxicity']);
  });

  it('tells a fault in one sentence, and recovers', async () => {
    let broken = true;
    const judge = createJudge(
      () =>
        scorer({
          info: async () => {
            if (broken) throw new PackError('missing', 'The file model.json is missing.');
            return info;
          },
        }),
      () => 0,
    );
    expect(await judge.state()).toMatchObject({ state: 'idle' });
    expect(await judge.score(['a'], false, 'builtin')).toEqual({
      problem: 'The file model.json is missing.',
      fault: 'missing',
    });
    expect(await judge.state()).toMatchObject({
      state: 'failed',
      problem: 'The file model.json is missing.',
      fault: 'missing',
      failed: 'builtin',
    });
    broken = false;
    expect(await judge.score(['a'], false, 'builtin')).toHaveProperty('ok');
    expect(await judge.state()).toMatchObject({ state: 'ready', engine: { backend: 'wasm' } });
  });

  it('tells what a comment takes the model, whatever it had to wait for its turn', async () => {
    let clock = 0;
    const judge = createJudge(
      () => scorer(),
      () => (clock += 1000),
    );
    expect((await judge.state()).msPerComment).toBeNull();
    await judge.score(['a', 'b'], false, 'builtin');
    expect((await judge.state()).msPerComment).toBe(5);
  });
});
