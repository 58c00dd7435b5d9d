import type { Adapter } from '../adapter';

/**
 * Threads, profile posts, and comments on articles, media and resources. The opening post is one like the others.
 * Private messages look the same and are left alone.
 */
export default {
  id: 'xenforo2',
  name: 'XenForo 2',
  fingerprint: '.message .message-body .bbWrapper',
  item: '.message--post, .message--conversationMessage, .message--comment, .message--simple[data-author], .comment[data-author][data-content]',
  body: ':is(.message-body, .comment-body) .bbWrapper',
  author: '.message-name, .comment-user, .message-attribution-user .username',
  permalink:
    '.message-attribution-main a[href], .message-attribution a[href*="post-"], .comment-actionBar a[href]',
  omit: ['.bbCodeBlock-expandLink'],
  quotes: ['.bbCodeBlock--unfurl'],
  skip: '.js-messageCard, .message--conversationMessage',
} satisfies Adapter;
