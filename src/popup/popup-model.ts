import { batch, computed, type ReadonlySignal } from '@preact/signals';
import type { PopupToFrame, ScorerState } from '../core/messages';
import {
  overridesFor,
  preferencesFor,
  type Settings,
  type SiteOverrides,
  type SitePreferences,
} from '../core/settings';
import { siteOf } from '../core/site';
import type { FrameStatus } from '../core/status';
import { pauseUntil, readPause, watchPause } from '../platform/pause';
import { askHostAccess, hasHostAccess } from '../platform/permissions';
import { changeSite, readSettings, watchSettings } from '../platform/settings-store';
import { activeTab } from '../platform/tabs';
import { followScorer } from '../ui/follow-scorer';
import { paced } from '../ui/paced';
import { type FrameLine, keepLine } from './frame-line';
import { type PageState, pageState } from './page-state';
import { freshParts, type Parts } from './popup-parts';
import { type Totals, totalsOf } from './totals';

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
  /** Shows what `patch` would do without keeping it. */
  preview(patch: SiteOverrides): void;
  keep(patch: SiteOverrides): void;
  reset(): Promise<void>;
  pause(until: number): Promise<void>;
  allow(): Promise<void>;
  tell(message: PopupToFrame): void;
}

/** Opens the popup's view of the active tab. It lives as long as the page does. */
export function openPopup(): PopupModel {
  const parts = freshParts();
  const line = keepLine(parts);
  void tellFaults(parts, () => readAll(parts)).then(line.open);
  watchSettings((settings) => {
    parts.settings.value = settings;
  });
  watchPause((until) => {
    parts.pausedUntil.value = until;
  });
  return { ...views(parts), ...doings(parts, line), scorer: followScorer().state };
}

async function readAll(parts: Parts): Promise<void> {
  const [tab, settings, pausedUntil, access] = await Promise.all([
    // A tab that was closed meanwhile is as none.
    activeTab().catch(() => null),
    readSettings(),
    readPause(),
    hasHostAccess(),
  ]);
  batch(() => {
    parts.tab.value = tab;
    parts.settings.value = settings;
    parts.pausedUntil.value = pausedUntil;
    parts.access.value = access;
    parts.known.value = true;
  });
}

function views(parts: Parts) {
  const site = computed(() => siteOf(parts.tab.value?.url));
  const frames = computed(() => [...parts.frames.value.values()]);
  const kept = computed(() => preferencesFor(parts.settings.value, site.value ?? ''));
  const state = computed(() =>
    pageState({
      known: parts.known.value,
      site: site.value,
      access: parts.access.value,
      pausedUntil: parts.pausedUntil.value,
      now: Date.now(),
      on: kept.value.on,
      link: parts.link.value,
      frames: frames.value,
    }),
  );
  return {
    site,
    frames,
    state,
    settings: parts.settings,
    preferences: computed(() => ({ ...kept.value, ...parts.tried.value })),
    totals: computed(() => totalsOf(frames.value)),
    pausedUntil: parts.pausedUntil,
    problem: parts.problem,
  };
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

/** Between two writes of one popup; `storage.sync` takes 120 a minute. */
const KEEP_EVERY_MS = 500;

function doings(parts: Parts, line: FrameLine) {
  const site = () => siteOf(parts.tab.value?.url);
  const tryOut = (tried: SiteOverrides | null) => {
    parts.tried.value = tried;
    line.send({ preview: tried });
  };
  const keepNow = (patch: SiteOverrides) =>
    tellFaults(parts, async () => {
      const name = site();
      if (name === null) return;
      // What a parent site lends (example.org to news.example.org) is kept, for a site's own settings hide it.
      const whole = { ...overridesFor(parts.settings.value, name), ...patch };
      await changeSite(name, whole).finally(() => tryOut(withoutKept(parts.tried.value, patch)));
    });
  const keeper = paced(keepNow, KEEP_EVERY_MS);
  addEventListener('pagehide', () => keeper.flush());
  const preview = (patch: SiteOverrides) => tryOut({ ...parts.tried.value, ...patch });
  return {
    preview,
    keep(patch: SiteOverrides) {
      preview(patch);
      keeper.ask(patch);
    },
    reset: () =>
      tellFaults(parts, async () => {
        const name = site();
        if (name !== null) await changeSite(name, null);
      }),
    pause: (until: number) => tellFaults(parts, () => pauseUntil(until)),
    allow: () =>
      tellFaults(parts, async () => {
        if (!(await askHostAccess())) return;
        await readAll(parts);
        line.open();
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
