import { LABELS, type Label } from '../core/labels';
import { preferencesFor, type Settings } from '../core/settings';
import { type AuthorMatcher, compileAuthors } from './authors';
import { safeThresholds } from './thresholds';
import { compileWords, type WordMatcher } from './words';

/** Everything that decides on one site, made once for all its comments. */
export interface Rules {
  readonly tolerance: number;
  /** Probability from which a comment folds, by tolerance. */
  readonly thresholds: readonly number[];
  /** In label order: the tolerance the label goes by, and whether it is its own; null: the label is off. */
  readonly labels: readonly (LabelRule | null)[];
  readonly author: AuthorMatcher;
  readonly words: WordMatcher;
  /** Whether the reader said of this very text that it is not abusive. */
  readonly isCorrected: (text: string) => boolean;
}

export interface LabelRule {
  readonly label: Label;
  readonly index: number;
  readonly own: boolean;
  readonly threshold: number;
}

/** What of the engine and of the reader's corrections decides along. */
export interface Judge {
  /** 101 probability thresholds by tolerance, rising. */
  readonly tolerance: readonly number[];
  isCorrected(text: string): boolean;
}

/** Compiles what holds on `site` (a host as `siteOf` gives it; '' where there is none). */
export function compileRules(settings: Settings, site: string, judge: Judge): Rules {
  const preferences = preferencesFor(settings, site);
  const thresholds = safeThresholds(judge.tolerance);
  const thresholdAt = (tolerance: number) => thresholds[tolerance] ?? Number.POSITIVE_INFINITY;
  return {
    tolerance: preferences.tolerance,
    thresholds,
    labels: LABELS.map((label, index) => {
      const own = preferences.labels[label];
      if (own === 'off') return null;
      return { label, index, own: own !== undefined, threshold: thresholdAt(own ?? preferences.tolerance) };
    }),
    author: compileAuthors(settings.authors, site),
    words: compileWords(settings.words),
    isCorrected: (text) => judge.isCorrected(text),
  };
}
