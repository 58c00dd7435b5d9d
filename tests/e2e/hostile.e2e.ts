import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { BROWSERS, barOf, barsThatStand, until } from './harness.ts';
import { barsOfAuthors } from './reader.ts';
import { setUp } from './set-up.ts';
import { say } from './words.ts';
import { articleHtml, CIVIL, RUDE, threadHtml } from './written-pages.ts';

/** What no page may learn: each of them begins with "secret-". */
const SECRETS: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { 'secret-site.example': { tolerance: 12 } },
  authors: [{ author: 'secret-author', action: 'fold' }],
  words: [{ words: 'secret-word', action: 'fold' }],
};

/** A page's script that has its hands on everything through which texts pass, and keeps what it gets hold of. */
const THIEF = `
  const loot = [];
  const { indexOf } = String.prototype;
  const keep = (value) => {
    try {
      const text = String(value);
      if (Reflect.apply(indexOf, text, ['secret-']) >= 0) loot[loot.length] = text;
    } catch {}
  };
  for (const [owner, name] of [
    [JSON, 'parse'], [JSON, 'stringify'], [Object, 'keys'], [Object, 'entries'], [Object, 'assign'],
    [Array.prototype, 'map'], [Array.prototype, 'push'], [Array.prototype, 'filter'], [Array.prototype, 'includes'],
    [String.prototype, 'includes'], [String.prototype, 'split'], [String.prototype, 'replace'],
    [Map.prototype, 'set'], [Map.prototype, 'get'], [Set.prototype, 'has'], [Promise.prototype, 'then'],
    [Node.prototype, 'appendChild'], [Node.prototype, 'insertBefore'], [Element.prototype, 'setAttribute'],
    [Element.prototype, 'append'], [EventTarget.prototype, 'dispatchEvent'], [window, 'postMessage'],
  ]) {
    const real = owner[name];
    owner[name] = function (...parts) {
      keep(this);
      for (let i = 0; i < parts.length; i++) keep(parts[i]);
      return Reflect.apply(real, this, parts);
    };
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return attach.call(this, { ...init, mode: 'open' }); };
  for (const name of ['sites', 'authors', 'words', 'fold', 'on', 'tolerance']) {
    Object.defineProperty(Object.prototype, name, { configurable: true, set: keep, get: () => undefined });
  }
  addEventListener('message', (event) => keep(event.data));
  window.loot = loot;`;

/** A page's script that takes away whatever is not the page's own, as often as it comes. */
const CLEANER = `
  window.removed = 0;
  addEventListener('DOMContentLoaded', () => {
    const own = new Set(document.querySelectorAll('*'));
    new MutationObserver((records) => {
      for (const node of records.flatMap((record) => [...record.addedNodes])) {
        if (!(node instanceof Element) || own.has(node)) continue;
        node.remove();
        window.removed++;
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
  });`;

/** Longer than we try again after. */
const CALM_MS = 1000;

const page = (head: string) =>
  articleHtml(threadHtml(CIVIL, RUDE, CIVIL)).replace('<title>', `${head}<title>`);
const PAGES = {
  '/unset': page('<style>* { all: unset !important }</style>'),
  '/important': page(
    '<style>div, span, button { display: none !important; opacity: 0 !important; position: fixed !important; font: 1px/1 serif !important } .comment-content, .comment-metadata, .comment-author { display: block !important; opacity: 1 !important; position: static !important }</style>',
  ),
  '/thief': page(`<script>${THIEF}</script>`),
  '/cleaner': page(`<script>${CLEANER}</script>`),
};

describe.each(BROWSERS)('on a hostile page in %s', (browser) => {
  const ground = setUp(browser, { pages: PAGES });

  it.each([['/unset'], ['/important']])('the bar keeps its looks and its controls work: %s', async (path) => {
    const { page: here } = await ground.reader.visit(ground.url(path), 3);
    await barsOfAuthors(here, 'Reader 2');
    const bar = await barOf(here, 'Reader 2');
    expect(await bar.buttons()).toEqual([say('bar_show'), say('bar_why'), say('bar_more')]);
    const { width, height } = await bar.box();
    expect(width).toBeGreaterThan(200);
    expect(height).toBe(32);
    await bar.click(say('bar_show'));
    await until('the comment to be shown', () => bar.textIsSeen());
    await bar.click(say('bar_again'));
    await until('the comment to be folded', async () => !(await bar.textIsSeen()));
  });

  it('a script with its hands on everything learns nothing of the settings, and the bar works', async () => {
    await ground.world.keep(SECRETS);
    const { page: here } = await ground.reader.visit(ground.url('/thief'), 3);
    await barsOfAuthors(here, 'Reader 2');
    const bar = await barOf(here, 'Reader 2');
    await bar.click(say('bar_why'));
    await until('the reasons', async () => (await bar.words()).includes(say('bar_why_scores')));
    await bar.click(say('bar_show'));
    await until('the comment to be shown', () => bar.textIsSeen());
    const { stolen, own, markup, roots } = await here.evaluate(() => {
      const { loot } = window as unknown as { loot: string[] };
      const stolen = [...loot];
      // The hands work: what the page itself does with such a word is in them.
      JSON.parse('"secret-of-the-page"');
      return {
        stolen,
        own: loot.at(-1),
        markup: document.documentElement.outerHTML,
        roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      };
    });
    expect(own).toContain('secret-of-the-page');
    expect(stolen).toEqual([]);
    expect(markup).not.toContain('secret-author');
    expect(roots).toBe(0);
  });

  it('one that takes the bar away again and again gets the comment as it was, and no loop', async () => {
    const { page: here } = await ground.reader.visit(ground.url('/cleaner'), 3);
    const removed = () => here.evaluate(() => (window as unknown as { removed: number }).removed);
    let before = -1;
    let since = 0;
    await until('the page to have its way', async () => {
      const now = await removed();
      if (now !== before) since = Date.now();
      before = now;
      return now > 1 && Date.now() - since > CALM_MS;
    });
    expect(await removed()).toBeLessThan(20);
    await barsThatStand(here, 0);
    await until('the comment to be shown', () =>
      here.$eval('#comment-2 .comment-content', (words) => words.checkVisibility()),
    );
  });
});
