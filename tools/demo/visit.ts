import type { Page } from 'puppeteer-core';
import type { FoldedEntry, FrameStatus } from '../../src/core/status.ts';
import type { DemoServer } from '../demo-server.ts';
import { type Console, totals, until } from '../drive.ts';
import type { Launched } from '../launch.ts';
import { type DemoComment, type DemoPage, demoThread } from './data.ts';

/** What Foldaway did on one demo page, held against what a reader would want. */
export interface PageReport {
  readonly page: DemoPage;
  readonly tab: number;
  readonly found: number;
  readonly judged: number;
  readonly folded: number;
  readonly entries: readonly FoldedEntry[];
  /** Plainly abusive comments, all and those left open. */
  readonly plain: number;
  readonly missed: readonly DemoComment[];
  /** Civil and fair comments that were folded. */
  readonly wrong: readonly DemoComment[];
  readonly comments: number;
  readonly problems: readonly string[];
}

/** Least share of a page's plainly abusive comments that must be folded. */
const ENOUGH = 0.7;

/**
 * Comments without what folded. A fold tells its author and no words: of an author who wrote several, which are all to
 * fold or all not, it stands for the first.
 */
function withoutFolded(
  comments: readonly DemoComment[],
  entries: readonly FoldedEntry[],
): readonly DemoComment[] {
  const folds = entries.map((entry) => entry.author);
  return comments.filter(({ author }) => {
    const at = folds.indexOf(author);
    if (at >= 0) folds.splice(at, 1);
    return at < 0;
  });
}

/** What some frames' statuses say about one demo page. */
export function report(page: DemoPage, tab: number, statuses: readonly FrameStatus[]): PageReport {
  const { comments } = demoThread(page);
  const entries = statuses.flatMap((status) => status.entries);
  const open = withoutFolded(comments, entries);
  const plain = comments.filter((c) => c.expect === 'abusive' && !c.disguised);
  return {
    page,
    tab,
    ...totals(statuses),
    entries,
    plain: plain.length,
    missed: open.filter((c) => c.expect === 'abusive'),
    wrong: comments.filter((c) => (c.expect === 'civil' || c.expect === 'fair') && !open.includes(c)),
    comments: comments.length,
    problems: statuses.flatMap(({ problem }) => problem ?? []),
  };
}

/** Scrolls a demo page until the last of its comments is loaded, and back up. */
export async function loadAll(page: Page): Promise<void> {
  await until('the last answer to be loaded', () =>
    page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const more = document.querySelector('#more');
      return more === null || more.hasAttribute('data-done');
    }),
  );
  await page.evaluate(() => scrollTo(0, 0));
}

/** Opens a demo page, waits until Foldaway is done with it and saves a picture of the whole page. */
export async function visit(
  launched: Launched,
  console_: Console,
  server: DemoServer,
  name: DemoPage,
  picture: string,
): Promise<PageReport> {
  const page = await launched.browser.newPage();
  await page.goto(server.url(name));
  await page.bringToFront();
  await loadAll(page);
  const tab = await console_.tab(server.url(name));
  const statuses = await console_.settled(tab, demoThread(name).comments.length);
  await page.screenshot({ path: picture as `${string}.png`, fullPage: true });
  return report(name, tab, statuses);
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

/** The report, for people. */
export function lines(report: PageReport): string[] {
  const { comments } = demoThread(report.page);
  const folded = report.entries.map((entry) => {
    const comment = comments.find((c) => c.author === entry.author);
    const score = entry.score === null ? '  – ' : entry.score.toFixed(2);
    return `  folded  ${(entry.label ?? entry.because).padEnd(16)} ${score}  ${entry.author}: ${shortened(comment?.text ?? '')}`;
  });
  return [
    '',
    `${report.page}: ${report.found} of ${report.comments} comments found, ${report.judged} judged, ${report.folded} folded`,
    ...folded,
    ...report.missed.map((c) => `  missed  ${c.author}: ${shortened(c.text)}`),
    ...report.wrong.map((c) => `  wrongly folded  ${c.author}: ${shortened(c.text)}`),
  ];
}

/** Sentences on what is worse than a demo page may be; none when all is well. */
export function shortfalls(report: PageReport): string[] {
  const { page, problems } = report;
  if (problems.length > 0) return [`On "${page}" the model could not be used: ${problems[0]}`];
  if (report.found === 0) return [`On "${page}" no comments were found.`];
  const faults: string[] = [];
  if (report.found !== report.comments) {
    faults.push(`On "${page}" ${report.found} comments were found of ${report.comments}.`);
  }
  const open = report.missed.filter((c) => !c.disguised).length;
  if (open > report.plain * (1 - ENOUGH)) {
    faults.push(`On "${page}" ${open} of ${report.plain} plainly abusive comments were not folded.`);
  }
  return faults;
}
