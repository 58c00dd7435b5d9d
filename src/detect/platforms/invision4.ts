import type { Adapter } from '../adapter';

/** The attribute marks the note that a post was edited. Private messages look the same and are left alone. */
export default {
  id: 'invision4',
  name: 'Invision 4',
  fingerprint: 'article[id^="elComment_"].ipsComment',
  item: 'article[id^="elComment_"]:not(.ipsEntry)',
  body: '[data-role="commentContent"]',
  author: '.cAuthorPane_author, .ipsComment_author a:not(:has(img))',
  permalink: 'a[href*="omment"]:has(time)',
  omit: ['[data-excludequote]', '.ipsItemControls', '.ipsComment_meta'],
  skip: '#elMessageViewer article',
} satisfies Adapter;
