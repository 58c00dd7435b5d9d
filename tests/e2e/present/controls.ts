import { expect, it } from 'vitest';
import type { BrowserName } from '../../../tools/manifest';
import { showsFocus } from './focus';
import { threadPage } from './pages';
import { BODY, boxOf } from './seen';
import type { Stage } from './stage';

/** What a reader can do with a bar: with the mouse, the keyboard, a screen reader. */
export function showsControls(stage: () => Stage, browser: BrowserName): void {
  it('takes the text from screen readers and gives them the bar', async () => {
    const before = '<article data-c="x"><p data-b>See <a href="#y">blithering proof</a> of it</p></article>';
    const scene = await stage().scene(threadPage({ before }));
    const found = async (name: string, role: string) =>
      (await scene.page.$$(`aria/${name}[role="${role}"]`)).length;
    for (const options of [{}, { action: 'blur' }, { action: 'blur', softBlur: true }, { action: 'hide' }]) {
      await expect.poll(() => found('blithering proof', 'link')).toBe(1);
      await scene.present(['x'], options);
      await expect.poll(() => found('blithering proof', 'link')).toBe(0);
      // Firefox tells a driver of accessible names outside shadow roots only.
      if (browser === 'chrome') await expect.poll(() => found('Show', 'button')).toBe(1);
      await scene.press('Show');
      await expect.poll(() => found('blithering proof', 'link')).toBe(1);
      await scene.call('foldAll');
      await scene.call('restoreAll');
    }
  });

  it('is worked with the keyboard alone, and the focus stays', async () => {
    const scene = await stage().scene(threadPage());
    await scene.present(['b', 'e']);
    const { keyboard } = scene.page;
    await keyboard.press('Tab');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Show', ours: true });
    await keyboard.press('Enter');
    await expect.poll(() => boxOf(scene, BODY)).not.toBeNull();
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Fold again' });
    await keyboard.press(' ');
    await expect.poll(() => boxOf(scene, BODY)).toBeNull();
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Show' });
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(async () => (await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    await keyboard.press('Escape');
    await expect.poll(() => scene.call('panels')).toEqual([]);
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Why' });
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'This is not abusive' });
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Never judge this site' });
    await keyboard.press('Escape');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'More choices' });
    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect.poll(() => scene.call('log')).toContain('show-author author-b');
    await keyboard.press('Tab');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Show' });
  });

  it('opens and closes the menu with the mouse, and does what is pressed in it', async () => {
    const scene = await stage().scene(threadPage());
    await scene.present(['b', 'e']);
    const isOpen = async () => (await scene.controls()).includes('Never judge this site');
    await scene.press('More choices');
    await expect.poll(() => isOpen()).toBe(true);
    await scene.press('More choices');
    await expect.poll(() => isOpen()).toBe(false);
    await scene.press('More choices');
    await scene.press('This is not abusive');
    await expect.poll(() => isOpen()).toBe(false);
    await expect.poll(() => scene.call('log')).toEqual(['not-abusive author-b']);
    await scene.press('More choices');
    await scene.page.mouse.click(300, 50);
    await expect.poll(() => isOpen()).toBe(false);
    await scene.press('More choices', 1);
    await scene.press('Show all in this thread');
    await expect.poll(async () => (await scene.bars()).map(({ kind }) => kind)).toEqual(['shown', 'shown']);
  });

  it('keeps the focus when the control moves: from the cover to the line above the text', async () => {
    const scene = await stage().scene(threadPage());
    await scene.present(['b'], { action: 'blur' });
    await scene.page.keyboard.press('Tab');
    await scene.page.keyboard.press('Enter');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Cover again', ours: true });
    await scene.present(['e'], { action: 'hide' });
    await scene.press('Show');
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Hide again', ours: true });
  });

  it('lets the page know nothing of what is pressed in it', async () => {
    const scene = await stage().scene(
      threadPage({
        before: '<a id="link" href="#gone"><article data-c="x"><p data-b>linked words</p></article></a>',
      }),
    );
    await scene.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['click', 'mousedown', 'keydown', 'pointerdown']) {
        document.body.addEventListener(type, () => seen.push(type));
      }
    });
    await scene.present(['x']);
    await scene.press('Show');
    await scene.press('Fold again');
    await scene.page.keyboard.press('Enter');
    expect(
      await scene.page.evaluate(() => [(window as unknown as { seen: string[] }).seen, location.hash]),
    ).toEqual([[], '']);
  });

  it('has all its names where signs stand for them, and "Why" in the menu where not even that fits', async () => {
    const names = ['Show', 'Why', 'More choices'];
    let scene = await stage().scene(threadPage(), { width: 320 });
    await scene.present(['b']);
    await expect.poll(() => scene.controls()).toEqual(names);
    await scene.press('Why');
    await expect.poll(async () => (await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    scene = await stage().scene(threadPage(), { width: 200 });
    await scene.present(['b']);
    await expect.poll(() => scene.controls()).toEqual(['Show', 'More choices']);
    await scene.press('More choices');
    await scene.press('Why');
    await expect.poll(async () => (await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    await scene.page.keyboard.press('Escape');
    await expect.poll(() => scene.call('panels')).toEqual([]);
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'More choices', ours: true });
  });

  it('shows and folds the thread that a bar stands in, and leaves the other one of the page', async () => {
    const other = ['x', 'y'].map((id) => `<article data-c="${id}"><p data-b>words</p></article>`);
    const before = `<section>${other.join('')}</section>`;
    const scene = await stage().scene(threadPage({ before }), { height: 1600 });
    await scene.present(['x', 'y', 'b', 'c', 'e']);
    const kinds = async () => (await scene.bars()).map(({ box, kind }) => [box.top, kind] as const);
    const inOrder = async () => (await kinds()).sort((a, b) => a[0] - b[0]).map(([, kind]) => kind);
    await scene.press('More choices', 4);
    await scene.press('Show all in this thread');
    await expect.poll(() => inOrder()).toEqual(['folded', 'folded', 'shown', 'shown', 'shown']);
    await scene.call('showAll');
    await scene.press('More choices', 0);
    await scene.press('Fold all again');
    await expect.poll(() => inOrder()).toEqual(['folded', 'folded', 'shown', 'shown', 'shown']);
  });

  showsFocus(stage);
}
