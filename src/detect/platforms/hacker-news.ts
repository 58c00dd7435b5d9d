import type { Adapter } from '../adapter';

/** Table rows, indented by depth; before 2015 a cell with `span.comment` in a row without a name. */
export default {
  id: 'hacker-news',
  name: 'Hacker News',
  fingerprint: '.comtr .commtext, .default > span.comment',
  item: 'tr.comtr, .default:has(> span.comment)',
  body: '.commtext, span.comment',
  author: '.hnuser, .comhead a[href^="user?id="]',
  permalink: '.age a, .comhead a[href^="item?id="]',
  omit: ['.reply'],
} satisfies Adapter;
