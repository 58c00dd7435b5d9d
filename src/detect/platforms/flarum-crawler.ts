import type { Adapter } from '../adapter';

/** What visitors without scripts and archives get. */
export default {
  id: 'flarum-crawler',
  name: 'Flarum (without scripts)',
  fingerprint: '#flarum-content article > .Post-body',
  item: '#flarum-content article',
  body: '.Post-body',
  author: 'h3',
} satisfies Adapter;
