import type { Settings, SITE_FIELDS, SiteOverrides } from '../core/settings';
import { text } from '../platform/words';
import { choiceText } from '../ui/field-control';
import { countText, numberText } from '../ui/say';

export type SiteFieldName = keyof typeof SITE_FIELDS;

/** `settings` with one own setting of `site`; undefined takes it away, and the site with its last one. */
export function withOverride(
  settings: Settings,
  site: string,
  name: SiteFieldName,
  value: unknown,
): Settings {
  const { [site]: own, ...others } = settings.sites;
  const { [name]: _before, ...rest } = own ?? {};
  const next = (value === undefined ? rest : { ...rest, [name]: value }) as SiteOverrides;
  return { ...settings, sites: Object.keys(next).length > 0 ? { ...others, [site]: next } : others };
}

/** `settings` without any own setting of `site`. */
export function withoutSite(settings: Settings, site: string): Settings {
  const { [site]: _own, ...sites } = settings.sites;
  return { ...settings, sites };
}

/** A site's own settings in a few words. */
export function overridesText(own: SiteOverrides): string {
  const parts: string[] = [];
  if (own.on !== undefined) parts.push(text(own.on ? 'sites_on' : 'sites_off'));
  if (own.tolerance !== undefined) parts.push(text('sites_tolerance', numberText(own.tolerance)));
  if (own.action !== undefined) parts.push(choiceText('action', own.action));
  const labels = Object.keys(own.labels ?? {}).length;
  if (labels > 0) parts.push(countText('sites_labels', labels));
  // That no kind is set apart is a setting too: for all sites some may be.
  const told = ['on', 'tolerance', 'action', ...(labels > 0 ? ['labels'] : [])];
  const more = Object.keys(own).filter((name) => !told.includes(name)).length;
  if (more > 0) parts.push(countText(parts.length > 0 ? 'sites_more' : 'sites_settings', more));
  return parts.join(' · ') || text('sites_nothing_own');
}
