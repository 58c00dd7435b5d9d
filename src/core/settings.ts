import { aName, anObject, maybe, oneOf, type Read } from './read';
import { choice, type Field, labelTolerances, range, toggle } from './setting-fields';
import { lineage } from './site';

export type { LabelTolerances } from './setting-fields';

export const ACTIONS = ['fold', 'blur', 'dim', 'hide', 'mark'] as const;
export type Action = (typeof ACTIONS)[number];

export const REPLIES = ['keep', 'thread', 'indent'] as const;
export type Replies = (typeof REPLIES)[number];

/**
 * What can be set for all sites and for one site. A new setting is one line here: its control in the
 * options page, its default, its check on reading and its place in a backup follow from it
 * (and a test asks for its words, `setting_<name>`, in every language).
 */
export const SITE_FIELDS = {
  on: toggle(true),
  tolerance: range(0, 100, 50),
  action: choice(ACTIONS, 'fold'),
  replies: choice(REPLIES, 'keep'),
  labels: labelTolerances(),
  cover: toggle(true),
  softBlur: toggle(false),
};

/** What can be set once, for the whole extension. */
export const GENERAL_FIELDS = {
  badge: toggle(true),
  statistics: toggle(true),
};

type ValuesOf<F extends Record<string, Field>> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };
export type SitePreferences = ValuesOf<typeof SITE_FIELDS>;
export type GeneralPreferences = ValuesOf<typeof GENERAL_FIELDS>;
export type SiteOverrides = Partial<SitePreferences>;

/** An author whose comments are always shown or always folded; on `site` only, where one is named. */
export interface AuthorRule {
  readonly author: string;
  readonly action: 'show' | 'fold';
  readonly site?: string;
}

/** A word, phrase or pattern with `*` that always folds or never folds a comment. */
export interface WordRule {
  readonly words: string;
  readonly action: 'show' | 'fold';
}

/** A thread that the reader pointed out: how its comments are recognised on one site (made by detect). */
export interface PickedRule {
  readonly item: string;
  readonly body?: string;
  readonly author?: string;
}

export interface Settings {
  readonly defaults: SitePreferences;
  readonly general: GeneralPreferences;
  readonly sites: Readonly<Record<string, SiteOverrides>>;
  readonly authors: readonly AuthorRule[];
  readonly words: readonly WordRule[];
  readonly picked: Readonly<Record<string, PickedRule>>;
}

/** Most characters of one author name, word pattern or selector kept. */
export const MAX_RULE_LENGTH = 200;
const ruleText = aName(MAX_RULE_LENGTH);
const showOrFold = oneOf('show', 'fold');

export const readAuthorRule: Read<AuthorRule> = anObject({
  author: ruleText,
  action: showOrFold,
  site: maybe(ruleText),
});
export const readWordRule: Read<WordRule> = anObject({ words: ruleText, action: showOrFold });
export const readPickedRule: Read<PickedRule> = anObject({
  item: ruleText,
  body: maybe(ruleText),
  author: maybe(ruleText),
});

function fallbacks<F extends Record<string, Field>>(fields: F): ValuesOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.fallback]),
  ) as ValuesOf<F>;
}

export const DEFAULT_SETTINGS: Settings = {
  defaults: fallbacks(SITE_FIELDS),
  general: fallbacks(GENERAL_FIELDS),
  sites: {},
  authors: [],
  words: [],
  picked: {},
};

/** Own settings of the nearest site that has any: those of `news.example.org` before those of `example.org`. */
export function overridesFor(settings: Settings, site: string): SiteOverrides {
  for (const name of lineage(site)) {
    const found = Object.hasOwn(settings.sites, name) ? settings.sites[name] : undefined;
    if (found) return found;
  }
  return {};
}

/** What holds on `site`: the defaults with the site's own settings over them. */
export function preferencesFor(settings: Settings, site: string): SitePreferences {
  return { ...settings.defaults, ...overridesFor(settings, site) };
}
