import type { Adapter } from '../adapter';

/** Answers are nested in `.wl-quote`. */
export default {
  id: 'waline',
  name: 'Waline',
  fingerprint: '.wl-card-item',
  item: '.wl-card-item',
  body: '.wl-content',
  author: '.wl-nick',
  permalink: { attribute: 'id' },
  omit: ['.wl-reply-to'],
} satisfies Adapter;
