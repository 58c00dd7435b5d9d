import type { Adapter } from '../adapter';

/** And Phorge, which came from it. Most of a timeline tells what was done; comments alone have words. */
export default {
  id: 'phabricator',
  name: 'Phabricator',
  fingerprint: '.phui-timeline-shell .transaction-comment',
  item: '.phui-timeline-shell:has(.transaction-comment)',
  body: '.transaction-comment',
  author: '.phui-timeline-title .phui-link-person',
  permalink: '.phui-timeline-extra a[href]',
} satisfies Adapter;
