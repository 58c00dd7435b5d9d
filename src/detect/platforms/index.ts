import type { Adapter } from '../adapter';
import discourse from './discourse';
import discourseCrawler from './discourse-crawler';
import disqus from './disqus';
import hackerNews from './hacker-news';
import phpbb from './phpbb';
import reddit from './reddit';
import redditOld from './reddit-old';
import stackExchange from './stack-exchange';
import wordpress from './wordpress';
import wordpressBlocks from './wordpress-blocks';
import wordpressClassic from './wordpress-classic';
import wpdiscuz from './wpdiscuz';
import xenforo2 from './xenforo2';
import youtube from './youtube';
import youtubeMobile from './youtube-mobile';

/** Every platform known by name, sorted by id. */
export const ADAPTERS: readonly Adapter[] = [
  discourse,
  discourseCrawler,
  disqus,
  hackerNews,
  phpbb,
  reddit,
  redditOld,
  stackExchange,
  wordpress,
  wordpressBlocks,
  wordpressClassic,
  wpdiscuz,
  xenforo2,
  youtube,
  youtubeMobile,
];
