import type { Adapter } from '../adapter';

export default {
  id: 'the-athletic',
  name: 'The Athletic',
  fingerprint: '#comments-section [class*="Comment_BodyContainer"]',
  container: '#comments-section',
  item: '[class*="Comment_Base"]',
  body: '[class*="Comment_BodyContainer"]',
} satisfies Adapter;
