import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS, REPLIES } from '../../src/core/settings.ts';
import { LANGUAGES, messagesOf } from '../unit/ui/words-of-the-house.ts';
import { BROWSERS, until } from './harness.ts';
import { FILLED, openOptions, saved } from './options-page.ts';
import { clickOn, see } from './pointer.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern } from './words.ts';

/** Writes the choices of a site and of a rule in another language. */
function sayChoices(page: Page, words: Record<string, { message: string }>): Promise<void> {
  const say = (key: string) => words[key]?.message ?? '';
  const ofAction = (name: string) => say(`choice_action_${name}`);
  const ofReplies = (name: string) => say(`choice_replies_${name}`);
  const withCommon = (names: readonly string[], common: string) => [
    say('sites_as_all').replace('$1', common),
    ...names,
  ];
  const longest = (names: readonly string[]) => names.reduce((a, b) => (b.length > a.length ? b : a));
  const actions = ACTIONS.map(ofAction);
  const replies = REPLIES.map(ofReplies);
  return page.evaluate(
    (all) => {
      for (const [selector, texts] of Object.entries(all)) {
        for (const select of document.querySelectorAll<HTMLSelectElement>(selector)) {
          for (const [i, text] of texts.entries()) {
            const node = select.options[i]?.firstChild;
            if (node) node.nodeValue = text;
          }
        }
      }
    },
    {
      '.editor [data-setting="action"] .select': withCommon(actions, longest(actions)),
      '.editor [data-setting="replies"] .select': withCommon(replies, longest(replies)),
      '.narrow .select': [say('rule_fold'), say('rule_show')],
    },
  );
}

/** Choices that their select has no room for. */
function narrowSelects(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((asked) => {
    return [...document.querySelectorAll<HTMLSelectElement>(asked)].flatMap((select) => {
      const free = select.cloneNode(true) as HTMLSelectElement;
      free.style.cssText = 'position: absolute; inline-size: max-content; max-inline-size: none';
      select.after(free);
      const isCut = free.offsetWidth > select.offsetWidth + 1;
      free.remove();
      return isCut ? [`${select.id} ${[...select.options].map((option) => option.text).join(' | ')}`] : [];
    });
  }, selector);
}

describe.each(BROWSERS)('in %s, the lists of the options', (browser) => {
  const ground = setUp(browser);
  let page: Page;

  beforeEach(async () => {
    page = await openOptions(ground.world);
  });

  it('refuses a bad word pattern with its reason, and keeps a good one', async () => {
    await see(page, '#word-words');
    await page.type('#word-words', 'a*');
    await clickOn(page, '#word-add');
    await saying(page, pattern('words_problem_too_broad'));
    await see(page, '#word-words[aria-invalid="true"]');
    await page.type('#word-words', 'bc');
    await clickOn(page, '#word-add');
    await saying(page, /a\*bc/);
    await page.close();
    page = await openOptions(ground.world);
    await saying(page, /a\*bc/);
    const kept = JSON.parse(await saved(page)).settings.words;
    expect(kept).toEqual([{ words: 'a*bc', action: 'fold' }]);
  });

  it('keeps an author for one site, by keyboard alone', async () => {
    await see(page, '#author-name');
    await page.bringToFront();
    await page.focus('#author-name');
    await page.keyboard.type('Old Harbour');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://www.news.example.org/a');
    await page.keyboard.press('Enter');
    await saying(page, /Old Harbour/);
    const kept = JSON.parse(await saved(page)).settings.authors;
    expect(kept).toEqual([{ author: 'Old Harbour', action: 'show', site: 'news.example.org' }]);
  });

  it('finds, edits and removes a site', async () => {
    await ground.world.keep(FILLED);
    await clickOn(page, '#site-search');
    await page.keyboard.type('talk');
    await until('one site', async () => (await page.$$('[data-site]')).length === 1);
    await clickOn(page, '[data-site="talk.example.com"] button[aria-expanded]');
    await page.select('[id="talk.example.com-on"]', '');
    await until(
      'the site to be gone with its last setting',
      async () => (await page.$$('[data-site]')).length === 0,
    );
    await page.$eval('#site-search', (input) => (input as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await clickOn(page, '[data-site="news.example.org"] > .row button:last-child');
    await saying(page, pattern('sites_none'));
    expect(JSON.parse(await saved(page)).settings.sites).toEqual({});
  });

  it('shows every choice whole, in any language', async () => {
    await ground.world.keep(FILLED);
    await clickOn(page, '[data-site="talk.example.com"] button[aria-expanded]');
    for (const language of LANGUAGES) {
      await sayChoices(page, messagesOf(language));
      expect(await narrowSelects(page, '.editor .select, .rows .select'), language).toEqual([]);
    }
    await page.setViewport({ width: 320, height: 900 });
    await until('the page to be narrow', () => page.evaluate(() => document.body.clientWidth <= 320));
    for (const language of LANGUAGES) {
      await sayChoices(page, messagesOf(language));
      expect(await narrowSelects(page, '.editor .select, .rows .select'), language).toEqual([]);
    }
    // Nor do the two buttons of a site part from each other.
    const tops = await page.$$eval('[data-site="news.example.org"] > .row button', (all) =>
      all.map((button) => button.offsetTop),
    );
    expect(new Set(tops).size).toBe(1);
    await page.setViewport({ width: 1280, height: 900 });
  });

  it('has a report for bugs that names no site, author or word', async () => {
    await ground.world.keep(FILLED);
    const report = await until('the report', () =>
      page.$eval('#diagnostics-text', (box) => {
        const { value } = box as HTMLTextAreaElement;
        return value.includes('"sites": 2') ? value : '';
      }),
    );
    expect(report).not.toMatch(/example|marlow|troll/);
  });
});
