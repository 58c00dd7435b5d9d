import type { Adapter } from '../adapter';

/** Table rows, indented by depth; before 2015 `span.comment` held the words. */
export default {
  id: 'hacker-news',
  name: 'Hacker News',
  fingerprint: 'tr.athing .commtext, tr.athing span.comment',
  item: 'tr.comtr, tr.athing:has(span.comment)',
  body: '.commtext, span.comment',
  author: '.hnuser',
  permalink: '.age a',
  omit: ['.reply'],
} satisfies Adapter;
