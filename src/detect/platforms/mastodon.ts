import type { Adapter } from '../adapter';

/** Answers around the post a page is about, which is `.detailed-status` and is left alone; so are private mentions. */
export default {
  id: 'mastodon',
  name: 'Mastodon',
  fingerprint: '.status[data-id] .status__content',
  item: '.status[data-id]',
  body: '.status__content__text, .status__content:not(:has(.status__content__text))',
  author: '.display-name__account',
  permalink: 'a.status__relative-time',
  omit: ['.status__content__translate-button', '.status__content__read-more-button'],
  skip: '.status-direct',
} satisfies Adapter;
