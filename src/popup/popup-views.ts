import { computed } from '@preact/signals';
import { preferencesFor } from '../core/settings';
import { siteOf } from '../core/site';
import { pageState } from './page-state';
import type { Parts } from './popup-parts';
import { totalsOf } from './totals';

/** What the popup shows, made of its parts. */
export function popupViews(parts: Parts) {
  // Not before the settings are read: what is shown of a site is never the defaults in their place.
  const site = computed(() => (parts.known.value ? siteOf(parts.tab.value?.url) : null));
  const frames = computed(() => [...parts.frames.value.values()]);
  const kept = computed(() => preferencesFor(parts.settings.value, site.value ?? ''));
  const state = computed(() =>
    pageState({
      known: parts.known.value,
      site: site.value,
      access: parts.access.value,
      pausedUntil: parts.pausedUntil.value,
      now: Date.now(),
      on: kept.value.on,
      link: parts.link.value,
      frames: frames.value,
    }),
  );
  return {
    site,
    frames,
    state,
    settings: parts.settings,
    preferences: computed(() => ({ ...kept.value, ...parts.tried.value })),
    totals: computed(() => totalsOf(frames.value)),
    pausedUntil: parts.pausedUntil,
    problem: parts.problem,
    more: parts.more,
  };
}
