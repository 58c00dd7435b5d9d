import type { Adapter } from '../adapter';

/** Every post of a thread, the first one too; an embedded post is an item inside another. */
export default {
  id: 'bluesky',
  name: 'Bluesky',
  fingerprint: '[data-testid^="postThreadItem-by-"]',
  item: '[data-testid^="postThreadItem-by-"]',
  body: '[data-testid="postText"], [data-word-wrap="1"]',
  author: 'a[href^="/profile/"]:not([href*="/post/"], :has(img, svg))',
  permalink: 'a[href*="/post/"]',
  skip: '[data-testid^="postThreadItem-by-"] [data-testid^="postThreadItem-by-"]',
} satisfies Adapter;
