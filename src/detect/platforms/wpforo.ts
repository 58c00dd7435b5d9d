import type { Adapter } from '../adapter';

/** The WordPress plugin, layouts 1 to 4. */
export default {
  id: 'wpforo',
  name: 'wpForo',
  fingerprint: '.wpforo-post-content',
  item: '.post-wrap[id^="post-"], #wpforo-wrap [id^="post-"]',
  body: '.wpforo-post-content',
  author: '.author-name, .wpf-author-name',
  permalink: { attribute: 'id' },
  omit: ['.wpforo-post-signature', '.wpf-post-edit-wrap', '.wpf-post-button-actions'],
} satisfies Adapter;
