import type { EngineChoice, EngineInfo } from '../core/engine';
import { lazy } from '../core/lazy';
import { preferencesFor, type Settings, type SiteOverrides, type SitePreferences } from '../core/settings';
import { compileRules, type Rules } from '../decide';

/** What the reader has set, as far as this page is concerned. */
export interface ReaderState {
  readonly settings: Settings;
  readonly engine: EngineChoice;
  readonly paused: boolean;
  isCorrected(text: string): boolean;
}

/** What holds on this site. */
export interface Standing {
  readonly preferences: SitePreferences;
  readonly rules: Rules;
}

/** Until the first answer brings the engine's own table, only lists can fold. */
const NO_TABLE: readonly number[] = new Array<number>(101).fill(2);

/**
 * Works out what holds on `site`.
 * @param preview what a popup tries out over the kept settings
 * @param engine that of the last answer; null before the first
 */
export function standingOn(
  site: string,
  { settings, isCorrected }: ReaderState,
  preview: SiteOverrides | null,
  engine: EngineInfo | null,
): Standing {
  const preferences = { ...preferencesFor(settings, site), ...preview };
  const effective = { ...settings, sites: { ...settings.sites, [site]: preferences } };
  const tolerance = engine?.tolerance ?? NO_TABLE;
  // Most pages have no comment that anything would be decided about.
  const rules = lazy(() => compileRules(effective, site, { tolerance, isCorrected }));
  return {
    preferences,
    get rules() {
      return rules();
    },
  };
}
