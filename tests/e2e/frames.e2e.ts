import { describe, expect, it } from 'vitest';
import { pause } from '../../tools/drive.ts';
import { BROWSERS, totals, until, type World } from './harness.ts';
import { backgroundRuns, stopBackground } from './kill.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, RUDE, threadHtml } from './written-pages.ts';

/* Frames inside a page: mostly advertisements and players, now and then the thread itself. */

const frame = (path: string) => `<iframe src="${path}" width="800" height="400"></iframe>`;

const PAGES = {
  '/advertisement': `<!doctype html><title>Kettles</title><div class="creative"><a href="/kettles">
    <img alt="A kettle" width="300" height="200"><b>Kettles for less, this week only.</b></a></div>`,
  '/thread': articleHtml(threadHtml(CIVIL, RUDE, CIVIL)),
  '/advertised': articleHtml(frame('/advertisement').repeat(5)),
  '/framed': articleHtml(frame('/advertisement') + frame('/thread')),
};

/** A background that is not asked for anything does not start in so long. */
const CALM_MS = 1500;

/** Stops the background; what it was just told of may wake it once more. */
async function sleeps(world: World): Promise<boolean> {
  await stopBackground(world);
  await pause(CALM_MS);
  return !(await backgroundRuns(world));
}

describe.each(BROWSERS)('in %s, on a page with frames', (browser) => {
  const ground = setUp(browser, { pages: PAGES });

  it('wakes the background for a frame with comments, and for no other', async () => {
    const page = await ground.world.launched.browser.newPage();
    await page.goto('about:blank');
    await until('the background to sleep', () => sleeps(ground.world));
    await page.goto(ground.url('/advertised'));
    expect(page.frames()).toHaveLength(6);
    await pause(CALM_MS);
    expect(await backgroundRuns(ground.world)).toBe(false);
    await page.goto(ground.url('/framed'));
    expect(await until('the background to be woken', () => backgroundRuns(ground.world))).toBe(true);
    await page.close();
  });

  it('lets the background sleep when a tab without comments is closed', async () => {
    const page = await ground.world.launched.browser.newPage();
    await page.goto(ground.url('/advertised'));
    await until('the background to sleep', () => sleeps(ground.world));
    await page.close();
    await pause(CALM_MS);
    expect(await backgroundRuns(ground.world)).toBe(false);
  });

  it('folds in the frame that holds the thread, and tells the popup of it once', async () => {
    const visited = await ground.world.open(ground.url('/framed'));
    expect(totals(await visited.settled())).toMatchObject({ found: 3, judged: 3, folded: 1 });
    expect(await visited.badge()).toBe('1');
  });

  it('answers a popup that opens where no frame has comments', async () => {
    const visited = await ground.world.open(ground.url('/advertised'));
    await until('the frames to answer', async () => (await visited.statuses()).length === 6);
    expect(totals(await visited.statuses())).toMatchObject({ found: 0, folded: 0 });
  });
});
