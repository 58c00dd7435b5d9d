import type { Adapter } from '../adapter';

/** In a `srcdoc` frame; answers are nested. */
export default {
  id: 'cusdis',
  name: 'Cusdis',
  fingerprint: '.cusdis-comment-content',
  item: ':has(> .cusdis-comment-content)',
  body: '.cusdis-comment-content',
  author: '.cusdis-comment-nickname',
} satisfies Adapter;
