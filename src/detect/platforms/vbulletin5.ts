import type { Adapter } from '../adapter';

/** Versions 5 and 6; comments on posts are nested. */
export default {
  id: 'vbulletin5',
  name: 'vBulletin 5',
  fingerprint: '.js-post__content-text',
  item: 'li.b-post',
  body: '.js-post__content-text',
  author: '.author a',
  permalink: '.b-post__count',
  quotes: ['.bbcode_container:has(.bbcode_quote)'],
} satisfies Adapter;
