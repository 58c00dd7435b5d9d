import type { Adapter } from '../adapter';

/**
 * Talk pages with DiscussionTools, as Wikipedia's: a comment begins and ends at marks in the text, its signature too. Of
 * several paragraphs the first is found.
 */
export default {
  id: 'mediawiki-talk',
  name: 'MediaWiki talk pages',
  fingerprint: '[data-mw-comment-sig]',
  item: ':is(p, dd, li):has(> [data-mw-comment-start])',
  body: ':scope',
  author: '[data-mw-comment-sig] + *',
  permalink: '.ext-discussiontools-init-timestamplink',
  omit: ['[data-mw-comment-sig] ~ *'],
} satisfies Adapter;
