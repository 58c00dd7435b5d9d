import type { Adapter } from '../adapter';

/** Simple Machines Forum 2. */
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
} satisfies Adapter;
