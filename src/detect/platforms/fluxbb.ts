import type { Adapter } from '../adapter';

/** And PunBB, from which it came. A signature carries the class of the text too. */
export default {
  id: 'fluxbb',
  name: 'FluxBB',
  fingerprint: '.blockpost .postmsg',
  item: '.blockpost[id^="p"]',
  body: '.postmsg:not(.postsignature)',
  author: '.postleft dt',
  permalink: 'h2 a',
  omit: ['.postedit'],
} satisfies Adapter;
