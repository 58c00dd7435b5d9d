import type { Adapter } from '../adapter';

/**
 * `shreddit-comment` elements, nested in one another; their words lie in the light DOM, slotted into an open
 * shadow root.
 */
export default {
  id: 'reddit',
  name: 'Reddit',
  fingerprint: 'shreddit-comment',
  item: 'shreddit-comment',
  body: '[slot="comment"]',
  author: { attribute: 'author' },
  permalink: { attribute: 'permalink' },
} satisfies Adapter;
