import type { Adapter } from '../adapter';

/**
 * Cells of a virtual list: an element is used again for other posts. The post a page is about is focusable by
 * script only and is left alone; quoted posts are links.
 */
export default {
  id: 'x',
  name: 'X',
  fingerprint: '[data-testid="tweetText"]',
  item: 'article[data-testid="tweet"]',
  body: '[data-testid="tweetText"]:not([role="link"] *)',
  author: '[data-testid="User-Name"] a',
  permalink: 'a[href*="/status/"]:has(time)',
  skip: '[tabindex="-1"]',
} satisfies Adapter;
