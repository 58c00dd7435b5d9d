import { describe, expect, it, vi } from 'vitest';
import { LABEL_COUNT } from '../../../src/core/labels.ts';
import { EngineScorer } from '../../../src/score/engine-scorer.ts';
import { PackError } from '../../../src/score/pack-error.ts';
import { FakeEngine } from './fake-engine.ts';

function setUp(window?: number) {
  const engine = new FakeEngine(window);
  return { engine, scorer: new EngineScorer(engine) };
}

const firstOf = (scores: Float32Array) => scores.filter((_, at) => at % LABEL_COUNT === 0);

describe('a scorer on an engine', () => {
  it('answers in the order of the texts, however they are batched', async () => {
    const { scorer } = setUp();
    const texts = ['xxxx', 'a'.repeat(60), 'xa', 'x'.repeat(50), 'aaax'];
    const scores = firstOf(await scorer.score(texts));
    expect([...scores]).toEqual([1, 0, 0.5, 1, 0.25]);
  });

  it('reads and scores equal texts once', async () => {
    const { engine, scorer } = setUp();
    await Promise.all([scorer.score(['same', 'same', 'other']), scorer.score(['same'])]);
    expect(engine.reads).toBe(2);
    expect(engine.batches.flat().sort()).toEqual(['other', 'same']);
  });

  it('remembers what it scored', async () => {
    const { engine, scorer } = setUp();
    const once = await scorer.score(['xa']);
    expect(await scorer.score(['xa'])).toEqual(once);
    expect(engine.batches).toHaveLength(1);
  });

  it('tells what a comment takes, and the slow first run only until there is another', async () => {
    const { engine, scorer } = setUp();
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
    try {
      const takes = async (ms: number, text: string) => {
        engine.before = () => {
          clock += ms;
        };
        return (await scorer.judge([text])).milliseconds;
      };
      expect(await takes(60, 'one')).toBe(60);
      expect(await takes(2, 'two')).toBe(2);
      expect(await takes(6, 'three')).toBe(3);
    } finally {
      now.mockRestore();
    }
  });

  it('takes the highest window of a long text', async () => {
    const { engine, scorer } = setUp(64);
    const scores = await scorer.score([`${'a'.repeat(300)}${'x'.repeat(64)}`]);
    expect(scores[0]).toBeGreaterThan(0.7);
    const read = engine.batches.flat();
    expect(read.length).toBeGreaterThan(5);
    expect(Math.max(...read.map((window) => window.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    [1, 'sixteen at most where somebody waits for them', 16],
    [0, 'sixty-four at most where nobody does', 64],
  ])('puts texts of like length together: priority %d, %s', async (priority, _, most) => {
    const { engine, scorer } = setUp();
    await scorer.score(
      Array.from({ length: 160 }, (_, i) => (i % 2 ? `short ${i}` : `${'long '.repeat(11)}${i}`)),
      { priority },
    );
    expect(Math.max(...engine.batches.map(({ length }) => length))).toBe(most);
    for (const batch of engine.batches) {
      const lengths = batch.map((text) => text.length);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(24);
    }
  });

  it('lets a newer request of higher priority pass', async () => {
    const { engine, scorer } = setUp();
    const slow = scorer.score(Array.from({ length: 256 }, (_, i) => `waiting ${String(i).padStart(3, '0')}`));
    let urgent: Promise<Float32Array> | null = null;
    engine.before = () => {
      urgent ??= scorer.score(['in sight now'], { priority: 1 });
    };
    await slow;
    await urgent;
    expect(engine.batches.findIndex((batch) => batch.includes('in sight now'))).toBe(1);
    expect(engine.batches.length).toBeGreaterThan(3);
  });

  it('hurries with a text that waits already for somebody with less haste, as after a reload', async () => {
    const { engine, scorer } = setUp();
    const texts = Array.from({ length: 256 }, (_, i) => `waiting ${String(i).padStart(3, '0')}`);
    const slow = scorer.score(texts);
    let urgent: Promise<Float32Array> | null = null;
    engine.before = () => {
      urgent ??= scorer.score(['waiting 255'], { priority: 1 });
    };
    await slow;
    await urgent;
    expect(engine.batches[1]).toEqual(['waiting 255']);
    expect(engine.batches.flat()).toHaveLength(256);
  });

  it('gives one NaN row and the reason for a text it cannot judge', async () => {
    const { engine, scorer } = setUp();
    const { scores, reasons } = await scorer.judge(['', 'xx']);
    expect(reasons).toEqual(['empty', null]);
    expect([...firstOf(scores)]).toEqual([Number.NaN, 1]);
    expect(engine.batches).toEqual([['xx']]);
  });

  it('answers a request without texts', async () => {
    const { scorer } = setUp();
    expect(await scorer.score([])).toHaveLength(0);
  });

  it('drops what was given up before its turn, and keeps what others wait for', async () => {
    const { engine, scorer } = setUp();
    const controller = new AbortController();
    const many = Array.from({ length: 160 }, (_, i) => `given up ${i + 100}`);
    const given = scorer.score([...many, 'shared text'], { signal: controller.signal });
    const kept = scorer.score(['shared text']);
    engine.before = () => controller.abort(new Error('left the page'));
    await expect(given).rejects.toThrow('left the page');
    expect(await kept).toHaveLength(LABEL_COUNT);
    expect(engine.batches.flat().length).toBeLessThan(many.length);
  });

  it('takes up again a text that was given up', async () => {
    const { engine, scorer } = setUp();
    const controller = new AbortController();
    const given = scorer.score(['once more'], { signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(given).rejects.toThrow('left');
    expect(await scorer.score(['once more'])).toHaveLength(LABEL_COUNT);
    expect(engine.batches).toEqual([['once more']]);
  });

  it('hands on a failure to those who asked, and goes on', async () => {
    const { engine, scorer } = setUp();
    engine.before = () => {
      engine.before = () => undefined;
      throw new Error('out of memory');
    };
    await expect(scorer.score(['bad luck'])).rejects.toThrow('out of memory');
    expect(await scorer.score(['bad luck'])).toHaveLength(LABEL_COUNT);
  });

  it.each([
    ['read', (engine: FakeEngine) => (engine.unreadable = 'bad luck')],
    ['run', (engine: FakeEngine) => (engine.unrunnable = 'bad luck')],
  ])('lets a text that cannot be %s take no others along', async (_, spoil) => {
    const { engine, scorer } = setUp();
    spoil(engine);
    const texts = ['xxxx xxx', 'bad luck', ...Array.from({ length: 20 }, (_, i) => `luck ${i}xx`)];
    const { scores, reasons } = await scorer.judge(texts);
    expect(reasons.filter((reason) => reason !== null)).toEqual([]);
    expect([...firstOf(scores)].flatMap((score, at) => (Number.isNaN(score) ? [texts[at]] : []))).toEqual([
      'bad luck',
    ]);
    await expect(scorer.judge(['bad luck'])).rejects.toThrow('out of memory');
  });

  it('runs nothing in parts where the model says that it does not run at all', async () => {
    const { engine, scorer } = setUp();
    engine.before = () => {
      throw new PackError('damaged', 'It does not run.');
    };
    await expect(scorer.judge(['one', 'two', 'six'])).rejects.toThrow('It does not run.');
    expect(engine.batches).toHaveLength(1);
  });

  it('rejects what is open when it is closed, once', async () => {
    const { engine, scorer } = setUp();
    const open = scorer.score(['never answered']);
    scorer.dispose();
    scorer.dispose();
    await expect(open).rejects.toThrow('closed');
    await expect(scorer.judge(['too late'])).rejects.toThrow('closed');
    expect(engine.disposed).toBe(1);
  });

  it('explains by the words whose loss is felt', async () => {
    const { scorer } = setUp();
    const text = 'aaa xxxxxxxx bb';
    const spans = await scorer.explain(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['xxxxxxxx']);
  });

  it('explains by the words the model points at, and by their loss where it points at none', async () => {
    const engine = new FakeEngine();
    const pointed: string[] = [];
    const point = async (ids: readonly number[]) => {
      pointed.push(String.fromCharCode(...ids));
      return Float32Array.from(ids, (id) => (id === 'b'.charCodeAt(0) ? 0.5 : 0.4));
    };
    engine.pointer = { least: 0.5, point };
    const scorer = new EngineScorer(engine);
    const named = async (text: string) =>
      (await scorer.explain(text)).map(({ start, end }) => text.slice(start, end));
    expect(await named('ab xxxxxxxx ba bb')).toEqual(['ab', 'ba bb']);
    expect(await named('aa xxxxxxxx aa')).toEqual(['xxxxxxxx']);
    expect(pointed).toEqual(['ab xxxxxxxx ba bb', 'aa xxxxxxxx aa']);
  });

  it('explains nothing where nothing was found', async () => {
    const { scorer } = setUp();
    expect(await scorer.explain('aaaa bbbb x')).toEqual([]);
  });

  it('explains a long window without trying every word', async () => {
    const engine = new FakeEngine(2000);
    const words = Array.from({ length: 200 }, (_, i) => (i === 150 ? 'xxxxxxxx' : 'xaxaxaxa'));
    const text = words.join(' ');
    const spans = await new EngineScorer(engine).explain(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['xxxxxxxx']);
    expect(engine.batches.flat().length).toBeLessThan(160);
  });
});
