import { withAuthorRule } from '../core/authors';
import type { AuthorRule, PickedRule } from '../core/settings';
import { changeSettings } from './settings-store';

/** Adds a rule for an author; one for the same author in the same place gives way. */
export function addAuthorRule(rule: AuthorRule): Promise<void> {
  return changeSettings((settings) => ({
    ...settings,
    authors: withAuthorRule(settings.authors, rule),
  }));
}

/** Keeps how the comments of a site are recognised; null forgets it. */
export function setPickedRule(site: string, rule: PickedRule | null): Promise<void> {
  return changeSettings((settings) => {
    const { [site]: _, ...others } = settings.picked;
    return { ...settings, picked: rule === null ? others : { ...others, [site]: rule } };
  });
}
