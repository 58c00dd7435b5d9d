import { type AdapterWithNeeds, withNeeds } from '../adapter-with-needs';
import artalk from './artalk';
import bbpress from './bbpress';
import bilibili from './bilibili';
import blogger from './blogger';
import bloggerClassic from './blogger-classic';
import bluesky from './bluesky';
import commento from './commento';
import coral from './coral';
import cusdis from './cusdis';
import dailyMail from './daily-mail';
import dcinside from './dcinside';
import discourse from './discourse';
import discourseCrawler from './discourse-crawler';
import discourseEmbed from './discourse-embed';
import disqus from './disqus';
import drupal from './drupal';
import drupal7 from './drupal7';
import facebook from './facebook';
import facebookPlugin from './facebook-plugin';
import flarum from './flarum';
import flarumCrawler from './flarum-crawler';
import fluxbb from './fluxbb';
import fourchan from './fourchan';
import ghost from './ghost';
import giscus from './giscus';
import gitea from './gitea';
import github from './github';
import githubClassic from './github-classic';
import guardian from './guardian';
import habr from './habr';
import hackerNews from './hacker-news';
import invision3 from './invision3';
import invision4 from './invision4';
import invision5 from './invision5';
import isso from './isso';
import khoros from './khoros';
import lemmy from './lemmy';
import letterboxd from './letterboxd';
import linkedin from './linkedin';
import linkedinArticle from './linkedin-article';
import lobsters from './lobsters';
import lwn from './lwn';
import mastodon from './mastodon';
import mbin from './mbin';
import mediawikiTalk from './mediawiki-talk';
import mybb from './mybb';
import naver from './naver';
import newYorkTimes from './new-york-times';
import nodebb from './nodebb';
import openweb from './openweb';
import patreon from './patreon';
import phabricator from './phabricator';
import phpbb from './phpbb';
import ptt from './ptt';
import question2answer from './question2answer';
import reddit from './reddit';
import reddit2018 from './reddit-2018';
import redditOld from './reddit-old';
import redmine from './redmine';
import remark42 from './remark42';
import slashdot from './slashdot';
import smf from './smf';
import stackExchange from './stack-exchange';
import steam from './steam';
import substack from './substack';
import theAthletic from './the-athletic';
import threads from './threads';
import tiktok from './tiktok';
import tripadvisor from './tripadvisor';
import trustpilot from './trustpilot';
import twikoo from './twikoo';
import twitterClassic from './twitter-classic';
import ubbThreads from './ubb-threads';
import utterances from './utterances';
import vanilla from './vanilla';
import vbulletin3 from './vbulletin3';
import vbulletin4 from './vbulletin4';
import vbulletin5 from './vbulletin5';
import verticalscope from './verticalscope';
import viafoura from './viafoura';
import waline from './waline';
import washingtonPost from './washington-post';
import woltlab from './woltlab';
import wordpress from './wordpress';
import wordpressBlocks from './wordpress-blocks';
import wordpressClassic from './wordpress-classic';
import wpdiscuz from './wpdiscuz';
import wpforo from './wpforo';
import x from './x';
import xenforoComments from './xenforo-comments';
import xenforo1 from './xenforo1';
import xenforo2 from './xenforo2';
import youtube from './youtube';
import youtubeMobile from './youtube-mobile';
import zhihu from './zhihu';

/** Every platform known by name, sorted by id. */
export const ADAPTERS: readonly AdapterWithNeeds[] = withNeeds([
  artalk,
  bbpress,
  bilibili,
  blogger,
  bloggerClassic,
  bluesky,
  commento,
  coral,
  cusdis,
  dailyMail,
  dcinside,
  discourse,
  discourseCrawler,
  discourseEmbed,
  disqus,
  drupal,
  drupal7,
  facebook,
  facebookPlugin,
  flarum,
  flarumCrawler,
  fluxbb,
  fourchan,
  ghost,
  giscus,
  gitea,
  github,
  githubClassic,
  guardian,
  habr,
  hackerNews,
  invision3,
  invision4,
  invision5,
  isso,
  khoros,
  lemmy,
  letterboxd,
  linkedin,
  linkedinArticle,
  lobsters,
  lwn,
  mastodon,
  mbin,
  mediawikiTalk,
  mybb,
  naver,
  newYorkTimes,
  nodebb,
  openweb,
  patreon,
  phabricator,
  phpbb,
  ptt,
  question2answer,
  reddit,
  reddit2018,
  redditOld,
  redmine,
  remark42,
  slashdot,
  smf,
  stackExchange,
  steam,
  substack,
  theAthletic,
  threads,
  tiktok,
  tripadvisor,
  trustpilot,
  twikoo,
  twitterClassic,
  ubbThreads,
  utterances,
  vanilla,
  vbulletin3,
  vbulletin4,
  vbulletin5,
  verticalscope,
  viafoura,
  waline,
  washingtonPost,
  woltlab,
  wordpress,
  wordpressBlocks,
  wordpressClassic,
  wpdiscuz,
  wpforo,
  x,
  xenforoComments,
  xenforo1,
  xenforo2,
  youtube,
  youtubeMobile,
  zhihu,
]);
