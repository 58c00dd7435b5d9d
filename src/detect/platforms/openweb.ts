import type { Adapter } from '../adapter';

/** In an open shadow root; answers are nested in the list item of what they answer. */
export default {
  id: 'openweb',
  name: 'OpenWeb',
  fingerprint: '[data-spot-im-class="message-text"]',
  item: 'li:has([data-spot-im-class="message-text"])',
  body: '[data-spot-im-class="message-text"]',
  author: '[data-spot-im-class="message-username"]',
  shadowHosts: '[data-spotim-module="conversation"] > div, [data-spotim-app="conversation"] > div',
} satisfies Adapter;
