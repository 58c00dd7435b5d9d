import type { Comment } from '../core/comment';
import type { EngineInfo } from '../core/engine';
import type { PopupToFrame, TabCommand } from '../core/messages';
import { preferencesFor, type Settings, type SiteOverrides, type SitePreferences } from '../core/settings';
import type { FrameState, FrameStatus } from '../core/status';
import { compileRules, decide, type Rules } from '../decide';
import { watchComments, type Watching } from '../detect';
import type { Presenter, PresentOptions } from '../present';
import { InView } from './in-view';
import { JudgingQueue, type Outcome } from './judging-queue';
import { Reports, type ReportHooks } from './reports';
import { type Entry, Thread } from './thread';

/** What a session needs of the world; the entry point gives it. */
export interface SessionPorts {
  readonly site: string;
  readonly presenter: Presenter;
  ask: ConstructorParameters<typeof JudgingQueue>[0]['ask'];
  sendCounts: ReportHooks['sendCounts'];
  sendFolded: ReportHooks['sendFolded'];
  shadowRootOf(element: Element): ShadowRoot | null;
  pick(): void;
}

/** What the reader has set, as far as this page is concerned. */
export interface ReaderState {
  readonly settings: Settings;
  readonly paused: boolean;
  isCorrected(text: string): boolean;
}

/** How long a comment may be covered while it waits for its judgement. */
const COVER_MS = 300;
/** Until the first answer brings the engine's own table, only lists can fold. */
const NO_TABLE: readonly number[] = new Array<number>(101).fill(2);

/** One frame's comments, from their coming to their going: detect → score → decide → present. */
export class Session {
  readonly #thread = new Thread();
  readonly #frame = crypto.randomUUID();
  readonly #reports: Reports;
  #running: AbortController | null = null;
  #watching: Watching | null = null;
  #queue: JudgingQueue<Entry> | null = null;
  #inView: InView | null = null;
  #engine: EngineInfo | null = null;
  #problem: string | null = null;
  #preview: SiteOverrides | null = null;
  #preferences: SitePreferences;
  #rules: Rules;

  constructor(
    readonly ports: SessionPorts,
    private reader: ReaderState,
  ) {
    this.#preferences = this.#readPreferences();
    this.#rules = this.#compile();
    this.#reports = new Reports({
      counts: () => this.#thread.counts(),
      status: () => this.status(),
      newlyFolded: () => this.#newlyFolded(),
      sendCounts: ports.sendCounts,
      sendFolded: ports.sendFolded,
    });
    this.#follow();
  }

  /** Takes what the reader has changed, in whatever window. */
  update(reader: ReaderState): void {
    const engineBefore = this.reader.settings.general.engine;
    const pickedBefore = this.#picked();
    this.reader = reader;
    this.#follow();
    if (reader.settings.general.engine !== engineBefore) this.#judgeAgain();
    if (JSON.stringify(this.#picked()) !== JSON.stringify(pickedBefore)) this.#restart();
  }

  command({ do: what }: TabCommand): void {
    const { presenter } = this.ports;
    if (what === 'next') presenter.next();
    if (what === 'previous') presenter.previous();
    if (what === 'show-all') presenter.showAll();
    if (what === 'fold-all') presenter.foldAll();
  }

  /** A popup opened for this tab. */
  popup(post: (status: FrameStatus) => void, closed: AbortSignal): (message: PopupToFrame) => void {
    this.#reports.addPopup(post, closed);
    // Nobody is left to take the preview back when the popup is closed in the middle of a drag.
    closed.addEventListener('abort', () => this.#setPreview(null), { once: true });
    if (this.#problem) this.#queue?.retry();
    return (message) => this.#obey(message);
  }

  /** The reader showed or folded something on the page itself. */
  noteChange(): void {
    this.#reports.note();
  }

  status(): FrameStatus {
    const { presenter, site } = this.ports;
    return {
      frame: this.#frame,
      site,
      state: this.#state(),
      problem: this.#problem ?? undefined,
      ...this.#thread.counts(),
      histogram: this.#thread.histogram(),
      entries: this.#thread.folded((comment) => presenter.isShown(comment)),
    };
  }

  scoresOf(comment: Comment): readonly number[] | null {
    return this.#thread.get(comment)?.scores ?? null;
  }

  /** Gives the page back as it was and does nothing any more. */
  stop(): void {
    this.#halt();
    this.#reports.stop();
  }

  /** The page goes into the history, or comes back from it: the badge follows. */
  hide(): void {
    const none = { empty: 0, language: 0, failed: 0 };
    if (this.#thread.size > 0) this.ports.sendCounts({ found: 0, judged: 0, folded: 0, unjudged: none });
  }

  unhide(): void {
    if (this.#thread.size > 0) this.ports.sendCounts(this.#thread.counts());
  }

  #state(): FrameState {
    if (!this.#preferences.on) return 'off';
    if (this.reader.paused) return 'paused';
    if (this.#problem) return 'no-model';
    return this.#queue && this.#queue.size > 0 ? 'judging' : 'ready';
  }

  #picked() {
    return this.reader.settings.picked[this.ports.site];
  }

  #readPreferences(): SitePreferences {
    return { ...preferencesFor(this.reader.settings, this.ports.site), ...this.#preview };
  }

  #compile(): Rules {
    const { settings, isCorrected } = this.reader;
    const { site } = this.ports;
    const effective = { ...settings, sites: { ...settings.sites, [site]: this.#preferences } };
    return compileRules(effective, site, { tolerance: this.#engine?.tolerance ?? NO_TABLE, isCorrected });
  }

  /** Brings the page to what now holds. */
  #follow(): void {
    this.#preferences = this.#readPreferences();
    this.#rules = this.#compile();
    const wanted = this.#preferences.on && !this.reader.paused;
    if (wanted && !this.#running) this.#start();
    else if (!wanted && this.#running) this.#halt();
    else for (const entry of this.#thread.entries) this.#settle(entry);
    this.#reports?.note();
    this.#reports?.tellPopups();
  }

  #setPreview(preview: SiteOverrides | null): void {
    if (preview === null && this.#preview === null) return;
    this.#preview = preview;
    this.#follow();
  }

  #obey(message: PopupToFrame): void {
    const { presenter } = this.ports;
    if ('preview' in message) return this.#setPreview(message.preview);
    if (message.do === 'pick') return this.ports.pick();
    if (message.do === 'show-all' || message.do === 'fold-all') return this.command({ do: message.do });
    if (message.frame !== this.#frame) return;
    const entry = this.#thread.byKey(message.key);
    if (!entry) return;
    if (message.do === 'goto') presenter.goTo(entry.comment);
    if (message.do === 'show') presenter.show(entry.comment);
    if (message.do === 'fold') presenter.fold(entry.comment);
    this.#reports.tellPopups();
  }

  #start(): void {
    const running = new AbortController();
    this.#running = running;
    const inView = new InView(running.signal);
    this.#inView = inView;
    this.#queue = new JudgingQueue<Entry>({
      ask: this.ports.ask,
      judged: (outcomes, engine) => this.#judged(outcomes, engine),
      broken: (problem) => this.#broken(problem),
      inView: (entry) => inView.has(entry.comment.body),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    this.#watching = watchComments(
      document,
      {
        found: (comment) => this.#found(comment),
        changed: (comment, before) => this.#changed(comment, before),
        gone: (comment) => this.#gone(comment),
      },
      {
        signal: running.signal,
        isOurs: (node) => this.ports.presenter.isOurs(node),
        shadowRootOf: this.ports.shadowRootOf,
        picked: this.#picked(),
        generic: true,
      },
    );
  }

  #halt(): void {
    this.#running?.abort();
    this.#running = null;
    this.#watching = null;
    this.#queue?.stop();
    this.#queue = null;
    this.#inView = null;
    this.#thread.clear();
    this.ports.presenter.restoreAll();
  }

  #restart(): void {
    if (!this.#running) return;
    this.#halt();
    this.#follow();
  }

  #judgeAgain(): void {
    this.#engine = null;
    this.#problem = null;
    this.#restart();
  }

  #found(comment: Comment): void {
    this.#judge(this.#thread.add(comment));
  }

  #changed(comment: Comment, before: Comment): void {
    const entry = this.#thread.get(before);
    if (!entry) return this.#found(comment);
    this.ports.presenter.forget(before);
    this.#inView?.delete(before.body);
    const sameText = before.text === comment.text && entry.scores !== null;
    entry.comment = comment;
    if (sameText) {
      this.#inView?.add(comment.body);
      return this.#settle(entry);
    }
    entry.scores = null;
    entry.unjudged = 'judging';
    entry.counted = false;
    this.#judge(entry);
  }

  #gone(comment: Comment): void {
    const entry = this.#thread.get(comment);
    if (!entry) return;
    this.#queue?.remove(entry);
    this.#inView?.delete(comment.body);
    this.#thread.delete(comment);
    this.ports.presenter.forget(comment);
    this.#reports.note();
  }

  #judge(entry: Entry): void {
    this.#inView?.add(entry.comment.body);
    this.#settle(entry);
    if (this.#preferences.cover && !this.#problem && !entry.verdict?.fold) this.#cover(entry);
    this.#queue?.add(entry, entry.comment.text);
    this.#reports.note();
  }

  #cover(entry: Entry): void {
    const { comment } = entry;
    this.ports.presenter.cover(comment);
    setTimeout(() => this.ports.presenter.uncover(comment), COVER_MS);
  }

  #judged(outcomes: readonly (readonly [Entry, Outcome])[], engine: EngineInfo | null): void {
    this.#problem = null;
    if (engine && (engine.id !== this.#engine?.id || engine.version !== this.#engine.version || !this.#engine)) {
      this.#engine = engine;
      this.#rules = this.#compile();
    }
    for (const [entry, outcome] of outcomes) {
      if (typeof outcome === 'string') entry.unjudged = outcome;
      else {
        entry.scores = outcome;
        entry.unjudged = undefined;
      }
      this.ports.presenter.uncover(entry.comment);
      this.#settle(entry);
    }
    this.#reports.note();
  }

  #broken(problem: string): void {
    this.#problem = problem;
    for (const entry of this.#thread.entries) this.ports.presenter.uncover(entry.comment);
    this.#reports.note();
  }

  #settle(entry: Entry): void {
    const { comment, scores, unjudged } = entry;
    entry.verdict = decide({ scores, unjudged, text: comment.text, author: comment.author }, this.#rules);
    const { action, replies, softBlur, cover } = this.#preferences;
    const options: PresentOptions = { action, replies, softBlur, cover };
    this.ports.presenter.present(comment, entry.verdict, options);
  }

  #newlyFolded() {
    const labels = [];
    for (const entry of this.#thread.entries) {
      if (!entry.verdict?.fold || entry.counted) continue;
      entry.counted = true;
      labels.push(entry.verdict.label);
    }
    return labels;
  }
}
