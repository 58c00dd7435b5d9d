import type { Adapter } from '../adapter';

/** Posts out of sight are emptied and filled again. */
export default {
  id: 'flarum',
  name: 'Flarum',
  fingerprint: '.CommentPost .Post-body',
  item: '.CommentPost',
  body: '.Post-body',
  author: '.PostUser-name',
  omit: ['.Post-preview'],
} satisfies Adapter;
