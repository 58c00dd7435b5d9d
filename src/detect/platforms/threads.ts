import type { Adapter } from '../adapter';

/** Every post of a page, the first one too; a quoted post is a container inside another. */
export default {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  fingerprint: '[data-pressable-container] a[href^="/@"]',
  item: '[data-pressable-container]',
  body: 'div > span[dir="auto"]:not(:has(> a))',
  author: 'a[href^="/@"][role="link"]:not(:has(img)):not([href*="/post/"])',
  permalink: 'a[href*="/post/"]',
  skip: '[data-pressable-container] [data-pressable-container]',
} satisfies Adapter;
