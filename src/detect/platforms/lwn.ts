import type { Adapter } from '../adapter';

/** Answers are nested; quoted lines of mail are marked. */
export default {
  id: 'lwn',
  name: 'LWN',
  fingerprint: '.CommentBox .FormattedComment',
  item: 'details.CommentBox',
  body: '.FormattedComment',
  author: '.CommentPoster b',
  permalink: '.CommentPoster a[href*="/Articles/"]',
  quotes: ['.QuotedText'],
} satisfies Adapter;
