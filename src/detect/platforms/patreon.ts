import type { Adapter } from '../adapter';

/** The author's name is a button. */
export default {
  id: 'patreon',
  name: 'Patreon',
  hosts: ['patreon.com'],
  fingerprint: '[data-tag="comment-row"]',
  item: '[data-tag="comment-row"]',
  body: '[data-tag="comment-body"]',
  author: '[data-tag="commenter-name"]',
} satisfies Adapter;
