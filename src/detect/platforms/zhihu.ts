import type { Adapter } from '../adapter';

/** Comments on answers and articles; of their classes one is no hash. */
export default {
  id: 'zhihu',
  name: 'Zhihu',
  fingerprint: '[data-id] .CommentContent',
  item: '[data-id]:has(.CommentContent)',
  body: '.CommentContent',
  author: 'a[href*="/people/"]:not(:has(img))',
} satisfies Adapter;
