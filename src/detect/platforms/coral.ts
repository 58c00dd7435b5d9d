import type { Adapter } from '../adapter';

/** In an open shadow root since version 7, in a frame before; answers follow their comment. */
export default {
  id: 'coral',
  name: 'Coral',
  fingerprint: '.coral-comment .coral-comment-content',
  item: '.coral-comment',
  body: '.coral-comment-content',
  author: '.coral-comment-username',
  permalink: { attribute: 'data-testid' },
  shadowHosts: '#coral-shadow-container, #coral-shadow-root',
} satisfies Adapter;
