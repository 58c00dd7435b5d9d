import type { Adapter } from '../adapter';

/**
 * Answers and the comments under questions and answers; the question itself is the article. `follow-up-` ids and
 * `itemprop` came in 2025, prose was `.post-text` before 2020.
 */
export default {
  id: 'stack-exchange',
  name: 'Stack Exchange',
  fingerprint:
    '.js-answer :is(.js-post-body, .post-text), .js-comment .comment-copy, [id^="follow-up-"] .comment-user',
  item: '.answer[data-answerid], .comment[data-comment-id], [id^="follow-up-"][itemprop="comment"]',
  body: '.js-post-body, .post-text, .comment-copy, [itemprop="text"]',
  author: '.user-details[itemprop="author"] a, .comment-user',
  permalink: '.js-share-link, .comment-link',
} satisfies Adapter;
