import type { Adapter } from '../adapter';

/** News, blogs and comics of Korea; answers are nested. */
export default {
  id: 'naver',
  name: 'Naver',
  fingerprint: '.u_cbox_comment .u_cbox_contents',
  item: '.u_cbox_comment',
  body: '.u_cbox_contents',
  author: '.u_cbox_nick',
} satisfies Adapter;
