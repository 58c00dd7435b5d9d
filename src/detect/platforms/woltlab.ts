import type { Adapter } from '../adapter';

/** Threads, and comments on articles and walls with their answers. Private messages look the same and are left alone. */
export default {
  id: 'woltlab',
  name: 'WoltLab',
  fingerprint: 'article.message .messageText, .jsComment .userMessage',
  item: 'article.message:has(.messageText), .jsComment, .jsCommentResponse',
  body: '.messageText, .userMessage',
  author: '.username, [itemprop="author"]',
  permalink: '.messagePublicationTime a, a.permalink',
  omit: ['.messageSignature', '.messageFooterNote'],
  skip: '[data-template="conversation"] article',
} satisfies Adapter;
