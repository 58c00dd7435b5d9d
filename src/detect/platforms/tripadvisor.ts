import type { Adapter } from '../adapter';

/** Hashed classes; what the site's own tests look for stays. The title leads to a page of its own. */
export default {
  id: 'tripadvisor',
  name: 'Tripadvisor',
  fingerprint: '[data-automation="reviewCard"], [data-test-target="HR_CC_CARD"]',
  item: '[data-automation="reviewCard"], [data-test-target="HR_CC_CARD"]',
  body: '[data-test-target="review-body"]',
  author: 'a[href*="/Profile/"]:not(:has(img))',
  permalink: 'a[href*="/ShowUserReviews-"]',
} satisfies Adapter;
