import type { Adapter } from '../adapter';

/** The WordPress plugin, versions 5 to 7. Replies are nested in the element of what they answer. */
export default {
  id: 'wpdiscuz',
  name: 'wpDiscuz',
  fingerprint: '.wpd-comment, .wc-comment',
  item: '.wpd-comment, .wc-comment',
  body: '.wpd-comment-text, .wc-comment-text',
  author: '.wpd-comment-author, .wc-comment-author',
  permalink: { attribute: 'id' },
  omit: ['.wpd-comment-last-edited', '.wpd-inline-feedback'],
} satisfies Adapter;
