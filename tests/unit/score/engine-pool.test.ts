import { beforeEach, describe, expect, it } from 'vitest';
import { EnginePool, IDLE_MS } from '../../../src/score/engine-pool';
import type { HostedScorer } from '../../../src/score/scorer';

let made: string[];
let disposed: string[];
let emptied: number;
let timers: { work: () => void; ms: number; on: boolean }[];
let pool: EnginePool;

beforeEach(() => {
  made = [];
  disposed = [];
  emptied = 0;
  timers = [];
  pool = new EnginePool({
    make(engine) {
      made.push(engine);
      return { dispose: () => disposed.push(engine) } as unknown as HostedScorer;
    },
    later(work, ms) {
      const timer = { work, ms, on: true };
      timers.push(timer);
      return () => {
        timer.on = false;
      };
    },
    emptied() {
      emptied += 1;
    },
  });
});

const nothing = async () => {};
/** Lets the time pass that the last timer waits for. */
function passTime(): void {
  for (const timer of timers.splice(0)) if (timer.on) timer.work();
}

describe('EnginePool', () => {
  it('makes an engine once and keeps it', async () => {
    await pool.use('builtin', nothing);
    await pool.use('builtin', nothing);
    expect(made).toEqual(['builtin']);
    expect(disposed).toEqual([]);
  });

  it('lets the one before go when another takes its place', async () => {
    await pool.use('builtin', nothing);
    await pool.use('tfjs-toxicity', nothing);
    expect(disposed).toEqual(['builtin']);
    expect(made).toEqual(['builtin', 'tfjs-toxicity']);
  });

  it('lets nothing go in the middle of a request', async () => {
    let finish = () => {};
    const under = pool.use('builtin', () => new Promise<void>((resolve) => (finish = resolve)));
    await pool.use('tfjs-toxicity', nothing);
    expect(disposed).toEqual([]);
    finish();
    await under;
    expect(disposed).toEqual(['builtin']);
  });

  it('lets an engine go after five idle minutes, and makes it again for the next request', async () => {
    await pool.use('tfjs-toxicity', nothing);
    expect(timers.filter(({ on }) => on).map(({ ms }) => ms)).toEqual([IDLE_MS]);
    expect(IDLE_MS).toBe(300_000);
    passTime();
    expect(disposed).toEqual(['tfjs-toxicity']);
    expect(emptied).toBe(1);
    await pool.use('tfjs-toxicity', nothing);
    expect(made).toEqual(['tfjs-toxicity', 'tfjs-toxicity']);
  });

  it('does not take a long request for idleness', async () => {
    await pool.use('builtin', nothing);
    let finish = () => {};
    const under = pool.use('builtin', () => new Promise<void>((resolve) => (finish = resolve)));
    passTime();
    expect(disposed).toEqual([]);
    finish();
    await under;
    passTime();
    expect(disposed).toEqual(['builtin']);
  });

  it('makes one that failed anew', async () => {
    const failing = pool.use('tfjs-toxicity', () => Promise.reject(new Error('not here')));
    await expect(failing).rejects.toThrow('not here');
    expect(disposed).toEqual(['tfjs-toxicity']);
    await pool.use('tfjs-toxicity', nothing);
    expect(made).toHaveLength(2);
  });

  it('ends with none after 20 rounds of switching', async () => {
    for (let round = 0; round < 20; round++) {
      await pool.use('builtin', nothing);
      await pool.use('tfjs-toxicity', nothing);
    }
    passTime();
    expect(made).toHaveLength(40);
    expect(disposed).toHaveLength(40);
    expect(emptied).toBe(1);
  });
});
