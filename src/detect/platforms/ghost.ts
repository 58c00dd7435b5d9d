import type { Adapter } from '../adapter';

/** In a frame of the site itself; answers are nested. */
export default {
  id: 'ghost',
  name: 'Ghost',
  fingerprint: '[data-testid="comment-component"] [data-testid="comment-content"]',
  item: '[data-testid="comment-component"]',
  body: '[data-testid="comment-content"]',
  author: 'h4',
} satisfies Adapter;
