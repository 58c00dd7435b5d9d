import type { Adapter } from '../adapter';

/** A drawer, of no width until it is opened; answers are nested. */
export default {
  id: 'new-york-times',
  name: 'New York Times',
  fingerprint: '[id^="comment-container-"] [id^="comment-content-"]',
  item: '[id^="comment-container-"]',
  body: '[id^="comment-content-"]',
  permalink: { attribute: 'id' },
} satisfies Adapter;
