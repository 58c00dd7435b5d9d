import type { Adapter } from '../adapter';

/** Simple Machines Forum 2. Private messages look the same and are left alone. */
export default {
  id: 'smf',
  name: 'SMF',
  fingerprint: '.post_wrapper .inner[id^="msg_"]',
  item: '.post_wrapper',
  body: '.inner[id^="msg_"]',
  author: '.poster h4',
  permalink: '.keyinfo h5 a, .postinfo a.smalltext',
  omit: ['.codeheader'],
  quotes: ['.quotefooter'],
  skip: '#personal_messages .post_wrapper',
} satisfies Adapter;
