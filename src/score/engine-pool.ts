import type { HostedScorer } from './scorer';

/** An engine that nobody has asked for so long is let go; the next request loads it again. */
export const IDLE_MS = 5 * 60_000;

interface Member {
  readonly scorer: HostedScorer;
  busy: number;
}

interface Hooks {
  /** Makes the scorer of an engine; its model is loaded with the first request. */
  make(engine: string): HostedScorer;
  /** Does `work` after `ms`, unless what it gives back is called before. */
  later(work: () => void, ms: number): () => void;
  /** An engine was let go, and none is left. */
  emptied(): void;
}

/**
 * The engines at work: each is made when it is first asked for, and let go when another one takes its place,
 * when it fails, or when nobody has asked for it for a while; never in the middle of a request.
 */
export class EnginePool {
  readonly #members = new Map<string, Member>();
  #current = '';
  #cancelIdle: () => void = () => {};

  constructor(readonly hooks: Hooks) {}

  /** Does `work` with the scorer of `engine`, which from now on is the one in use. */
  async use<T>(engine: string, work: (scorer: HostedScorer) => Promise<T>): Promise<T> {
    this.#current = engine;
    this.#cancelIdle();
    const member = this.#memberFor(engine);
    member.busy += 1;
    this.#dropOthers();
    let failed = true;
    try {
      const result = await work(member.scorer);
      failed = false;
      return result;
    } finally {
      member.busy -= 1;
      // What failed is made anew: the next request finds what was mended meanwhile.
      if (member.busy === 0 && failed) this.#drop(engine, member);
      this.#dropOthers();
      this.#waitIdle();
    }
  }

  #memberFor(engine: string): Member {
    const member = this.#members.get(engine) ?? { scorer: this.hooks.make(engine), busy: 0 };
    this.#members.set(engine, member);
    return member;
  }

  #drop(engine: string, member: Member): void {
    if (this.#members.get(engine) !== member) return;
    this.#members.delete(engine);
    member.scorer.dispose();
    if (this.#members.size === 0) this.hooks.emptied();
  }

  #dropOthers(): void {
    for (const [engine, member] of this.#members) {
      if (engine !== this.#current && member.busy === 0) this.#drop(engine, member);
    }
  }

  #waitIdle(): void {
    this.#cancelIdle();
    if ([...this.#members.values()].some(({ busy }) => busy > 0)) return;
    this.#cancelIdle = this.hooks.later(() => {
      for (const [engine, member] of this.#members) this.#drop(engine, member);
    }, IDLE_MS);
  }
}
