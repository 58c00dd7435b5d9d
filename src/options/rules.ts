import { withAuthorRule } from '../core/authors';
import { foldCase } from '../core/fold-case';
import { type AuthorRule, MAX_RULE_LENGTH, type Settings, type WordRule } from '../core/settings';
import { siteOf } from '../core/site';
import { type PatternProblem, parsePattern } from '../core/word-pattern';

/** Why a typed author rule is refused; its sentence is the message `author_problem_<this>`, `-` as `_`. */
export type AuthorProblem = 'empty' | 'too-long' | 'site';

/** Reads a typed author rule; the site may be a name or a whole address, empty for everywhere. */
export function readAuthorRule(
  author: string,
  site: string,
  action: AuthorRule['action'],
): { ok: AuthorRule } | { problem: AuthorProblem } {
  const name = author.trim();
  if (!name) return { problem: 'empty' };
  if (name.length > MAX_RULE_LENGTH) return { problem: 'too-long' };
  if (!site.trim()) return { ok: { author: name, action } };
  // A rule holds under its site anyway: `*.` says nothing more.
  const typed = site.trim().replace(/^([a-z]+:\/\/)?(\*?\.)+/i, '$1');
  const host = siteOf(typed.includes('://') ? typed : `https://${typed}`);
  // Some browsers write a `*` in the name of a host as `%2A`.
  if (host === null || /[*%]/.test(host)) return { problem: 'site' };
  return { ok: { author: name, action, site: host } };
}

/** Reads a typed word rule. */
export function readWordRule(
  words: string,
  action: WordRule['action'],
): { ok: WordRule } | { problem: PatternProblem } {
  const parsed = parsePattern(words.trim());
  return 'ok' in parsed ? { ok: { words: words.trim(), action } } : parsed;
}

/** Adds a rule; one for the same author in the same place is replaced. */
export function withAuthor(settings: Settings, rule: AuthorRule): Settings {
  return { ...settings, authors: withAuthorRule(settings.authors, rule) };
}

type Action = AuthorRule['action'];

/** `rules` with another action for those that `isMeant`; null takes them away. */
function changed<T extends AuthorRule | WordRule>(
  rules: readonly T[],
  isMeant: (rule: T) => boolean,
  action: Action | null,
): T[] {
  if (action === null) return rules.filter((rule) => !isMeant(rule));
  return rules.map((rule) => (isMeant(rule) ? { ...rule, action } : rule));
}

/**
 * Turns an author rule round, or takes it away. It is looked for in `settings`, not at the place where the reader saw
 * it: the list may be another by the time that a slow disk has kept what was asked before.
 */
export function changeAuthor(
  settings: Settings,
  { author, site }: AuthorRule,
  action: Action | null,
): Settings {
  const isMeant = (rule: AuthorRule) => rule.author === author && rule.site === site;
  return { ...settings, authors: changed(settings.authors, isMeant, action) };
}

/** The same for a rule about words. */
export function changeWords(settings: Settings, { words }: WordRule, action: Action | null): Settings {
  return { ...settings, words: changed(settings.words, (rule) => rule.words === words, action) };
}

/** Adds a rule; one for the same words is replaced. */
export function withWords(settings: Settings, rule: WordRule): Settings {
  const words = settings.words.filter((other) => foldCase(other.words) !== foldCase(rule.words));
  return { ...settings, words: [...words, rule] };
}
