import type { Adapter } from '../adapter';

/** Customers' reviews; the title leads to a page of its own. */
export default {
  id: 'trustpilot',
  name: 'Trustpilot',
  hosts: ['trustpilot.com'],
  fingerprint: '[data-service-review-text-typography]',
  item: '[data-service-review-card-paper], [data-testid="service-review-card-v2"]',
  body: '[data-service-review-text-typography]',
  author: '[data-consumer-name-typography]',
  permalink: 'a[href*="/reviews/"]',
} satisfies Adapter;
