import type { Adapter } from '../adapter';

/** Custom elements in the light DOM; the second names are of older versions. */
export default {
  id: 'viafoura',
  name: 'Viafoura',
  fingerprint: '.vf-comment__content-editor, .vf-comment-html',
  item: '[data-testid="vf-comment"], .vf-comment:not([data-testid="vf-comment"] *)',
  body: '.vf-comment__content-editor, .vf-comment-html',
  author: '[data-testid*="author"], .vf-username, .vf-author',
} satisfies Adapter;
