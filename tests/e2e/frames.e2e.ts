import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { pause } from '../../tools/drive.ts';
import { BROWSERS, totals, until, type World } from './harness.ts';
import { backgroundRuns, stopBackground } from './kill.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, RUDE, threadHtml } from './written-pages.ts';

/* Frames inside a page: mostly advertisements and players, now and then the thread itself. */

const frame = (path: string) => `<iframe src="${path}" width="800" height="400"></iframe>`;

/** A comment of no known platform. */
const note = (words: string, i: number) =>
  `<div class="note"><b class="author">Guest ${i}</b> <time>${i + 2} days ago</time><p>${words}</p><button>Reply</button></div>`;

const PAGES = {
  '/advertisement': `<!doctype html><title>Kettles</title><div class="creative"><a href="/kettles">
    <img alt="A kettle" width="300" height="200"><b>Kettles for less, this week only.</b></a></div>`,
  '/thread': articleHtml(threadHtml(CIVIL, RUDE, CIVIL)),
  '/unknown': articleHtml(
    `<section><h2>Notes</h2>${[CIVIL, RUDE, `${CIVIL} So they say.`].map(note).join('')}</section>`,
  ),
  '/wall': articleHtml([CIVIL, RUDE].map((words) => `<p class="q7x">${words}</p>`).join('')),
  '/advertised': articleHtml(frame('/advertisement').repeat(5)),
  '/framed-unknown': articleHtml(frame('/unknown')),
  '/framed-wall': articleHtml(frame('/wall')),
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

  // By the badge first: to ask the frames for their state wakes them all.
  it.each(['/framed', '/framed-unknown'] as const)('folds in the frame of %s by itself', async (path) => {
    const visited = await ground.world.open(ground.url(path));
    await until('the badge to count', async () => (await visited.badge()) === '1');
    expect(totals(await visited.settled())).toMatchObject({ found: 3, judged: 3, folded: 1 });
  });

  it('folds in a frame what the reader pointed out there', async () => {
    const picked = { localhost: { item: 'p.q7x', body: ':scope' } };
    await ground.world.keep({ ...DEFAULT_SETTINGS, picked });
    const visited = await ground.world.open(ground.url('/framed-wall'));
    await until('the badge to count', async () => (await visited.badge()) === '1');
    expect(totals(await visited.settled())).toMatchObject({ found: 2, judged: 2, folded: 1 });
  });

  it('answers a popup that opens where no frame has comments', async () => {
    const visited = await ground.world.open(ground.url('/advertised'));
    await until('the frames to answer', async () => (await visited.statuses()).length === 6);
    expect(totals(await visited.statuses())).toMatchObject({ found: 0, folded: 0 });
  });
});
