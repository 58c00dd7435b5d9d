import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/core/labels.ts';
import { BROWSERS, barOf, totals, until, type Visit } from './harness.ts';
import { clickOn } from './pointer.ts';
import { focusOn, saying, setTolerance } from './popup.ts';
import { barsOfAuthors, SIX } from './reader.ts';
import { setUp } from './set-up.ts';
import { pattern, say } from './words.ts';

describe.each(BROWSERS)('in %s, the popup', (browser) => {
  const ground = setUp(browser, { pages: { '/six': SIX } });

  async function openBoth(site: string): Promise<{ visit: Visit; popup: Page }> {
    const visit = await ground.reader.visit(ground.url('/six', `${site}.localhost`), 6);
    const popup = await ground.reader.popup(visit);
    await popup.bringToFront();
    await saying(popup, pattern('popup_folds_of_other'));
    return { visit, popup };
  }

  const folded = (visit: Visit, count: number) =>
    until(`${count} folded`, async () => totals(await visit.statuses()).folded === count);
  const textOf = (popup: Page, selector: string) =>
    popup.$eval(selector, (element) => element.textContent ?? '');

  it('shows under the slider where the comments stand, and how many fold, while it moves', async () => {
    const { popup } = await openBoth('slider');
    const high = () =>
      popup.$$eval('.histogram > span', (bins) => ({
        drawn: bins.filter((bin) => bin.style.getPropertyValue('--high') !== '0').length,
        folding: bins.filter((bin) => bin.dataset.folds === 'true').length,
      }));
    await until('the bins', async () => (await high()).drawn > 0);
    await until(
      'the words under it',
      async () => (await textOf(popup, '#tolerance-folds')) === say('popup_folds_of_other', '6', '2'),
    );
    const before = await high();
    await setTolerance(popup, 'End');
    await saying(popup, new RegExp(say('popup_folds_of_other', '6', '0')));
    await until('fewer bins to fold', async () => (await high()).folding < before.folding);
    expect((await high()).drawn).toBe(before.drawn);
  });

  it('switches kinds of abuse off and on, and gives one a tolerance of its own', async () => {
    const { visit, popup } = await openBoth('kinds');
    await clickOn(popup, '#labels > summary');
    const row = (label: string) => `[data-label="${label}"]`;
    await until('the kinds', async () => (await popup.$$('.label-row')).length === LABELS.length);
    for (const label of LABELS) await clickOn(popup, `${row(label)} .switch`);
    await folded(visit, 0);
    await clickOn(popup, `${row('insult')} .switch`);
    await folded(visit, 2);
    await until(
      'the reason that is left',
      async () => (await (await barOf(visit.page, 'Max')).label()) === say('bar_folded', say('label_insult')),
    );
    await focusOn(popup, `${row('insult')} .slider`);
    await popup.keyboard.press('End');
    await folded(visit, 0);
    await until('its own tolerance', async () =>
      (await textOf(popup, `${row('insult')} .button`)).includes('100'),
    );
    await clickOn(popup, `${row('insult')} .button`);
    await folded(visit, 2);
  });

  it('lists what is folded with its reason, goes there, shows it and folds it again', async () => {
    const { visit, popup } = await openBoth('list');
    await clickOn(popup, '#folded > summary');
    await until('the rows', async () => (await popup.$$('.folded li')).length === 2);
    const rows = await popup.$$eval('.folded li', (items) => items.map((item) => item.textContent ?? ''));
    expect(rows.map((row) => row.slice(0, 3))).toEqual(['Ron', 'Max']);
    for (const row of rows) expect(row).toMatch(new RegExp(`${say('label_insult')}.*%`));
    const press = (name: string, at: number) =>
      popup.evaluate(
        (wanted, index) => {
          const row = document.querySelectorAll('.folded li')[index];
          [...(row?.querySelectorAll('button') ?? [])].find((b) => b.textContent === wanted)?.click();
        },
        say(name),
        at,
      );
    await press('popup_goto', 1);
    await until('the focus on the bar of the second', () =>
      visit.page.evaluate(
        () => document.activeElement?.closest('.comment')?.querySelector('.fn')?.textContent === 'Max',
      ),
    );
    const bar = await barOf(visit.page, 'Max');
    await press('popup_show', 1);
    await until('the comment to be shown', () => bar.textIsSeen());
    await until('the other way', async () => (await textOf(popup, '.folded')).includes(say('popup_fold')));
    await press('popup_fold', 1);
    await until('the comment to be folded', async () => !(await bar.textIsSeen()));
  });

  it.each([
    ['popup_pause_15', 'state_paused_other'],
    ['popup_pause_60', 'state_paused_other'],
    ['popup_pause_closed', 'state_paused_closed'],
  ])('pauses everywhere (%s), says until when, and resumes', async (key, state) => {
    const { visit, popup } = await openBoth('pause');
    const html = () => visit.page.evaluate(() => document.body.innerHTML.length);
    await barsOfAuthors(visit.page, 'Ron', 'Max');
    const before = await html();
    await clickOn(popup, `#${key.replaceAll('_', '-')}`);
    const words = await saying(popup, pattern(state));
    expect(words).not.toContain(say('setting_tolerance'));
    await barsOfAuthors(visit.page);
    await until('the page to be given back', async () => (await html()) < before);
    const other = await ground.world.open(ground.url('/six', 'other.localhost'));
    await until('the other page to be paused', async () =>
      (await other.statuses()).some((status) => status.state === 'paused'),
    );
    const until_ = await ground.world.console.evaluate(
      async () => (await (globalThis.browser ?? chrome).storage.local.get('pausedUntil')).pausedUntil,
    );
    const minutes = { popup_pause_15: 15, popup_pause_60: 60 }[key];
    if (minutes === undefined) expect(until_).toBe(-1);
    else expect(Math.abs(Number(until_) - Date.now() - minutes * 60_000)).toBeLessThan(5 * 60_000);
    await clickOn(popup, '#resume');
    await barsOfAuthors(visit.page, 'Ron', 'Max');
  });

  it('names the model, where it runs and how fast, and that it is ready', async () => {
    const { popup } = await openBoth('model');
    await until('the state of the model', async () =>
      (await textOf(popup, '[data-scorer]')).includes(say('model_ready')),
    );
    await saying(popup, pattern('model_speed'));
    await saying(popup, new RegExp(say('backend_wasm')));
  });

  it('counts what is not judged, and why', async () => {
    const { popup } = await openBoth('counts');
    await until('what is not judged', async () =>
      (await textOf(popup, '.counts')).includes(say('popup_unjudged', say('unjudged_language_one', '1'))),
    );
    await until('the counts', async () => {
      const counts = await popup.$$eval('[data-count] dd', (all) => all.map((one) => one.textContent));
      return String(counts) === '6,5,2';
    });
  });

  it('goes back to what holds on all sites', async () => {
    const { visit, popup } = await openBoth('reset');
    await setTolerance(popup, 'End');
    await folded(visit, 0);
    await clickOn(popup, '#reset');
    await folded(visit, 2);
    await until('the button to go', async () => !(await popup.$('#reset')));
  });
});
