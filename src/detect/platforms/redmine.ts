import type { Adapter } from '../adapter';

/** Notes on an issue; what changed besides stands above the words. */
export default {
  id: 'redmine',
  name: 'Redmine',
  fingerprint: '#history .journal .wiki',
  item: '.journal.has-notes',
  body: '.wiki',
  author: 'h4 .user',
  permalink: '.journal-link',
} satisfies Adapter;
