import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/core/labels.ts';
import { DEMO_PAGES } from '../../tools/demo/data.ts';
import { report, shortfalls } from '../../tools/demo/visit.ts';
import { BROWSERS, barOf, barsOf, barsThatStand, totals, until, type World } from './harness.ts';
import { see } from './pointer.ts';
import { choose, saying, setTolerance, switchSite } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

/** An author of the news page whose comment is plainly abusive, and one who answers such a comment. */
const ABUSER = 'RealistRon';
const INSULTED = 'plainspeaker88';
const REPLIER = 'Yusra of Quay Street';

describe.each(BROWSERS)('in %s', (browser) => {
  const ground = setUp(browser);
  const visit = (...parameters: Parameters<World['openDemo']>) => ground.world.openDemo(...parameters);
  /** Opens the start page of the demo, which has no comments. */
  const quietPage = () => ground.world.open(ground.world.server.url(''));

  const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

  it.each(DEMO_PAGES)('finds and judges every comment of "%s", and folds the abusive ones', async (name) => {
    const visited = await visit(name);
    const told = report(name, visited.tab, await visited.settled());
    expect(told.found).toBe(told.comments);
    expect(told.judged).toBe(told.comments);
    expect(shortfalls(told)).toEqual([]);
    // The civil and the fair are nearly all left alone.
    expect(told.wrong.length).toBeLessThanOrEqual(told.comments * 0.05);
    await barsThatStand(visited.page, told.folded);
  });

  it('names the reason on the bar, opens on a click and folds again', async () => {
    const { page, settled } = await visit('news');
    await settled();
    const bar = await barOf(page, ABUSER);
    expect(LABELS.map((label) => say('bar_folded', say(`label_${label}`)))).toContain(await bar.label());
    await until('its words to be folded', async () => !(await bar.textIsSeen()));

    await bar.click(say('bar_show'));
    await until('the comment to be shown', () => bar.textIsSeen());
    await bar.click(say('bar_again'));
    await until('the comment to be folded again', async () => !(await bar.textIsSeen()));
  });

  it('opens a bar with the Enter key', async () => {
    const { page, settled } = await visit('news');
    await settled();
    const bar = await barOf(page, ABUSER);
    await bar.press(say('bar_show'), 'Enter');
    await until('the comment to be shown', () => bar.textIsSeen());
    await bar.press(say('bar_again'), 'Enter');
    await until('the comment to be folded again', async () => !(await bar.textIsSeen()));
  });

  it('opens a bar inside a frame of another origin', async () => {
    const { page, settled } = await visit('embedded');
    await settled();
    const bar = await barOf(page, 'vex_machina');
    await bar.click(say('bar_show'));
    await until('the comment to be shown', () => bar.textIsSeen());
  });

  it('keeps the replies to a folded comment', async () => {
    const { page, settled } = await visit('news');
    await settled();
    const insulted = await barOf(page, INSULTED);
    await until('the words to be folded', async () => !(await insulted.textIsSeen()));
    const seen = await page.evaluate((author) => {
      const names = [...document.querySelectorAll('.wpd-comment-author')];
      const name = names.find((element) => element.textContent === author);
      return name?.closest('.wpd-comment')?.querySelector('.wpd-comment-text')?.checkVisibility();
    }, REPLIER);
    expect(seen).toBe(true);
  });

  it('puts the number of folded comments on the badge', async () => {
    const visited = await visit('news');
    const { folded } = totals(await visited.settled());
    await until('the badge', async () => (await visited.badge()) === String(folded));
    const quiet = await quietPage();
    await until('the frame to answer', async () => (await quiet.statuses()).length > 0);
    expect(await quiet.badge()).toBe('');
  });

  it('counts in the popup what it did, and says so where there is nothing', async () => {
    const visited = await visit('forum');
    const { found, judged, folded } = totals(await visited.settled());
    const popup = await visited.popup();
    const words = await saying(popup, new RegExp(say('popup_folds_of_other', String(found), String(folded))));
    expect(words).toContain('localhost');
    for (const [key, n] of [
      ['found', found],
      ['judged', judged],
      ['folded', folded],
    ] as const) {
      const name = say(`popup_${key}_${n === 1 ? 'one' : 'other'}`);
      expect(words).toMatch(new RegExp(`${n} ${name}|${name} ${n}`));
    }
    const quiet = await quietPage();
    await saying(await quiet.popup(), pattern('state_none'));
  });

  it('gives the page back exactly when the site is turned off, and folds again when it is turned on', async () => {
    const visited = await visit('news');
    const { folded } = totals(await visited.settled());
    const popup = await visited.popup();
    const isOff = async () => (await visited.statuses()).some(({ state }) => state === 'off');
    await switchSite(popup);
    await saying(popup, pattern('state_off'));
    await until('the page to know', isOff);
    await visited.page.reload();
    await until('the new page to know', isOff);
    const untouched = await html(visited.page);
    expect(await barsOf(visited.page)).toEqual([]);

    await switchSite(popup);
    await barsThatStand(visited.page, folded);
    expect(await html(visited.page)).not.toBe(untouched);
    await (await barOf(visited.page, ABUSER)).click(say('bar_show'));

    await switchSite(popup);
    await until('the page to be as it was', async () => (await html(visited.page)) === untouched);
    expect(await barsOf(visited.page)).toEqual([]);
    await switchSite(popup);
    await saying(popup, pattern('popup_folds_of_other'));
  });

  it('follows the tolerance of the site at once, keeps it, and leaves other sites alone', async () => {
    const here = await visit('news');
    const there = await visit('news', '127.0.0.1');
    const before = totals(await there.settled());
    expect(totals(await here.settled())).toEqual(before);
    expect(before.folded).toBeGreaterThan(0);

    const popup = await here.popup();
    await setTolerance(popup, 'End');
    await until('nothing to be folded', async () => {
      const now = totals(await here.statuses());
      return now.judged === before.judged && now.folded === 0;
    });
    await barsThatStand(here.page, 0);
    // What is tried out shows before it is kept; only what is kept outlives the page.
    await see(popup, '#reset');
    await here.page.bringToFront();
    await here.page.reload();
    expect(totals(await here.settled())).toEqual({ ...before, folded: 0 });
    await there.page.bringToFront();
    await there.page.reload();
    expect(totals(await there.settled())).toEqual(before);

    await setTolerance(popup, 'Home');
    await until('more to be folded', async () => totals(await here.statuses()).folded > before.folded);
    expect(totals(await there.settled())).toEqual(before);
  });

  it('does with abusive comments what the popup says', async () => {
    const visited = await visit('forum', 'boats.localhost');
    const { folded } = totals(await visited.settled());
    const popup = await visited.popup();
    await choose(popup, '#action', 'mark');
    await until('the words to be seen', async () => (await barOf(visited.page, 'wakemaker')).textIsSeen());
    await barsThatStand(visited.page, folded);

    await choose(popup, '#action', 'hide');
    const post = () =>
      visited.page.evaluate(() => {
        const names = [...document.querySelectorAll('.postprofile .username')];
        const post = names.find((name) => name.textContent === 'wakemaker')?.closest('.post');
        return post?.querySelector('.content')?.checkVisibility();
      });
    await until('the comment to be hidden', async () => !(await post()));
    await choose(popup, '#action', 'fold');
    await barsThatStand(visited.page, folded);
  });
});
