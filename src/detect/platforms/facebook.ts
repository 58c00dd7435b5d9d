import type { Adapter } from '../adapter';

/**
 * Classes change with every release and the labels are translated; what stays is the role with a label, which
 * posts do not carry.
 */
export default {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com'],
  fingerprint: '[role="article"][aria-label] [dir="auto"]',
  item: '[role="article"][aria-label]',
  body: 'span[lang][dir="auto"], div[dir="auto"]',
  author: 'a[role="link"] span[dir="auto"]',
  permalink: 'a[href*="comment_id="]',
} satisfies Adapter;
