import type { Comment } from '../core/comment';
import type { EngineInfo } from '../core/engine';
import type { PopupToFrame, TabCommand } from '../core/messages';
import type { SiteOverrides } from '../core/settings';
import type { FrameCounts, FrameState, FrameStatus } from '../core/status';
import { foldingWords } from '../decide';
import type { Explanation } from '../present';
import { obeyCommand, obeyPopup } from './orders';
import { Pipeline, type PipelinePorts } from './pipeline';
import { type ReportHooks, Reports } from './reports';
import { type ReaderState, type Standing, standingOn } from './standing';

/** What a session needs of the world; the entry point gives it. */
export interface SessionPorts extends PipelinePorts {
  readonly site: string;
  sendCounts: ReportHooks['sendCounts'];
  sendFolded: ReportHooks['sendFolded'];
  /** "Comments not found here?" */
  pick(): void;
  /** What the reader has set, read anew. */
  readReader(): Promise<ReaderState>;
}

const NO_COUNTS: FrameCounts = {
  found: 0,
  judged: 0,
  folded: 0,
  unjudged: { empty: 0, language: 0, failed: 0 },
};

/** One frame: runs the pipeline while the reader wants it here, and speaks with popup, badge and shortcuts. */
export class Session {
  readonly #frame = crypto.randomUUID();
  readonly #reports: Reports;
  /** What statistics have counted outlasts the pipeline: it begins anew after a pause, or with another engine. */
  readonly #counted = new WeakMap<Element, string>();
  #pipeline: Pipeline | null = null;
  #preview: SiteOverrides | null = null;
  #reader: ReaderState;
  #standing: Standing;
  #compiledFor: EngineInfo | null = null;

  constructor(
    readonly ports: SessionPorts,
    reader: ReaderState,
  ) {
    this.#reader = reader;
    this.#standing = this.#work();
    this.#reports = new Reports({
      counts: () => this.#counts(),
      status: () => this.status(),
      // What is only tried out is no matter for statistics; where it is kept, it is counted then.
      newlyFolded: () => (this.#preview ? [] : (this.#pipeline?.newlyFolded(this.#counted) ?? [])),
      sendCounts: ports.sendCounts,
      sendFolded: ports.sendFolded,
    });
    this.#follow();
  }

  /** Takes what the reader has changed, in whatever window. */
  update(reader: ReaderState): void {
    const before = this.#reader;
    this.#reader = reader;
    const { site } = this.ports;
    const otherEngine = reader.engine !== before.engine;
    const otherRule =
      JSON.stringify(reader.settings.picked[site]) !== JSON.stringify(before.settings.picked[site]);
    if (otherEngine || otherRule) this.#halt();
    this.#follow();
  }

  command(command: TabCommand): void {
    obeyCommand(command, this.ports.presenter);
  }

  /** A popup opened for this tab. */
  popup(post: (status: FrameStatus) => void, closed: AbortSignal): (message: PopupToFrame) => void {
    if (!closed.aborted) this.#reports.addPopup(post, closed);
    // Nobody is left to take the preview back when the popup is closed in the middle of a drag.
    closed.addEventListener('abort', () => void this.#endPreview(), { once: true });
    this.#pipeline?.retry();
    // The pause may have ended while the machine slept, and nobody told.
    if (this.#reader.paused) void this.#readAnew().then((reader) => this.update(reader));
    // Where it closed before this session began, nobody is left to take a preview back either.
    return (message) => {
      if (!('preview' in message && closed.aborted)) this.#obey(message);
    };
  }

  /** The reader showed or folded something on the page itself. */
  noteChange(): void {
    this.#reports.note();
  }

  status(): FrameStatus {
    const { presenter, site } = this.ports;
    const thread = this.#pipeline?.thread;
    return {
      frame: this.#frame,
      site,
      state: this.#state(),
      problem: this.#pipeline?.problem ?? undefined,
      ...this.#counts(),
      histogram: thread?.histogram() ?? [],
      entries: thread?.folded((comment) => presenter.isShown(comment)) ?? [],
    };
  }

  /** Why a comment is as it is, as far as this frame knows; which of its words weighed is the judge's to tell. */
  reasonsFor(comment: Comment): Omit<Explanation, 'spans'> {
    const { labels } = this.#current().rules;
    return {
      scores: this.#pipeline?.thread.get(comment)?.scores ?? null,
      limits: labels.map((rule) => rule?.threshold ?? Number.POSITIVE_INFINITY),
      listed: foldingWords(this.#reader.settings.words, comment.text),
    };
  }

  /** Whether a comment is known to be in view, or nearly; of one that was judged before nobody knows. */
  isNear(comment: Comment): boolean {
    return this.#pipeline?.isNear(comment) ?? false;
  }

  /** Gives the page back as it was and does nothing any more. */
  stop(): void {
    this.#halt();
    this.#reports.stop();
  }

  /** The page goes into the history; the badge is no longer its own. */
  hide(): void {
    // Nobody may hear its popup close any more, and the page would come back with what was only tried out.
    this.#preview = null;
    if (this.#counts().found > 0) this.ports.sendCounts(NO_COUNTS);
  }

  /** The page comes back from the history. */
  unhide(): void {
    if (this.#counts().found > 0) this.ports.sendCounts(this.#counts());
  }

  #counts(): FrameCounts {
    return this.#pipeline?.thread.counts() ?? NO_COUNTS;
  }

  #state(): FrameState {
    if (!this.#standing.preferences.on) return 'off';
    if (this.#reader.paused) return 'paused';
    if (this.#pipeline?.problem) return 'no-model';
    return this.#pipeline?.waiting ? 'judging' : 'ready';
  }

  #work(): Standing {
    const engine = this.#pipeline?.engine ?? null;
    this.#compiledFor = engine;
    return standingOn(this.ports.site, this.#reader, this.#preview, engine);
  }

  /** What holds now, by the table of the engine that answered last. */
  #current(): Standing {
    if (this.#compiledFor !== (this.#pipeline?.engine ?? null)) this.#standing = this.#work();
    return this.#standing;
  }

  /** Brings the page to what now holds. */
  #follow(): void {
    this.#standing = this.#work();
    const wanted = this.#standing.preferences.on && !this.#reader.paused;
    const before = this.#pipeline;
    if (!wanted) this.#halt();
    else if (before) before.settleAll();
    else {
      const picked = this.#reader.settings.picked[this.ports.site];
      this.#pipeline = new Pipeline(
        this.ports,
        () => this.#current(),
        () => this.#reports.note(),
        picked,
      );
    }
    // A pipeline that begins has nothing to tell yet.
    if (before) this.#reports.note();
    this.#reports.tellPopups();
  }

  #halt(): void {
    this.#pipeline?.stop();
    this.#pipeline = null;
  }

  /** An orphan can read nothing any more; it stays with what it knew until it is undone. */
  #readAnew(): Promise<ReaderState> {
    return this.ports.readReader().catch(() => this.#reader);
  }

  /**
   * Goes over to what is kept. It is read first: the message that ends a preview may come before the news that
   * its settings were kept, and the page would fall back to the old ones for a moment.
   */
  async #endPreview(): Promise<void> {
    const ending = this.#preview;
    if (ending === null) return;
    const reader = await this.#readAnew();
    if (this.#preview !== ending) return;
    this.#preview = null;
    this.update(reader);
  }

  #tryOut(preview: SiteOverrides | null): void {
    if (preview) {
      this.#preview = preview;
      this.#follow();
    } else void this.#endPreview();
  }

  #obey(message: PopupToFrame): void {
    obeyPopup(message, {
      presenter: this.ports.presenter,
      find: (frame, key) => (frame === this.#frame ? this.#pipeline?.thread.byKey(key)?.comment : undefined),
      preview: (settings) => this.#tryOut(settings),
      pick: () => this.ports.pick(),
    });
    this.#reports.tellPopups();
  }
}
