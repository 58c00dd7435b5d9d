import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { threadPage } from './pages';
import { ACTIONS, BODY, boxOf } from './seen';
import type { Stage } from './stage';

/** What a bar looks like: on any page, in any width, in the dark, to a checker of accessibility. */
export function showsLooks(stage: () => Stage): void {
  it('folds to a slim bar inside the comment', async () => {
    const scene = await stage().scene(threadPage());
    await scene.present(['b', 'e']);
    const [bar] = await scene.bars();
    expect(bar).toMatchObject({ text: 'Folded: insult', kind: 'folded', flex: 'flex', overflow: 0 });
    expect(bar?.box.height).toBe(32);
    await expect.poll(() => boxOf(scene, BODY)).toBeNull();
    expect(await boxOf(scene, '[data-c="c"] > [data-b]')).not.toBeNull();
    expect(await scene.call('isOurs')).toBe(true);
  });

  it.each([
    ['unsets everything', '* { all: unset !important }'],
    ['hides foreign elements', 'div, article > :not(header, .text, article) { display: none !important }'],
    [
      'twists them',
      'div:not(.text) { transform: rotate(9deg) !important; opacity: 0 !important; zoom: 3 !important }',
    ],
    ['does so in a layer', '@layer x { div { display: none !important; position: fixed !important } }'],
    ['animates them', '@keyframes k { to { opacity: 0 } } div { animation: k 1ms forwards !important }'],
  ])('keeps its looks on a page that %s', async (_, css) => {
    const scene = await stage().scene(threadPage({ css }));
    await scene.present(['b']);
    const [bar] = await scene.bars();
    expect(bar).toMatchObject({ flex: 'flex', overflow: 0 });
    expect(bar?.box.height).toBe(32);
    expect(bar?.box.width).toBeGreaterThan(200);
    await scene.press('Show');
    await expect.poll(async () => (await scene.bars())[0]?.kind).toBe('shown');
  });

  it('keeps its looks where the page forbids all styles but its own', async () => {
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'none'" };
    const scene = await stage().scene(threadPage(), { headers });
    await scene.present(['b']);
    expect((await scene.bars())[0]).toMatchObject({ flex: 'flex', kind: 'folded' });
    await expect.poll(() => boxOf(scene, BODY)).toBeNull();
  });

  it('takes its colours from the page, not from the browser, and follows the page’s switch', async () => {
    const scene = await stage().scene(threadPage({ body: 'dark' }));
    await scene.present(['b']);
    expect((await scene.bars())[0]?.scheme).toBe('dark');
    await scene.page.evaluate(() => document.body.classList.remove('dark'));
    await expect.poll(async () => (await scene.bars())[0]?.scheme).toBe('light');
  });

  it('keeps covers and counters where they are when the page goes dark', async () => {
    const scene = await stage().scene(threadPage());
    await scene.present(['a', 'b'], { action: 'blur' });
    await scene.present(['e'], { action: 'hide' });
    const before = await scene.bars();
    expect(before.map(({ kind }) => kind).sort()).toEqual(['counter', 'covered', 'covered']);
    await scene.page.evaluate(() => document.body.classList.add('dark'));
    await expect
      .poll(async () => (await scene.bars()).map(({ scheme }) => scheme))
      .toEqual(Array(3).fill('dark'));
    expect((await scene.bars()).map(({ box }) => box)).toEqual(before.map(({ box }) => box));
  });

  it.each([
    ['a column of 240 px', { width: 240 }, ''],
    ['right to left', { width: 500, query: 'dir=rtl' }, 'rtl'],
  ])('fits %s', async (_, options, dir) => {
    const scene = await stage().scene(threadPage({ dir: dir || 'ltr' }), options);
    await scene.present(['b', 'c', 'e'], {}, { label: 'identity_attack' });
    await scene.press('Why');
    for (const bar of await scene.bars()) expect(bar.overflow).toBe(0);
    expect(await scene.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const controls = await scene.call<{ left: number; width: number; height: number }[]>('controls');
    for (const { left, width, height } of controls) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(options.width);
      expect(height).toBeGreaterThanOrEqual(24);
    }
  });

  it.each(['en', 'de', 'es', 'fr', 'pt'])('is one line on a phone, with Show whole: %s', async (lang) => {
    const scene = await stage().scene(threadPage(), { width: 320, zoom: 2, query: `lang=${lang}` });
    for (const action of ACTIONS.filter((one) => one !== 'hide')) {
      // `c` and `d` stand further in, and the longest label is on all of them.
      await scene.present(['a', 'b', 'c', 'd', 'e'], { action }, { label: 'identity_attack' });
      for (const shown of [false, true]) {
        if (shown) await scene.call('showAll');
        // A bar measures its room when the page is drawn, before anybody sees it.
        await scene.frames();
        for (const bar of await scene.bars()) {
          const what = `${action} ${shown} ${JSON.stringify(bar)}`;
          expect(bar.height, what).toBe(bar.kind === 'folded' ? 32 : bar.kind === 'covered' ? 30 : 26);
          expect(bar.overflow, what).toBe(0);
          expect(bar.said, what).toBeGreaterThan(24);
          if (!shown) expect(bar.toggleIsWhole, what).toBe(true);
        }
      }
      await scene.call('foldAll');
    }
    await scene.call('restoreAll');
    await scene.present(['b'], { replies: 'thread' });
    await scene.present(['c', 'd'], { replies: 'thread' }, { fold: false });
    await scene.present(['e'], { action: 'hide' });
    const bars = await scene.bars();
    expect(bars.map(({ kind }) => kind).sort()).toEqual(['counter', 'folded']);
    for (const bar of bars) expect(bar).toMatchObject({ height: 32, overflow: 0, toggleIsWhole: true });
    // A scrollbar may take some of the width: nothing may stand beyond what is left.
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await scene.page.evaluate(beyond)).toBe(0);
  });

  it('follows the width of its column, and the page hears nothing of it', async () => {
    const large = threadPage({ css: 'html { font-size: 125% }' });
    const scene = await stage().scene(large, { width: 900, height: 1600 });
    await scene.page.evaluate(() => {
      const heard: string[] = [];
      addEventListener('error', ({ message }) => heard.push(message));
      Object.assign(window, { heard });
    });
    for (const [at, action] of ACTIONS.filter((one) => one !== 'hide').entries())
      await scene.present([['a', 'b', 'c', 'd', 'e'][at] ?? ''], { action });
    const rooms = async () => [...new Set((await scene.bars()).map(({ room }) => room))];
    const heights = async () => (await scene.bars()).map(({ height }) => height);
    await expect.poll(rooms).toEqual(['ample']);
    const before = await heights();
    for (const [width, room] of [
      [440, 'short'],
      [240, 'scant'],
      [900, 'ample'],
    ] as const) {
      await scene.page.setViewport({ width, height: 1600 });
      await expect.poll(rooms).toEqual([room]);
      expect(await heights()).toEqual(before);
    }
    expect(await scene.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('frames its line where the reader wants contrast, and its sign stands within', async () => {
    const scene = await stage().scene(threadPage());
    const session = await scene.page.createCDPSession().catch(() => null);
    // Firefox cannot be told to.
    if (!session) return;
    const signs = async () => (await scene.bars()).map(({ sign }) => sign);
    await scene.present(['b'], { action: 'dim' });
    await scene.present(['e'], { action: 'mark' });
    expect(await signs()).toEqual([0, 0]);
    for (const features of [
      [{ name: 'prefers-contrast', value: 'more' }],
      [{ name: 'forced-colors', value: 'active' }],
    ]) {
      await session.send('Emulation.setEmulatedMedia', { features });
      await expect.poll(async () => Math.min(...(await signs()))).toBeGreaterThanOrEqual(8);
    }
  });

  it('has no violations of accessibility rules in a folded thread, light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const body of ['', 'dark']) {
      const scene = await stage().scene(threadPage({ body, css: '.dark header time { color: #aaa }' }), {
        query: 'open',
      });
      await scene.present(['b'], { replies: 'thread' });
      await scene.present(['e'], { action: 'blur' });
      await scene.press('Why');
      await scene.press('More choices');
      await scene.page.evaluate(axe);
      const violations = await scene.page.evaluate(async () => {
        const { axe: checker } = window as unknown as {
          axe: {
            run(options: object): Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        // A host is closed to every style of the page on purpose, spacing too.
        const result = await checker.run({ rules: { 'avoid-inline-spacing': { enabled: false } } });
        return result.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
      });
      expect(violations).toEqual([]);
    }
  });
}
