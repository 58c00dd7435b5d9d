import type { Adapter } from '../adapter';

/** And Forgejo, which came from it. What was typed lies hidden beside what is shown. */
export default {
  id: 'gitea',
  name: 'Gitea',
  fingerprint: '.comment .render-content',
  item: '.comment:has(.render-content)',
  body: '.render-content',
  author: '.author, .comment-text-line a, .text a',
  permalink: { attribute: 'id' },
} satisfies Adapter;
