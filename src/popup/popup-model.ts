import { batch, type ReadonlySignal } from '@preact/signals';
import type { PopupToFrame, ScorerState } from '../core/messages';
import type { Settings, SiteOverrides, SitePreferences } from '../core/settings';
import { siteOf } from '../core/site';
import type { FrameStatus } from '../core/status';
import { pauseUntil, readPause, watchPause } from '../platform/pause';
import { askHostAccess, hasHostAccess } from '../platform/permissions';
import { changeSite, readSettings, watchSettings } from '../platform/settings-store';
import { followScorer } from '../ui/follow-scorer';
import { paced } from '../ui/paced';
import { type FrameLine, keepLine } from './frame-line';
import type { PageState } from './page-state';
import { freshParts, letPauseEnd, type Parts } from './popup-parts';
import { popupViews } from './popup-views';
import type { Totals } from './totals';

/** What the popup shows, and what the reader can do in it. */
export interface PopupModel {
  readonly site: ReadonlySignal<string | null>;
  readonly settings: ReadonlySignal<Settings>;
  /** What holds on this site, with what is being tried laid over it. */
  readonly preferences: ReadonlySignal<SitePreferences>;
  readonly frames: ReadonlySignal<readonly FrameStatus[]>;
  readonly totals: ReadonlySignal<Totals>;
  readonly state: ReadonlySignal<PageState>;
  readonly pausedUntil: ReadonlySignal<number>;
  readonly scorer: ReadonlySignal<ScorerState | null>;
  /** One sentence about the last thing that did not work. */
  readonly problem: ReadonlySignal<string>;
  /** Whether what is out of sight at first is to be drawn: the insides of the closed lists. */
  readonly more: ReadonlySignal<boolean>;
  /** Shows what `patch` would do without keeping it. */
  preview(patch: SiteOverrides): void;
  keep(patch: SiteOverrides): void;
  reset(): Promise<void>;
  pause(until: number): Promise<void>;
  allow(): Promise<void>;
  tell(message: PopupToFrame): void;
  /** What can wait until the reader sees something: the insides of the lists, and how the model is. */
  goOn(): void;
}

/** A change, with the site that the reader saw when they asked for it. */
type Wanted = SiteOverrides & { readonly site: string };

/** Opens the popup's view of the active tab. It lives as long as the page does. */
export function openPopup(): PopupModel {
  const parts = freshParts();
  const line = keepLine(parts);
  const scorer = followScorer();
  void tellFaults(parts, () => readAll(parts, line));
  watchSettings((settings) => {
    parts.settings.value = settings;
  });
  watchPause((until) => {
    parts.pausedUntil.value = until;
  });
  letPauseEnd(parts);
  const goOn = () => {
    parts.more.value = true;
    scorer.ask();
  };
  return { ...popupViews(parts), ...doings(parts, line), scorer: scorer.state, goOn };
}

/** Reads everything at once, and asks the page as soon as its tab is known. */
async function readAll(parts: Parts, line: FrameLine): Promise<void> {
  const [settings, pausedUntil, access] = await Promise.all([
    readSettings(),
    readPause(),
    hasHostAccess(),
    line.open(),
  ]);
  batch(() => {
    parts.settings.value = settings;
    parts.pausedUntil.value = pausedUntil;
    parts.access.value = access;
    parts.known.value = true;
  });
}

/** Runs `work`; what goes wrong is told to the reader in one sentence. */
async function tellFaults(parts: Parts, work: () => Promise<void>): Promise<void> {
  parts.problem.value = '';
  try {
    await work();
  } catch (error) {
    parts.problem.value = error instanceof Error ? error.message : String(error);
  }
}

function doings(parts: Parts, line: FrameLine) {
  const site = () => siteOf(parts.tab.value?.url);
  const tryOut = (tried: SiteOverrides | null) => {
    parts.tried.value = tried;
    line.send({ preview: tried });
  };
  const keepNow = ({ site: name, ...patch }: Wanted) =>
    tellFaults(parts, () =>
      changeSite(name, patch).finally(() => {
        if (site() === name) tryOut(withoutKept(parts.tried.value, patch));
      }),
    );
  const keeper = paced(keepNow);
  // What waits was asked for on the page that is left.
  parts.tab.subscribe(() => keeper.flush());
  addEventListener('pagehide', () => keeper.flush());
  const preview = (patch: SiteOverrides) => tryOut({ ...parts.tried.value, ...patch });
  return {
    preview,
    keep(patch: SiteOverrides) {
      const name = site();
      if (name === null) return;
      preview(patch);
      keeper.ask({ ...patch, site: name });
    },
    reset: () =>
      tellFaults(parts, async () => {
        const name = site();
        // What still waits would bring the site's own settings back.
        keeper.drop();
        tryOut(null);
        if (name !== null) await changeSite(name, null);
      }),
    pause: (until: number) => tellFaults(parts, () => pauseUntil(until)),
    allow: () =>
      tellFaults(parts, async () => {
        if (!(await askHostAccess())) return;
        await readAll(parts, line);
      }),
    tell: line.send,
  };
}

/** What is still being tried when `kept` has been kept: what has been moved on since. */
export function withoutKept(tried: SiteOverrides | null, kept: SiteOverrides): SiteOverrides | null {
  const left = Object.entries(tried ?? {}).filter(
    ([key, value]) => kept[key as keyof SiteOverrides] !== value,
  );
  return left.length > 0 ? (Object.fromEntries(left) as SiteOverrides) : null;
}
