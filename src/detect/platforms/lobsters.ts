import type { Adapter } from '../adapter';

/** Answers are nested in the list item of what they answer. */
export default {
  id: 'lobsters',
  name: 'Lobsters',
  fingerprint: '.comment[id^="c_"] .comment_text',
  item: 'li:has(> .comment[id^="c_"])',
  body: '.comment_text',
  author: '.byline :is(a[href^="/~"], a[href^="/u/"]):not(:has(img))',
  permalink: '.byline a[href*="/c/"], .byline a[href*="#c_"]',
} satisfies Adapter;
