import { expect, it } from 'vitest';
import { threadPage } from './pages';
import type { Stage } from './stage';

/** Where the keyboard and the menu are when what they are at moves or goes away. */
export function showsFocus(stage: () => Stage): void {
  it('gives the focus of a comment that is hidden again to the counter of its thread', async () => {
    const scene = await stage().scene(threadPage());
    await scene.present(['b', 'e'], { action: 'hide' });
    const { keyboard } = scene.page;
    await keyboard.press('Tab');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Show', ours: true });
    await keyboard.press('Enter');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Hide again', ours: true });
    await keyboard.press('Enter');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Show', ours: true });
  });

  it('gives the focus of a bar that goes away to the next bar, and does not scroll there', async () => {
    const scene = await stage().scene(threadPage({ css: 'article { padding-bottom: 500px }' }), {
      height: 500,
    });
    await scene.present(['b', 'e']);
    const { keyboard } = scene.page;
    for (const name of ['Show', 'Why', 'More choices']) {
      await keyboard.press('Tab');
      await expect.poll(() => scene.focused()).toMatchObject({ name, ours: true });
    }
    await keyboard.press('ArrowDown');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'This is not abusive' });
    await keyboard.press('Enter');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'More choices', ours: true });
    expect(await scene.call('log')).toEqual(['not-abusive author-b']);
    await scene.present(['b'], {}, { fold: false });
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Show', ours: true });
    await scene.frames();
    const bars = await scene.bars();
    expect(bars).toHaveLength(1);
    expect(bars[0]?.box.top).toBeGreaterThan(500);
  });

  it('keeps the menu open while something else scrolls, and the focus when its own bar moves', async () => {
    const before =
      '<div id="chat" style="height: 60px; overflow: auto"><p style="height: 900px">chat</p></div>';
    const scene = await stage().scene(threadPage({ before, css: 'main { padding-bottom: 2000px }' }));
    await scene.present(['b']);
    await scene.press('More choices');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'This is not abusive', ours: true });
    await scene.page.evaluate(() => document.querySelector('#chat')?.scrollTo(0, 300));
    await scene.frames();
    expect(await scene.focused()).toMatchObject({ name: 'This is not abusive', ours: true });
    await scene.page.evaluate(() => window.scrollBy(0, 60));
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'More choices', ours: true });
    expect(await scene.controls()).not.toContain('Never judge this site');
  });

  it('opens the menu above a bar at the end of the window, in quirks mode too', async () => {
    const before = '<p style="height: 1500px">words</p>';
    for (const html of [threadPage({ before }), threadPage({ before }).replace('<!doctype html>', '')]) {
      const scene = await stage().scene(html, { height: 500 });
      await scene.present(['e']);
      await scene.page.evaluate(() =>
        document.querySelector('[data-c="e"]')?.scrollIntoView({ block: 'end' }),
      );
      await scene.frames();
      await scene.press('More choices');
      const ends = async () =>
        (await scene.call<{ name: string; top: number; height: number }[]>('controls'))
          .filter(({ name }) => name === 'Never judge this site')
          .map(({ top, height }) => top + height);
      await expect.poll(async () => (await ends()).length).toBe(1);
      expect((await ends())[0]).toBeLessThanOrEqual(500);
    }
  });
}
