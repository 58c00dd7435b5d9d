import { describe, expect, it } from 'vitest';
import {
  BATCH,
  BATCH_OF_MANY,
  JudgingQueue,
  type Outcome,
  type QueueHooks,
} from '../../../src/content/judging-queue';
import type { Answer, ScoreReply } from '../../../src/core/messages';
import { MOST_CHARACTERS } from '../../../src/score/most-characters';

const engine = { id: 'builtin', name: 'n', version: '1', backend: 'wasm', tolerance: [] } as const;
const row = (text: string) => [text.length / 100, 0, 0, 0, 0, 0, 0];
const reply = (texts: string[]): Answer<ScoreReply> => ({ ok: { results: texts.map(row), engine } });

function setUp(over: Partial<QueueHooks<string>> = {}) {
  const asked: { texts: string[]; urgent: boolean }[] = [];
  const judged = new Map<string, Outcome>();
  const waits: number[] = [];
  const problems: string[] = [];
  const queue = new JudgingQueue<string>({
    ask: async (texts, urgent) => {
      asked.push({ texts, urgent });
      return reply(texts);
    },
    judged: (outcomes) => {
      for (const [key, outcome] of outcomes) judged.set(key, outcome);
    },
    broken: (problem) => problems.push(problem),
    inView: () => [],
    stillIn: () => 0,
    wait: async (ms) => void waits.push(ms),
    ...over,
  });
  return { queue, asked, judged, waits, problems };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('JudgingQueue', () => {
  it('asks for comments found together in batches, each once', async () => {
    const { queue, asked, judged } = setUp();
    for (let i = 0; i < 40; i++) queue.add(`k${i}`, `text ${i}`);
    await settled();
    expect(asked.map(({ texts }) => texts.length)).toEqual([BATCH, BATCH, 40 - 2 * BATCH]);
    expect(judged.size).toBe(40);
    expect(queue.size).toBe(0);
  });

  it('asks for more at once where very many wait, but not for what is in view', async () => {
    const { queue, asked, judged } = setUp({ inView: () => Array.from({ length: 20 }, (_, i) => String(i)) });
    for (let i = 0; i < 300; i++) queue.add(String(i), `text ${i}`);
    await settled();
    const sizes = asked.map(({ texts, urgent }) => `${urgent ? 'urgent ' : ''}${texts.length}`);
    expect(sizes.slice(0, 3)).toEqual([`urgent ${BATCH}`, 'urgent 4', `${BATCH_OF_MANY}`]);
    expect(sizes.slice(-1)).toEqual([`${(300 - 20 - 4 * BATCH_OF_MANY) % BATCH}`]);
    expect(judged.size).toBe(300);
  });

  it('has several batches under way where very many wait, and few where few do', async () => {
    for (const [count, under] of [
      [40, 2],
      [1000, 5],
    ] as const) {
      const { queue, asked } = setUp({
        ask: (texts, urgent) => {
          asked.push({ texts, urgent });
          return new Promise(() => {});
        },
      });
      for (let i = 0; i < count; i++) queue.add(String(i), `text ${i}`);
      await settled();
      expect(asked).toHaveLength(under);
    }
  });

  it('leaves the processor to who scrolls: far comments come a batch at a time until the page stands still', async () => {
    let left = 150;
    let near: string[] = [];
    const rests: (() => void)[] = [];
    const { queue, asked, judged } = setUp({
      stillIn: () => left,
      inView: () => near,
      wait: () => new Promise((resolve) => rests.push(resolve)),
    });
    for (let i = 0; i < 300; i++) queue.add(String(i), `text ${i}`);
    await settled();
    expect(asked).toEqual([]);
    expect(rests).toHaveLength(1);
    // What comes near is asked for at once.
    near = ['200', '201'];
    queue.add('300', 'text 300');
    await settled();
    expect(asked).toEqual([{ texts: ['text 200', 'text 201'], urgent: true }]);
    // After each rest one batch.
    rests.pop()?.();
    await settled();
    expect(asked.slice(1).map(({ texts }) => texts.length)).toEqual([BATCH_OF_MANY]);
    expect(rests).toHaveLength(1);
    left = 0;
    rests.pop()?.();
    await settled();
    expect(asked.length).toBeGreaterThan(4);
    expect(judged.size).toBe(301);
  });

  it('does not rest where few wait', async () => {
    const { queue, judged } = setUp({ stillIn: () => 150, wait: () => new Promise(() => {}) });
    for (let i = 0; i < BATCH_OF_MANY; i++) queue.add(String(i), `text ${i}`);
    await settled();
    expect(judged.size).toBe(BATCH_OF_MANY);
  });

  it('asks for equal texts once and answers each', async () => {
    const { queue, asked, judged } = setUp();
    for (const key of ['a', 'b', 'c']) queue.add(key, 'the same');
    await settled();
    expect(asked).toEqual([{ texts: ['the same'], urgent: false }]);
    expect([...judged.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('lets no long text hold up the others, and sends no endless one', async () => {
    const { queue, asked, judged } = setUp();
    queue.add('endless', 'word '.repeat(2 ** 18));
    for (let i = 0; i < 5; i++) queue.add(`k${i}`, `text ${i}`);
    await settled();
    expect(asked.map(({ texts }) => texts.map(({ length }) => length))).toEqual([
      [MOST_CHARACTERS],
      [6, 6, 6, 6, 6],
    ]);
    expect(judged.size).toBe(6);
  });

  it('asks for what is in view first, and says so', async () => {
    const { queue, asked } = setUp({ inView: () => Array.from({ length: 10 }, (_, i) => String(i + 30)) });
    for (let i = 0; i < 40; i++) queue.add(String(i), `text ${i}`);
    await settled();
    expect(asked[0]).toEqual({ texts: Array.from({ length: 10 }, (_, i) => `text ${i + 30}`), urgent: true });
    expect(asked[1]?.urgent).toBe(false);
    expect(asked[1]?.texts[0]).toBe('text 0');
  });

  it('asks again when nobody answered, and loses nothing', async () => {
    let calls = 0;
    const { queue, judged, waits } = setUp({
      ask: async (texts) => {
        if (++calls < 3) throw new Error('The message port closed before a response was received.');
        return reply(texts);
      },
    });
    queue.add('a', 'one');
    await settled();
    expect(calls).toBe(3);
    expect(waits).toHaveLength(2);
    expect(judged.get('a')).toEqual(row('one'));
  });

  it('calls a comment not judged, never clean, when nobody ever answers', async () => {
    const { queue, judged } = setUp({ ask: () => Promise.reject(new Error('gone')) });
    queue.add('a', 'one');
    await settled();
    expect(judged.get('a')).toBe('failed');
  });

  it('asks once more for what nobody answered, as soon as somebody answers again', async () => {
    let isThere = false;
    const { queue, judged } = setUp({
      ask: async (texts) => (isThere ? reply(texts) : Promise.reject(new Error('No answer in time.'))),
    });
    queue.add('a', 'one');
    await settled();
    expect(judged.get('a')).toBe('failed');
    isThere = true;
    queue.add('b', 'two');
    await settled();
    expect(judged.get('a')).toEqual(row('one'));
    expect(judged.get('b')).toEqual(row('two'));
  });

  it('does not ask for ever for what is never answered, unless the reader looks', async () => {
    const asked: string[] = [];
    const { queue, judged } = setUp({
      ask: async (texts) => {
        asked.push(...texts);
        return texts.includes('poison') ? Promise.reject(new Error('The worker died.')) : reply(texts);
      },
    });
    queue.add('a', 'poison');
    await settled();
    const rounds = () => asked.filter((text) => text === 'poison').length;
    const perRound = rounds();
    for (const key of ['b', 'c', 'd']) {
      queue.add(key, `text ${key}`);
      await settled();
    }
    expect(rounds()).toBe(2 * perRound);
    queue.retry();
    await settled();
    expect(rounds()).toBe(3 * perRound);
    expect(judged.get('a')).toBe('failed');
    expect(queue.size).toBe(0);
  });

  it('keeps what waits while the model cannot be loaded, and asks again when told', async () => {
    let works = false;
    const { queue, judged, problems } = setUp({
      ask: async (texts) => (works ? reply(texts) : { problem: 'No model.' }),
    });
    queue.add('a', 'one');
    await settled();
    expect(problems).toEqual(['No model.']);
    expect(queue.size).toBe(1);
    works = true;
    queue.retry();
    await settled();
    expect(judged.get('a')).toEqual(row('one'));
  });

  it('goes on when one of several batches fails beside one that is answered', async () => {
    const asks: ((answer: Answer<ScoreReply>) => void)[] = [];
    const { queue, judged, problems } = setUp({
      ask: (texts) =>
        asks.length < 2 ? new Promise((resolve) => void asks.push(resolve)) : Promise.resolve(reply(texts)),
    });
    for (let i = 0; i < 48; i++) queue.add(`k${i}`, `text ${i}`);
    await settled();
    asks[0]?.({ problem: 'No memory.' });
    await settled();
    expect([problems, queue.isBroken]).toEqual([['No memory.'], true]);
    asks[1]?.(reply(Array.from({ length: BATCH }, (_, i) => `text ${BATCH + i}`)));
    await settled();
    queue.add('later', 'one that comes later');
    await settled();
    expect([...judged.values()].filter((outcome) => typeof outcome !== 'string')).toHaveLength(49);
    expect([queue.size, queue.isBroken]).toEqual([0, false]);
  });

  describe('where one text brings the judge down', () => {
    // So long that it goes alone.
    const POISON = 'poison'.padEnd(20_000);

    function poisoned() {
      const rounds: string[] = [];
      const made = setUp({
        ask: async (texts) => {
          rounds.push(...texts.filter((text) => text === POISON));
          return texts.includes(POISON) ? { problem: 'No memory.' } : reply(texts);
        },
      });
      return { ...made, rounds };
    }

    it('asks for it once more, calls it not judged, and goes on', async () => {
      const { queue, judged, rounds } = poisoned();
      queue.add('bad', POISON);
      for (let i = 0; i < 40; i++) queue.add(`k${i}`, `text ${i}`);
      await settled();
      expect(judged.get('bad')).toBe('failed');
      expect(judged.get('k39')).toEqual(row('text 39'));
      expect([rounds.length, queue.size, queue.isBroken]).toEqual([2, 0, false]);
      queue.retry();
      await settled();
      expect(rounds).toHaveLength(3);
    });

    it('does so too where nothing else waits, after a while, and judges what comes later', async () => {
      const { queue, judged, rounds, waits, problems } = poisoned();
      queue.add('a', 'one');
      await settled();
      queue.add('bad', POISON);
      await settled();
      queue.add('b', 'two');
      await settled();
      expect([judged.get('bad'), judged.get('b')]).toEqual(['failed', row('two')]);
      expect([rounds.length, waits, problems]).toEqual([2, [30_000], ['No memory.']]);
    });
  });

  it('asks once more for a text that failed alone among others', async () => {
    let calls = 0;
    const { queue, judged } = setUp({
      ask: async (texts) => ({
        ok: {
          results: texts.map((text) => (text === 'one' && ++calls < 2 ? 'failed' : row(text))),
          engine,
        },
      }),
    });
    queue.add('a', 'one');
    queue.add('b', 'two');
    await settled();
    expect([calls, judged.get('a')]).toEqual([2, row('one')]);
  });

  it('drops the answer for a text that was replaced meanwhile', async () => {
    let answer: (a: Answer<ScoreReply>) => void = () => {};
    const { queue, judged } = setUp({
      ask: (texts) =>
        texts[0] === 'old' ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(reply(texts)),
    });
    queue.add('a', 'old');
    await settled();
    queue.add('a', 'newer');
    await settled();
    answer(reply(['old']));
    await settled();
    expect(judged.get('a')).toEqual(row('newer'));
  });

  it('says nothing of comments that left or after it was stopped', async () => {
    const { queue, judged } = setUp();
    queue.add('a', 'one');
    queue.remove('a');
    queue.add('b', 'two');
    queue.stop();
    await settled();
    expect(judged.size).toBe(0);
  });
});
