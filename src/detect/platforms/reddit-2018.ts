import type { Adapter } from '../adapter';

/** Flat siblings; seen in archives only. */
export default {
  id: 'reddit-2018',
  name: 'Reddit (2018 redesign)',
  fingerprint: '.Comment[class*="t1_"]',
  item: '.Comment[class*="t1_"]',
  body: '[data-testid="comment"], [data-test-id="comment"]',
  author: 'a[href^="/user/"]:not(:has(img))',
  permalink: 'a[href*="/comments/"]',
} satisfies Adapter;
