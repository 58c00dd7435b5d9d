import type { Adapter } from '../../../src/detect/adapter';

/** A platform of its own, for pages that a test makes up. */
export const FORUM: Adapter = {
  id: 'forum',
  name: 'Forum',
  fingerprint: '.thread .entry',
  item: '.entry',
  body: '.words',
  author: '.who',
};
