import type { Comment } from '../core/comment';
import type { EngineInfo } from '../core/engine';
import type { Label } from '../core/labels';
import type { PickedRule } from '../core/settings';
import { decide } from '../decide';
import { watchComments } from '../detect';
import { whenWeighing } from '../detect/generic/late';
import type { Presenter } from '../present';
import { STILL_MS } from '../present/scrolling';
import { Covering } from './covering';
import { InView } from './in-view';
import { JudgingQueue, type Outcome, type QueueHooks } from './judging-queue';
import type { Standing } from './standing';
import { type Entry, Thread } from './thread';
import { wait } from './wait';

/** What the pipeline needs of the world. */
export interface PipelinePorts {
  readonly presenter: Presenter;
  ask: QueueHooks<Entry>['ask'];
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Whether nothing on the page was ever scrolled. */
  isAtTop(): boolean;
}

/** So many comments more than fill any window; those behind them are out of view where nothing was scrolled. */
const WINDOWFUL = 200;

/** Comments of one frame on their way: detect → score → decide → present. */
export class Pipeline {
  readonly thread = new Thread();
  /** The engine of the last answer; null before the first. */
  engine: EngineInfo | null = null;
  /** Why the model could not be loaded: one sentence. */
  problem: string | null = null;
  readonly #inView: InView<Entry>;
  readonly #queue: JudgingQueue<Entry>;
  readonly #covering: Covering;
  #scrolled = Number.NEGATIVE_INFINITY;
  readonly #life = new AbortController();

  /**
   * @param standing what holds now; asked anew for every decision
   * @param changed something changed that badge and popup should know
   */
  constructor(
    readonly ports: PipelinePorts,
    readonly standing: () => Standing,
    readonly changed: () => void,
    picked: PickedRule | undefined,
  ) {
    this.#covering = new Covering(ports.presenter);
    const { signal } = this.#life;
    const inView = new InView<Entry>(signal, (entries) => this.#came(entries));
    this.#inView = inView;
    this.#queue = new JudgingQueue<Entry>({
      ask: ports.ask,
      judged: (outcomes, engine) => this.#judged(outcomes, engine),
      broken: (problem) => this.#broken(problem),
      inView: () => inView.near(),
      stillIn: () => STILL_MS - (performance.now() - this.#scrolled),
      wait,
    });
    const events = {
      found: (comment: Comment) => this.#judge(this.thread.add(comment)),
      changed: (comment: Comment, before: Comment) => this.#replaced(comment, before),
      gone: (comment: Comment) => this.#gone(comment),
    };
    // Of what `Scrolling` knows no more is asked here, and the script of every page has no room for the whole of it.
    const scrolled = () => {
      this.#scrolled = performance.now();
    };
    document.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
    const isOurs = (node: Node) => ports.presenter.isOurs(node);
    const watching = watchComments(document, events, {
      signal,
      isOurs,
      shadowRootOf: ports.shadowRootOf,
      picked,
      generic: true,
    });
    whenWeighing(() => watching.rescan(), signal);
  }

  get waiting(): boolean {
    return this.#queue.size > 0;
  }

  /** Whether a comment that waits is known to be in view, or nearly. */
  isNear(comment: Comment): boolean {
    return this.#inView.has(comment.body);
  }

  /** Decides anew about everything, after settings changed. */
  settleAll(): void {
    for (const entry of this.thread.entries) this.#settle(entry);
  }

  /** Asks again for what waits since the model could not be loaded, and for what nobody answered. */
  retry(): void {
    this.#queue.retry();
  }

  /** Gives every comment back as it was, and ends. */
  stop(): void {
    this.#life.abort();
    this.#queue.stop();
    this.thread.clear();
    this.ports.presenter.restoreAll();
  }

  /**
   * Labels of the folded comments that are not among those `counted` yet, and are from now on; null where a list folded one.
   * @param counted elements of comments, with the texts that were folded
   */
  newlyFolded(counted: WeakMap<Element, string>): (Label | null)[] {
    const labels: (Label | null)[] = [];
    for (const { comment, verdict } of this.thread.entries) {
      if (!verdict?.fold || counted.get(comment.element) === comment.text) continue;
      counted.set(comment.element, comment.text);
      labels.push(verdict.label);
    }
    return labels;
  }

  #judge(entry: Entry): void {
    this.#inView.add(entry.comment.body, entry);
    this.#settle(entry);
    if (this.#isToCover(entry)) this.#covering.cover(entry);
    this.#queue.add(entry, entry.comment.text);
    this.changed();
  }

  /** To cover what nobody sees would only cost the page its frames: of very many that wait, those that come near. */
  #isToCover(entry: Entry): boolean {
    if (!this.#mayCover(entry)) return false;
    const isFirst = this.thread.size <= WINDOWFUL || (this.#queue.size <= WINDOWFUL && !this.ports.isAtTop());
    return isFirst || this.#inView.has(entry.comment.body);
  }

  #mayCover({ verdict }: Entry): boolean {
    return this.standing().preferences.cover && !this.problem && !verdict?.fold;
  }

  /** Entries came into view, or nearly. */
  #came(entries: Iterable<Entry>): void {
    for (const entry of entries)
      if (entry.unjudged === 'judging' && this.#mayCover(entry)) this.#covering.cover(entry);
  }

  /** The page put other words, another body or another author into an element that held a comment. */
  #replaced(comment: Comment, before: Comment): void {
    const entry = this.thread.get(before);
    if (!entry) {
      this.#judge(this.thread.add(comment));
      return;
    }
    // The same words stay folded: given back, they would be seen until they fold again.
    const isSame = before.text === comment.text;
    if (!isSame) this.ports.presenter.forget(before);
    this.#inView.delete(before.body);
    entry.comment = comment;
    if (isSame && entry.scores) {
      this.#inView.add(comment.body, entry);
      this.#settle(entry);
      return;
    }
    entry.scores = null;
    entry.unjudged = 'judging';
    entry.covered = false;
    this.#judge(entry);
  }

  #gone(comment: Comment): void {
    const entry = this.thread.get(comment);
    if (!entry) return;
    this.#queue.remove(entry);
    this.#inView.delete(comment.body);
    this.thread.delete(comment);
    this.ports.presenter.forget(comment);
    this.changed();
  }

  #judged(outcomes: readonly (readonly [Entry, Outcome])[], engine: EngineInfo | null): void {
    if (!this.#queue.isBroken) this.problem = null;
    // The same engine comes with every answer; only another one changes what folds.
    if (engine && (engine.id !== this.engine?.id || engine.version !== this.engine.version))
      this.engine = engine;
    for (const [entry, outcome] of outcomes) {
      if (typeof outcome === 'string') entry.unjudged = outcome;
      else {
        entry.scores = outcome;
        entry.unjudged = undefined;
      }
      this.ports.presenter.uncover(entry.comment);
      this.#settle(entry);
      // Where it stands decided when it is judged, no more.
      if (entry.scores) this.#inView.delete(entry.comment.body);
    }
    this.changed();
  }

  #broken(problem: string): void {
    this.problem = problem;
    for (const entry of this.thread.entries) this.ports.presenter.uncover(entry.comment);
    this.changed();
  }

  #settle(entry: Entry): void {
    const { comment, scores, unjudged } = entry;
    const { preferences, rules } = this.standing();
    entry.verdict = decide({ scores, unjudged, text: comment.text, author: comment.author }, rules);
    this.ports.presenter.present(comment, entry.verdict, preferences);
  }
}
