import type { Adapter } from '../adapter';

/** Author, date and reply link lie in the same element as the text. */
export default {
  id: 'wordpress-classic',
  name: 'WordPress (classic list)',
  fingerprint: '.comment[class*="depth-"] .comment-body',
  item: '.comment[class*="depth-"]',
  body: '.comment-body:not(:has(:is(.comment-content, .comment-text, .comment_text, .commenttext, .comment__content, .comment__text, .comment-entry, .comment_body, .comment-copy, .commentText, .comment-main-text, .format_text, .wp-block-comment-content)))',
  author:
    '.fn, .comment-author-name, .comment-author > cite, .comment-author:not(:has(.fn, .comment-author-name, cite, a)), .comment-author > a:not([href*="#comment-"]), .comment-author-link, .comment-name > a, .comment-name:not(:has(a)), .comment__author',
  permalink: 'a[href*="#comment-"]:not(.comment-reply-link)',
  omit: [
    '.fn',
    '.says',
    '.author',
    '.date',
    '.comment-date',
    '.comment-time',
    '.comment-footer',
    '.comment-author',
    '.comment-meta',
    '.commentmetadata',
    '.comment-metadata',
    '.comment-header',
    '.reply',
    '.comment-reply',
    '.comment-actions',
    '.edit-link',
    '.comment-awaiting-moderation',
    '.comment-likes',
    '.jetpack-comment-likes-widget-wrapper',
    '.wpulike',
    '.cld-like-dislike-wrap',
    '.comment-rating',
    '.sharedaddy',
  ],
  skip: '.pingback, .trackback, .wpd-comment',
} satisfies Adapter;
