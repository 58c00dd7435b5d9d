import type { Adapter } from '../adapter';

export default {
  id: 'vanilla',
  name: 'Vanilla',
  fingerprint: '.ItemComment .Message, .ItemDiscussion .Message',
  item: '.ItemComment, .ItemDiscussion',
  body: '.Message',
  author: '.Author .Username, .Author a:not(.PhotoWrap)',
  permalink: '.Permalink',
  quotes: ['.js-quoteEmbed', '.embedExternal'],
} satisfies Adapter;
