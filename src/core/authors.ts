import { foldCase } from './fold-case';
import type { AuthorRule } from './settings';

/** An author's name as rules compare it: without case, width, spaces, invisible characters and a leading `@`. */
export function authorKey(author: string): string {
  return foldCase(author).replace(/\s+/gu, '').replace(/^@+/, '');
}

/** The same for all rules about one author in one place, of which one alone should stand. */
export function authorRuleKey(rule: AuthorRule): string {
  return `${authorKey(rule.author)} ${rule.site ?? ''}`;
}

/** `rules` and `rule` after them; what was there for the same author in the same place gives way. */
export function withAuthorRule(rules: readonly AuthorRule[], rule: AuthorRule): AuthorRule[] {
  const key = authorRuleKey(rule);
  return [...rules.filter((other) => authorRuleKey(other) !== key), rule];
}
