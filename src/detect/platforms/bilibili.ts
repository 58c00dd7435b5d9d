import type { Adapter } from '../adapter';

/**
 * Shadow roots in one another: the words of a comment are alone in the innermost, its author's name is in another, and
 * so is told nowhere.
 */
export default {
  id: 'bilibili',
  name: 'Bilibili',
  hosts: ['bilibili.com'],
  fingerprint: 'p#contents',
  item: 'p#contents',
  body: ':scope',
} satisfies Adapter;
