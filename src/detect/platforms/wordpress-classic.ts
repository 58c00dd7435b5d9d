import type { Adapter } from '../adapter';
import wordpress from './wordpress';

const { item, author, permalink, omit, skip } = wordpress;

/** Author, date and reply link lie in the same element as the text; all else is as in the newer list. */
export default {
  id: 'wordpress-classic',
  name: 'WordPress (classic list)',
  fingerprint: '.comment[class*="depth-"] .comment-body',
  item,
  body: '.comment-body:not(:has(:is(.comment-content, .comment-text, .comment_text, .commenttext, .comment__content, .comment__text, .comment-entry, .comment_body, .comment-copy, .commentText, .comment-main-text, .format_text, .wp-block-comment-content)))',
  author,
  permalink,
  omit,
  skip,
} satisfies Adapter;
