import type { Adapter } from '../adapter';

/** The board of Taiwan, as a page: pushes of a line each, below a text that lies loose between its marks. */
export default {
  id: 'ptt',
  name: 'PTT',
  fingerprint: '.push > .push-content',
  item: '.push',
  body: '.push-content',
  author: '.push-userid',
} satisfies Adapter;
