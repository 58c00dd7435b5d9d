import { authorKey } from '../core/authors';
import type { AuthorRule } from '../core/settings';
import { lineage } from '../core/site';

/** What the reader's author rules ask for an author; null: no rule speaks. */
export type AuthorMatcher = (author: string | undefined) => 'show' | 'fold' | null;

/** Makes one matcher for `site`. The rule of the nearest site speaks; of two for one place, the one that shows. */
export function compileAuthors(rules: readonly AuthorRule[], site: string): AuthorMatcher {
  const places = lineage(site);
  const nearest = new Map<string, { distance: number; action: AuthorRule['action'] }>();
  for (const rule of rules) {
    const distance = rule.site === undefined ? places.length : places.indexOf(rule.site);
    const key = authorKey(rule.author);
    if (distance < 0 || !key) continue;
    const known = nearest.get(key);
    const better =
      !known || distance < known.distance || (distance === known.distance && rule.action === 'show');
    if (better) nearest.set(key, { distance, action: rule.action });
  }
  if (!nearest.size) return () => null;
  return (author) => (author ? (nearest.get(authorKey(author))?.action ?? null) : null);
}
