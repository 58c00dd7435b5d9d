import type { Page } from 'puppeteer-core';
import { type Figure, median, ofRuns } from './figure.ts';
import { scrolled } from './scrolling.ts';
import type { PageServer } from './server.ts';
import type { Stand } from './stand.ts';
import { judge, LEFT_MS, LONG, PORTION, RUNS, withPages } from './thread-pages.ts';
import { longestOfOurs, oneHidden, tasksOf } from './thread-tasks.ts';
import type { Longest, LongestTask } from './trace.ts';

async function benchLong(stand: Stand, bare: Page, server: PageServer): Promise<Figure[]> {
  const url = server.url(String(LONG));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push((await judge(stand, url, LONG)).time);
  const lasting = median(times) + LEFT_MS;
  const { ours: tasks, bares: bareTasks } = await tasksOf(stand, bare, url, lasting);
  const portioned = await tasksOf(stand, bare, server.url('portions'), lasting);
  const [own, hidden]: [LongestTask[], LongestTask[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    own.push(await longestOfOurs(stand, url));
    hidden.push(await oneHidden(bare, url));
  }
  const [dropped, bareDropped]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    dropped.push(await scrolled(() => stand.launched.browser.newPage(), url));
    bareDropped.push(await scrolled(() => bare.browser().newPage(), url));
  }
  const wall = (all: readonly Longest[]) => all.map((task) => task.wall);
  const processor = (all: readonly Longest[]) => all.map((task) => task.processor);
  // The page has no script of its own.
  const scripts = tasks.map(({ script }) => script);
  return [
    ofRuns(
      'navigation to every comment judged',
      's',
      times.map((ms) => ms / 1000),
      { most: 8 },
    ),
    ofRuns('longest task of the page', 'ms', wall(tasks), { most: 50 }),
    ofRuns('longest task, its processor time alone', 'ms', processor(tasks)),
    ofRuns('longest task of the same page without Foldaway', 'ms', wall(bareTasks)),
    {
      name: 'longest task ÷ that without Foldaway, of the medians',
      value: median(wall(tasks)) / median(wall(bareTasks)),
      unit: '×',
    },
    ofRuns("longest run of Foldaway's script there", 'ms', wall(scripts), { most: 50 }),
    ofRuns("longest run of Foldaway's script, its processor time alone", 'ms', processor(scripts)),
    ofRuns(`longest task where the page puts in ${PORTION} at a time`, 'ms', wall(portioned.ours)),
    ofRuns('longest task of that page without Foldaway', 'ms', wall(portioned.bares)),
    ofRuns('longest task where Foldaway is switched on once the page is there', 'ms', wall(own)),
    ofRuns('longest task without Foldaway where one comment of that page is hidden', 'ms', wall(hidden)),
    ofRuns('frames dropped while scrolling and judging', '%', dropped, { most: 2 }),
    ofRuns('frames dropped on the same page without Foldaway', '%', bareDropped),
  ];
}

/** 5,000 comments in one page, in Chromium: time, longest task, dropped frames. */
export function benchThread(): Promise<Figure[]> {
  return withPages(benchLong);
}
