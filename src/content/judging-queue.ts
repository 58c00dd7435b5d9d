import type { Answer, ScoreReply } from '../core/messages';
import type { Unjudged } from '../core/verdict';
import { readPart } from '../score/most-characters';

/** What came back for one comment: seven probabilities, or why there are none. */
export type Outcome = readonly number[] | Unjudged;

export interface QueueHooks<K> {
  /** Asks the judge. Rejects when nobody answers (the background was stopped). */
  ask(texts: string[], urgent: boolean): Promise<Answer<ScoreReply>>;
  /** Gets the outcomes of one batch together. */
  judged(outcomes: readonly (readonly [K, Outcome])[], engine: ScoreReply['engine'] | null): void;
  /** The model could not be loaded, or could not judge: one sentence. What waits goes on waiting until `retry`, or an answer. */
  broken(problem: string): void;
  /** The comments in view, or nearly; those go first. */
  inView(): Iterable<K>;
  /** Milliseconds until the page stands still if nothing scrolls until then; none or less where it does already. */
  stillIn(): number;
  wait(milliseconds: number): Promise<void>;
}

export const BATCH = 16;
/** A long text goes alone, or nearly: a batch is answered when the last of it is judged. */
const BATCH_CHARACTERS = 20_000;
const IN_FLIGHT = 2;
/**
 * Where more than this wait: fewer and larger batches cost less, and so many are under way that the judge has work while
 * the page is busy with its own layout for a quarter of a second.
 */
export const BATCH_OF_MANY = 64;
const IN_FLIGHT_OF_MANY = 5;
/** Waits before a batch that nobody answered is asked again. */
const RETRIES_MS = [150, 600, 2400, 9600] as const;
/** A judge that had answered before makes its model anew after a failure, and is tried again without a reader: so late. */
const AGAIN_MS = 30_000;

/**
 * Comments that wait for their judgement: what is in view first, then in the order they came; equal texts
 * are asked once. Nothing is lost when the background is stopped in between: the batch is asked again.
 */
export class JudgingQueue<K> {
  readonly #waiting = new Map<K, string>();
  readonly #asked = new Map<K, string>();
  /** What nobody answered for: asked once more when somebody answers again. */
  readonly #unanswered = new Map<K, string>();
  /** What is asked once more, and then no more. */
  readonly #givenUp = new Set<K>();
  #inFlight = 0;
  #pumping = false;
  #resting = false;
  #rested = false;
  #stopped = false;
  #broken = false;
  #hasAnswered = false;

  constructor(readonly hooks: QueueHooks<K>) {}

  get size(): number {
    return this.#waiting.size + this.#asked.size;
  }

  /** Whether nothing is asked for now. */
  get isBroken(): boolean {
    return this.#broken;
  }

  add(key: K, text: string): void {
    this.remove(key);
    this.#waiting.set(key, readPart(text));
    this.#pump();
  }

  remove(key: K): void {
    this.#waiting.delete(key);
    this.#asked.delete(key);
    this.#unanswered.delete(key);
    this.#givenUp.delete(key);
  }

  /** Tries again what nobody answered for, or after the model could not be loaded. */
  retry(): void {
    this.#broken = false;
    this.#givenUp.clear();
    this.#askUnanswered();
    this.#pump();
  }

  stop(): void {
    this.#stopped = true;
    this.#waiting.clear();
    this.#asked.clear();
    this.#unanswered.clear();
  }

  get #most(): number {
    return this.#waiting.size > BATCH_OF_MANY ? IN_FLIGHT_OF_MANY : IN_FLIGHT;
  }

  #askUnanswered(): void {
    for (const [key, text] of this.#unanswered) {
      if (this.#givenUp.has(key)) continue;
      this.#givenUp.add(key);
      this.#unanswered.delete(key);
      this.#waiting.set(key, text);
    }
  }

  #pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    // A microtask later, so that comments found together are asked together.
    queueMicrotask(() => {
      this.#pumping = false;
      while (!this.#stopped && !this.#broken && this.#waiting.size > 0 && this.#inFlight < this.#most) {
        const urgentKeys = this.#urgent();
        if (urgentKeys.length === 0 && this.#isToRest()) break;
        void this.#run(urgentKeys);
      }
    });
  }

  /** Those that go first. */
  #urgent(): K[] {
    const keys: K[] = [];
    for (const key of this.hooks.inView()) {
      if (keys.length >= BATCH) break;
      if (this.#waiting.has(key)) keys.push(key);
    }
    return keys;
  }

  /**
   * While somebody scrolls through a long thread the processor is the page's: nothing but a batch after each rest is
   * asked for of what is far, so that it comes to its turn though a page scroll by itself for ever.
   */
  #isToRest(): boolean {
    const left = this.#waiting.size > BATCH_OF_MANY ? this.hooks.stillIn() : 0;
    const isToRest = left > 0 && !this.#rested;
    this.#rested = false;
    if (isToRest && !this.#resting) {
      this.#resting = true;
      void this.hooks.wait(left).then(() => {
        this.#resting = false;
        this.#rested = true;
        this.#pump();
      });
    }
    return isToRest;
  }

  #take(urgentKeys: readonly K[]): { batch: Map<string, K[]>; urgent: boolean } {
    const urgent = urgentKeys.length > 0;
    const most = !urgent && this.#waiting.size > BATCH_OF_MANY ? BATCH_OF_MANY : BATCH;
    const batch = new Map<string, K[]>();
    let characters = 0;
    for (const key of urgent ? urgentKeys : this.#waiting.keys()) {
      const text = this.#waiting.get(key);
      if (text === undefined) continue;
      const isFull = batch.size >= most || (batch.size > 0 && characters + text.length > BATCH_CHARACTERS);
      if (isFull && !batch.has(text)) break;
      if (!batch.has(text)) characters += text.length;
      batch.set(text, [...(batch.get(text) ?? []), key]);
      this.#waiting.delete(key);
      this.#asked.set(key, text);
    }
    return { batch, urgent };
  }

  async #run(urgentKeys: readonly K[]): Promise<void> {
    this.#inFlight++;
    const { batch, urgent } = this.#take(urgentKeys);
    try {
      this.#finish(batch, await this.#askPatiently([...batch.keys()], urgent));
    } finally {
      this.#inFlight--;
      this.#pump();
    }
  }

  async #askPatiently(texts: string[], urgent: boolean): Promise<Answer<ScoreReply> | null> {
    for (const pause of [...RETRIES_MS, null]) {
      try {
        // A background that is being stopped may answer nothing at all.
        const answer = await this.hooks.ask(texts, urgent);
        if (answer) return answer;
      } catch {
        // Asked again below.
      }
      if (this.#stopped) return null;
      if (pause !== null) await this.hooks.wait(pause);
    }
    return null;
  }

  #finish(batch: ReadonlyMap<string, K[]>, answer: Answer<ScoreReply> | null): void {
    if (this.#stopped) return;
    const problem = answer && 'problem' in answer ? answer.problem : null;
    const reply = answer && 'ok' in answer ? answer.ok : null;
    const outcomes: (readonly [K, Outcome])[] = [];
    let isPutOff = false;
    [...batch].forEach(([text, keys], i) => {
      const outcome = reply?.results[i] ?? 'failed';
      for (const key of keys) {
        if (!this.#stillAsked(key, text)) continue;
        if (problem !== null && !this.#givenUp.has(key)) {
          isPutOff = true;
          this.#givenUp.add(key);
          this.#waiting.set(key, text);
        } else {
          if (outcome === 'failed') this.#unanswered.set(key, text);
          outcomes.push([key, outcome]);
        }
      }
    });
    if (reply) {
      this.#broken = false;
      this.#hasAnswered = true;
      this.#askUnanswered();
    }
    this.hooks.judged(outcomes, reply?.engine ?? null);
    if (problem !== null && isPutOff) this.#break(problem);
  }

  /** What failed as a whole is asked once more when another is answered: it neither stops the page nor asks for ever. */
  #break(problem: string): void {
    this.#broken = true;
    this.hooks.broken(problem);
    if (!this.#hasAnswered) return;
    void this.hooks.wait(AGAIN_MS).then(() => {
      this.#broken = false;
      this.#pump();
    });
  }

  /** Whether this comment still holds the text that was asked for, and takes it off the list. */
  #stillAsked(key: K, text: string): boolean {
    if (this.#asked.get(key) !== text) return false;
    this.#asked.delete(key);
    return true;
  }
}
