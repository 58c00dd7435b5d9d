import type { Adapter } from '../adapter';

export default {
  id: 'linkedin',
  name: 'LinkedIn',
  fingerprint: '.comments-comment-entity, .comments-comment-item',
  item: '.comments-comment-entity, .comments-comment-item',
  body: '.comments-comment-item__main-content, .comments-comment-entity__content .update-components-text',
  author: '.comments-comment-meta__description-title, .comments-post-meta__name-text',
} satisfies Adapter;
