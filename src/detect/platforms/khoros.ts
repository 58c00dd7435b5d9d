import type { Adapter } from '../adapter';

/** Communities of large firms, once Lithium. */
export default {
  id: 'khoros',
  name: 'Khoros',
  fingerprint: '.lia-message-body-content',
  item: '[data-lia-message-uid]',
  body: '.lia-message-body-content',
  author: '.lia-user-name-link',
  permalink: { attribute: 'data-lia-message-uid' },
  omit: ['.lia-message-signature', '.lia-message-edit-history', '.lia-rating-metoo'],
} satisfies Adapter;
