import type { Comment } from '../core/comment';
import type { EngineInfo } from '../core/engine';
import type { PopupToFrame, TabCommand } from '../core/messages';
import { preferencesFor, type Settings, type SiteOverrides } from '../core/settings';
import type { FrameCounts, FrameState, FrameStatus } from '../core/status';
import { compileRules, foldingWords } from '../decide';
import type { Explanation } from '../present';
import { Pipeline, type PipelinePorts, type Standing } from './pipeline';
import { type ReportHooks, Reports } from './reports';

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

/** What the reader has set, as far as this page is concerned. */
export interface ReaderState {
  readonly settings: Settings;
  readonly paused: boolean;
  isCorrected(text: string): boolean;
}

/** Until the first answer brings the engine's own table, only lists can fold. */
const NO_TABLE: readonly number[] = new Array<number>(101).fill(2);
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
      newlyFolded: () => this.#pipeline?.newlyFolded() ?? [],
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
    const otherEngine = reader.settings.general.engine !== before.settings.general.engine;
    const otherRule =
      JSON.stringify(reader.settings.picked[site]) !== JSON.stringify(before.settings.picked[site]);
    if (otherEngine || otherRule) this.#halt();
    this.#follow();
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
    closed.addEventListener('abort', () => void this.#endPreview(), { once: true });
    this.#pipeline?.retry();
    return (message) => this.#obey(message);
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

  /** Gives the page back as it was and does nothing any more. */
  stop(): void {
    this.#halt();
    this.#reports.stop();
  }

  /** The page goes into the history; the badge is no longer its own. */
  hide(): void {
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
    const { settings, isCorrected } = this.#reader;
    const { site } = this.ports;
    const preferences = { ...preferencesFor(settings, site), ...this.#preview };
    const engine = this.#pipeline?.engine ?? null;
    this.#compiledFor = engine;
    const effective = { ...settings, sites: { ...settings.sites, [site]: preferences } };
    const rules = compileRules(effective, site, { tolerance: engine?.tolerance ?? NO_TABLE, isCorrected });
    return { preferences, rules };
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
    if (!wanted) this.#halt();
    else if (this.#pipeline) this.#pipeline.settleAll();
    else {
      const picked = this.#reader.settings.picked[this.ports.site];
      this.#pipeline = new Pipeline(
        this.ports,
        () => this.#current(),
        () => this.#reports.note(),
        picked,
      );
    }
    this.#reports.note();
    this.#reports.tellPopups();
  }

  #halt(): void {
    this.#pipeline?.stop();
    this.#pipeline = null;
  }

  #startPreview(preview: SiteOverrides): void {
    this.#preview = preview;
    this.#follow();
  }

  /**
   * Goes over to what is kept. It is read first: the message that ends a preview may come before the news that
   * its settings were kept, and the page would fall back to the old ones for a moment.
   */
  async #endPreview(): Promise<void> {
    const ending = this.#preview;
    if (ending === null) return;
    // An orphan can read nothing any more; it stays with what it knew until it is undone.
    const reader = await this.ports.readReader().catch(() => this.#reader);
    if (this.#preview !== ending) return;
    this.#preview = null;
    this.update(reader);
  }

  #obey(message: PopupToFrame): void {
    if ('preview' in message && message.preview) this.#startPreview(message.preview);
    else if ('preview' in message) void this.#endPreview();
    else if (message.do === 'pick') this.ports.pick();
    else if ('key' in message) this.#obeyFor(message.frame, message.key, message.do);
    else this.command({ do: message.do });
    this.#reports.tellPopups();
  }

  #obeyFor(frame: string, key: number, what: 'goto' | 'show' | 'fold'): void {
    const entry = frame === this.#frame ? this.#pipeline?.thread.byKey(key) : undefined;
    if (!entry) return;
    const { presenter } = this.ports;
    if (what === 'goto') presenter.goTo(entry.comment);
    if (what === 'show') presenter.show(entry.comment);
    if (what === 'fold') presenter.fold(entry.comment);
  }
}
