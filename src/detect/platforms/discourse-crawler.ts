import type { Adapter } from '../adapter';

/** What visitors without scripts, print views and archives get. */
export default {
  id: 'discourse-crawler',
  name: 'Discourse (without scripts)',
  fingerprint: '.crawler-post',
  item: '.crawler-post',
  body: '.post',
  author: '.creator [itemprop="name"]',
  permalink: { attribute: 'id' },
  omit: ['.lightbox .meta'],
  quotes: ['aside.onebox'],
} satisfies Adapter;
