import type { Adapter } from '../adapter';

/** Threads, and comments on articles and walls with their answers. */
export default {
  id: 'woltlab',
  name: 'WoltLab',
  fingerprint: 'article.message .messageText, .jsComment .userMessage',
  item: 'article.message:has(.messageText), .jsComment, .jsCommentResponse',
  body: '.messageText, .userMessage',
  author: '.username, [itemprop="author"]',
  permalink: '.messagePublicationTime a, a.permalink',
  omit: ['.messageSignature', '.messageFooterNote'],
} satisfies Adapter;
