import type { Adapter } from '../adapter';

/** Answers are nested in `.child`. The submission text is the article and is left alone. */
export default {
  id: 'reddit-old',
  name: 'Reddit (old)',
  fingerprint: '.commentarea .thing.comment',
  container: '.commentarea',
  item: '.thing.comment',
  body: '.usertext-body .md',
  author: '.tagline .author',
  permalink: 'a.bylink, .buttons .first a',
} satisfies Adapter;
