import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { BROWSERS, totals, until, type Visit } from './harness.ts';
import { clickOn } from './pointer.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern } from './words.ts';
import { articleHtml, commentHtml, RUDE, threadHtml } from './written-pages.ts';

/** A page that notes how a comment that it adds later is seen, each time its style changes. */
const PAGE = `${articleHtml(threadHtml('A first comment that is there from the beginning.'))}
<script>
  window.seen = [];
  function add() {
    document.querySelector('.comment-list').insertAdjacentHTML('beforeend', ${JSON.stringify(commentHtml(2, RUDE))});
    const body = document.querySelector('#comment-2 .comment-content');
    const note = () => seen.push(getComputedStyle(body).visibility);
    new MutationObserver(note).observe(body, { attributes: true });
  }
</script>`;

type PageWindow = { add(): void; seen: string[] };

describe.each(BROWSERS)('in %s, with a model that never answers,', (browser) => {
  const extension = mkdtempSync(join(tmpdir(), `foldaway-${browser}-`));
  beforeAll(() => {
    cpSync(join(DIST, browser), extension, { recursive: true });
    writeFileSync(join(extension, 'worker.js'), 'onmessage = () => {};');
  });
  afterAll(() => rmSync(extension, { recursive: true, force: true }));
  const ground = setUp(browser, { extension, pages: { '/': PAGE } });

  async function addToPage(query: string): Promise<{ visit: Visit; seen: () => Promise<string[]> }> {
    const visit = await ground.world.open(ground.url(`/?${query}`));
    await until('the first comment', async () => totals(await visit.statuses()).found === 1);
    await visit.page.evaluate(() => (window as unknown as PageWindow).add());
    await until('the second comment', async () => totals(await visit.statuses()).found === 2);
    return { visit, seen: () => visit.page.evaluate(() => (window as unknown as PageWindow).seen) };
  }

  it('covers a comment, and shows it while there is still no verdict', async () => {
    const { visit, seen } = await addToPage('covered');
    await until('the comment to be shown', async () => (await seen()).at(-1) === 'visible');
    expect(await seen()).toEqual(['hidden', 'visible']);
    const statuses = await visit.statuses();
    expect(statuses.map(({ state }) => state)).toEqual(['judging']);
    expect(totals(statuses)).toEqual({ found: 2, judged: 0, folded: 0 });
    // What is not judged is not passed off as clean.
    const popup = await visit.popup();
    await saying(popup, pattern('state_judging_other'));
    // Nothing that can be pressed moves when this note goes.
    const below = await popup.evaluate(() => {
      const bottomOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().bottom ?? Number.NaN;
      return bottomOf('.note') - bottomOf('.pause');
    });
    expect(below).toBeGreaterThan(0);
    expect(await popup.$('.histogram')).not.toBeNull();
  });

  it('covers nothing where the reader turned that off', async () => {
    const options = await openExtensionPage(ground.world.launched, 'options/options.html');
    await clickOn(options, '#setting-cover');
    await until('the setting to be kept', () =>
      ground.world.console.evaluate(async () => {
        const { defaults } = await (globalThis.browser ?? chrome).storage.sync.get('defaults');
        return (defaults as { cover?: boolean } | undefined)?.cover === false;
      }),
    );
    const { seen } = await addToPage('open');
    expect(await seen()).toEqual([]);
  });
});
