import type { Adapter } from '../adapter';

/** Who and when stand twice in a post, for small screens and for large ones. */
export default {
  id: 'fourchan',
  name: '4chan',
  fingerprint: '.postContainer .postMessage',
  item: '.postContainer',
  body: '.postMessage',
  author: '.nameBlock .name',
  permalink: '.postNum a',
  omit: ['.quotelink', '.deadlink', '.abbr'],
} satisfies Adapter;
