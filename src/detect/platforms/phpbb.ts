import type { Adapter } from '../adapter';

/**
 * Version 3 on prosilver and styles made from it, Tapatalk-hosted boards too. The opening post is one like the
 * others. Private messages look the same, and so do earlier ones under the one that is read: they are left alone.
 */
export default {
  id: 'phpbb',
  name: 'phpBB',
  fingerprint: '.post .postbody .content',
  item: '.post[id^="p"], #topicreview .post:not([id])',
  body: '.postbody .content',
  author: '.postprofile :is(.username, .username-coloured), .author :is(.username, .username-coloured)',
  permalink: '.author a[href*="#p"], h3 a[href*="#p"]',
  omit: ['.codebox > p', '.notice', '.attachbox'],
  skip: '.pm, #topicreview .post:not([id])',
} satisfies Adapter;
