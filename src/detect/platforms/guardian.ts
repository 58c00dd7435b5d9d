import type { Adapter } from '../adapter';

/** Hashed classes; the id, the profile link and paragraphs that follow the header are what stays. */
export default {
  id: 'guardian',
  name: 'The Guardian',
  fingerprint: '[id^="comment-"][data-testid] header a[href*="profile.theguardian.com/user"]',
  item: '[id^="comment-"][data-testid]',
  body: 'header ~ div:has(> p)',
  author: 'header a[href*="profile.theguardian.com/user"]',
  permalink: 'header a[href*="/comment-permalink/"]',
} satisfies Adapter;
