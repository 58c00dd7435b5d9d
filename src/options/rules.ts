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
  const host = siteOf(site.includes('://') ? site.trim() : `https://${site.trim()}`);
  return host === null ? { problem: 'site' } : { ok: { author: name, action, site: host } };
}

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

/** Adds a rule; one for the same words is replaced. */
export function withWords(settings: Settings, rule: WordRule): Settings {
  const words = settings.words.filter((other) => foldCase(other.words) !== foldCase(rule.words));
  return { ...settings, words: [...words, rule] };
}
