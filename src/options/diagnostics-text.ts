import type { EngineChoice } from '../core/engine';
import type { ScorerState } from '../core/messages';
import type { Settings } from '../core/settings';

/** What the report is made of. */
export interface DiagnosticFacts {
  readonly version: string;
  readonly browser: string;
  readonly language: string;
  readonly access: boolean;
  /** Null where it could not be read; so for `bytes`. */
  readonly engine: EngineChoice | null;
  readonly scorer: ScorerState | null;
  /** What the settings take of the browser's storage. */
  readonly bytes: number | null;
  readonly settings: Settings;
}

/**
 * What helps with a bug report, as text. It holds numbers and settings only: no site's name, no page's address,
 * no author, no word and no comment.
 */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { settings, scorer } = facts;
  const report = {
    foldaway: facts.version,
    browser: facts.browser,
    language: facts.language,
    hostAccess: facts.access,
    chosenModel: facts.engine,
    model: scorer && {
      state: scorer.state,
      problem: scorer.detail ?? scorer.problem,
      engine: scorer.engine && `${scorer.engine.id} ${scorer.engine.version}`,
      backend: scorer.engine?.backend,
      msPerComment: scorer.msPerComment,
    },
    defaults: settings.defaults,
    general: settings.general,
    kept: {
      sites: Object.keys(settings.sites).length,
      authors: settings.authors.length,
      words: settings.words.length,
      picked: Object.keys(settings.picked).length,
      bytes: facts.bytes,
    },
  };
  return JSON.stringify(report, null, 2);
}
