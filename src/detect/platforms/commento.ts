import type { Adapter } from '../adapter';

/** Commento and Commento++; answers are nested. */
export default {
  id: 'commento',
  name: 'Commento',
  fingerprint: '[id^="commento-comment-card-"]',
  item: '[id^="commento-comment-card-"]',
  body: '[id^="commento-comment-text-"]',
  author: '[id^="commento-comment-name-"]',
  permalink: 'a[href^="#commento-"]',
} satisfies Adapter;
