import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from '../../tools/manifest';
import { threadPage } from './present/pages';
import { type Scene, Stage } from './present/stage';

const ACTIONS = ['fold', 'blur', 'dim', 'hide', 'mark'] as const;
const BODY = '[data-c="b"] > [data-b]';

/** Height and place of the first element at `selector`; null where it is not drawn. */
function boxOf(scene: Scene, selector: string): Promise<{ top: number; height: number } | null> {
  return scene.page.evaluate((at) => {
    const element = document.querySelector(at);
    const box = element?.getClientRects()[0];
    return box ? { top: box.top, height: element.getBoundingClientRect().height } : null;
  }, selector);
}

describe.each(BROWSERS)('on the page, %s', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(browser);
  });
  afterAll(() => stage?.close());

  it('folds to a slim bar inside the comment', async () => {
    const scene = await stage.scene(threadPage());
    await scene.present(['b', 'e']);
    const [bar] = await scene.bars();
    expect(bar).toMatchObject({ text: 'Folded: insult', kind: 'folded', flex: 'flex', overflow: 0 });
    expect(bar?.box.height).toBe(32);
    expect(await boxOf(scene, BODY)).toBeNull();
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
    const scene = await stage.scene(threadPage({ css }));
    await scene.present(['b']);
    const [bar] = await scene.bars();
    expect(bar).toMatchObject({ flex: 'flex', overflow: 0 });
    expect(bar?.box.height).toBe(32);
    expect(bar?.box.width).toBeGreaterThan(200);
    await scene.press('Show');
    expect((await scene.bars())[0]?.kind).toBe('shown');
  });

  it('keeps its looks where the page forbids all styles but its own', async () => {
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'none'" };
    const scene = await stage.scene(threadPage(), { headers });
    await scene.present(['b']);
    expect((await scene.bars())[0]).toMatchObject({ flex: 'flex', kind: 'folded' });
    expect(await boxOf(scene, BODY)).toBeNull();
  });

  it('gives every page back byte for byte', async () => {
    const styles = [
      null,
      '',
      'color:red',
      'DISPLAY : block;;x:y',
      'display: block !important;',
      'transition: all 1s',
    ];
    const bodies = styles.map((style, at) => {
      const attribute = style === null ? '' : ` style="${style}"`;
      return `<li data-c="s${at}"${attribute}><h5>who</h5><p data-b${attribute}>words <b${attribute}>more</b></p></li>
        <div data-c="t${at}" data-b${attribute}>bare <i${attribute}>words</i><br>more</div>`;
    });
    const scene = await stage.scene(`<!doctype html><title>x</title><ul>${bodies.join('')}</ul>
      <table><tr data-c="r"><td>who</td><td data-b>words</td></tr></table>`);
    const ids = ['r', ...styles.flatMap((_, at) => [`s${at}`, `t${at}`])];
    const html = () => scene.page.evaluate(() => document.body.innerHTML);
    const before = await html();
    for (const action of ACTIONS) {
      for (const softBlur of [false, true]) {
        await scene.call('cover', { ids });
        await scene.present(ids, { action, softBlur });
        expect(await html()).not.toBe(before);
        await scene.call('showAll');
        await scene.call('restoreAll');
        expect(await html()).toBe(before);
      }
    }
  });

  it('takes the text from screen readers and gives them the bar', async () => {
    const before = '<article data-c="x"><p data-b>See <a href="#y">blithering proof</a> of it</p></article>';
    const scene = await stage.scene(threadPage({ before }));
    const found = async (name: string, role: string) =>
      (await scene.page.$$(`aria/${name}[role="${role}"]`)).length;
    for (const options of [{}, { action: 'blur' }, { action: 'blur', softBlur: true }, { action: 'hide' }]) {
      expect(await found('blithering proof', 'link')).toBe(1);
      await scene.present(['x'], options);
      expect(await found('blithering proof', 'link')).toBe(0);
      // Firefox tells a driver of accessible names outside shadow roots only.
      if (browser === 'chrome') expect(await found('Show', 'button')).toBe(1);
      await scene.press('Show');
      expect(await found('blithering proof', 'link')).toBe(1);
      await scene.call('foldAll');
      await scene.call('restoreAll');
    }
  });

  it('is worked with the keyboard alone, and the focus stays', async () => {
    const scene = await stage.scene(threadPage());
    await scene.present(['b', 'e']);
    const { keyboard } = scene.page;
    await keyboard.press('Tab');
    expect(await scene.focused()).toMatchObject({ name: 'Show', ours: true });
    await keyboard.press('Enter');
    expect(await boxOf(scene, BODY)).not.toBeNull();
    expect(await scene.focused()).toMatchObject({ name: 'Fold again' });
    await keyboard.press(' ');
    expect(await boxOf(scene, BODY)).toBeNull();
    expect(await scene.focused()).toMatchObject({ name: 'Show' });
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect((await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    await keyboard.press('Escape');
    expect(await scene.call('panels')).toEqual([]);
    expect(await scene.focused()).toMatchObject({ name: 'Why' });
    await keyboard.press('Tab');
    await keyboard.press('ArrowDown');
    expect(await scene.focused()).toMatchObject({ name: 'This is not abusive' });
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    expect(await scene.focused()).toMatchObject({ name: 'Never judge this site' });
    await keyboard.press('Escape');
    expect(await scene.focused()).toMatchObject({ name: 'More choices' });
    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    expect(await scene.call('log')).toContain('show-author author-b');
    await keyboard.press('Tab');
    expect(await scene.focused()).toMatchObject({ name: 'Show' });
  });

  it('opens and closes the menu with the mouse, and does what is pressed in it', async () => {
    const scene = await stage.scene(threadPage());
    await scene.present(['b', 'e']);
    const isOpen = async () => (await scene.controls()).includes('Never judge this site');
    await scene.press('More choices');
    expect(await isOpen()).toBe(true);
    await scene.press('More choices');
    expect(await isOpen()).toBe(false);
    await scene.press('More choices');
    await scene.press('This is not abusive');
    expect(await isOpen()).toBe(false);
    expect(await scene.call('log')).toEqual(['not-abusive author-b']);
    await scene.press('More choices');
    await scene.page.mouse.click(300, 50);
    expect(await isOpen()).toBe(false);
    await scene.press('More choices', 1);
    await scene.press('Show all in this thread');
    expect((await scene.bars()).map(({ kind }) => kind)).toEqual(['shown', 'shown']);
  });

  it('keeps the focus when the control moves: from the cover to the line above the text', async () => {
    const scene = await stage.scene(threadPage());
    await scene.present(['b'], { action: 'blur' });
    await scene.page.keyboard.press('Tab');
    await scene.page.keyboard.press('Enter');
    expect(await scene.focused()).toMatchObject({ name: 'Cover again', ours: true });
    await scene.present(['e'], { action: 'hide' });
    await scene.press('Show');
    expect(await scene.focused()).toMatchObject({ name: 'Hide again', ours: true });
  });

  it('lets the page know nothing of what is pressed in it', async () => {
    const scene = await stage.scene(
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

  it('covers and blurs without moving anything, and covers before judgement likewise', async () => {
    const scene = await stage.scene(threadPage());
    const place = () => boxOf(scene, '[data-c="f"]');
    const before = await place();
    await scene.call('cover', { ids: ['a', 'b', 'e'] });
    expect(await place()).toEqual(before);
    await scene.present(['b'], { action: 'blur' });
    await scene.present(['a'], { action: 'blur', softBlur: true });
    await scene.call('uncover', { ids: ['e'] });
    expect(await place()).toEqual(before);
  });

  it.each([
    ['as it is', ''],
    ['without the browser’s own anchoring', 'html { overflow-anchor: none }'],
    ['in a scroller of its own', 'body { height: 100vh; overflow: auto } html { overflow: hidden }'],
  ])('keeps the reading position when something above folds or unfolds: %s', async (_, css) => {
    const many = Array.from(
      { length: 30 },
      (__, at) => `<article data-c="m${at}"><p data-b>${'many words '.repeat(60)}</p></article>`,
    );
    const scene = await stage.scene(threadPage({ css, before: many.join('') }));
    const top = () =>
      scene.page.evaluate(() =>
        Math.round(document.querySelector('[data-c="m20"]')?.getBoundingClientRect().top ?? 0),
      );
    await scene.page.evaluate(() => document.querySelector('[data-c="m20"]')?.scrollIntoView());
    await scene.frames();
    const before = await top();
    const ids = Array.from({ length: 12 }, (__, at) => `m${at}`);
    await scene.present(ids);
    await scene.frames();
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    await scene.present(ids, {}, { fold: false });
    await scene.frames();
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  it('takes its colours from the page, not from the browser, and follows the page’s switch', async () => {
    const scene = await stage.scene(threadPage({ body: 'dark' }));
    await scene.present(['b']);
    expect((await scene.bars())[0]?.scheme).toBe('dark');
    await scene.page.evaluate(() => document.body.classList.remove('dark'));
    await expect.poll(async () => (await scene.bars())[0]?.scheme).toBe('light');
  });

  it('keeps covers and counters where they are when the page goes dark', async () => {
    const scene = await stage.scene(threadPage());
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
    const scene = await stage.scene(threadPage({ dir: dir || 'ltr' }), options);
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
    const scene = await stage.scene(threadPage(), { width: 320, zoom: 2, query: `lang=${lang}` });
    for (const action of ACTIONS.filter((one) => one !== 'hide')) {
      // `c` and `d` stand further in, and the longest label is on all of them.
      await scene.present(['a', 'b', 'c', 'd', 'e'], { action }, { label: 'identity_attack' });
      for (const shown of [false, true]) {
        if (shown) await scene.call('showAll');
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
    expect(await scene.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('has all its names where signs stand for them, and "Why" in the menu where not even that fits', async () => {
    const names = ['Show', 'Why', 'More choices'];
    let scene = await stage.scene(threadPage(), { width: 320 });
    await scene.present(['b']);
    expect(await scene.controls()).toEqual(names);
    await scene.press('Why');
    expect((await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    scene = await stage.scene(threadPage(), { width: 200 });
    await scene.present(['b']);
    expect(await scene.controls()).toEqual(['Show', 'More choices']);
    await scene.press('More choices');
    await scene.press('Why');
    expect((await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    await scene.page.keyboard.press('Escape');
    expect(await scene.call('panels')).toEqual([]);
    expect(await scene.focused()).toMatchObject({ name: 'More choices', ours: true });
  });

  it('shows and folds the thread that a bar stands in, and leaves the other one of the page', async () => {
    const other = ['x', 'y'].map((id) => `<article data-c="${id}"><p data-b>words</p></article>`);
    const before = `<section>${other.join('')}</section>`;
    const scene = await stage.scene(threadPage({ before }), { height: 1600 });
    await scene.present(['x', 'y', 'b', 'c', 'e']);
    const kinds = async () => (await scene.bars()).map(({ box, kind }) => [box.top, kind] as const);
    const inOrder = async () => (await kinds()).sort((a, b) => a[0] - b[0]).map(([, kind]) => kind);
    await scene.press('More choices', 4);
    await scene.press('Show all in this thread');
    expect(await inOrder()).toEqual(['folded', 'folded', 'shown', 'shown', 'shown']);
    await scene.call('showAll');
    await scene.press('More choices', 0);
    await scene.press('Fold all again');
    expect(await inOrder()).toEqual(['folded', 'folded', 'shown', 'shown', 'shown']);
  });

  it('stands in rows, lists, flex and grid parents without upsetting them', async () => {
    const scene = await stage.scene(`<!doctype html><title>x</title><style>
      .row { display: flex; gap: 10px } .row > p { flex: 1; margin: 0 } .grid { display: grid; grid-template-columns: 40px 1fr }
      i { width: 40px; height: 40px; background: #ccc }</style>
      <table width="600"><tr data-c="a"><td width="150">who</td><td data-b>words</td></tr><tr><td>x</td><td>y</td></tr></table>
      <div class="row" data-c="b"><i></i><p data-b>words</p></div>
      <div class="grid" data-c="c"><i></i><p data-b>words</p></div>
      <dl><dt>who</dt><dd data-c="d" data-b>bare words</dd></dl>
      <span data-c="e" data-b>a bare inline comment</span>`);
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const cell = () => scene.page.evaluate(() => document.querySelector('td')?.getBoundingClientRect().width);
    const before = await cell();
    for (const action of ['fold', 'mark', 'blur']) {
      await scene.present(ids, { action });
      for (const bar of await scene.bars()) {
        expect(bar.box.width, `${action} ${JSON.stringify(bar)}`).toBeGreaterThan(150);
        expect(bar.overflow).toBe(0);
      }
      expect(await cell()).toBe(before);
      await scene.call('restoreAll');
    }
  });

  it('ends in no loop with a page that takes every foreign node away', async () => {
    const scene = await stage.scene(threadPage());
    await scene.page.evaluate(() => {
      const own = new Set(document.querySelectorAll('*'));
      const counts = { removed: 0 };
      Object.assign(window, { counts });
      new MutationObserver((records) => {
        for (const node of records.flatMap((record) => [...record.addedNodes])) {
          if (!(node instanceof Element) || own.has(node)) continue;
          node.remove();
          counts.removed++;
        }
      }).observe(document.body, { childList: true, subtree: true });
    });
    await scene.present(['b']);
    await scene.frames();
    await scene.frames();
    const removed = await scene.page.evaluate(
      () => (window as unknown as { counts: { removed: number } }).counts.removed,
    );
    expect(removed).toBeGreaterThan(1);
    expect(removed).toBeLessThan(20);
    expect(await boxOf(scene, BODY)).not.toBeNull();
  });

  it('bears 2,000 levels of replies, with the thread folded, indented or hidden', async () => {
    const scene = await stage.scene('<!doctype html><title>x</title><main></main>');
    await scene.page.evaluate(() => {
      let at: Element | null = document.querySelector('main');
      for (let level = 0; level < 2000; level++) {
        const comment = document.createElement('div');
        comment.dataset.c = `n${level}`;
        const body = document.createElement('p');
        body.dataset.b = '';
        body.textContent = 'words';
        comment.append(body);
        at?.append(comment);
        at = comment;
      }
    });
    const ids = Array.from({ length: 2000 }, (_, level) => `n${level}`);
    const html = () => scene.page.evaluate(() => document.querySelector('main')?.outerHTML.length);
    const before = await html();
    for (const options of [{ replies: 'thread' }, { replies: 'indent' }, { action: 'hide' }]) {
      await scene.present(ids, options, { fold: false });
      await scene.present(ids.slice(0, 3), options);
      expect((await scene.bars()).length).toBeGreaterThan(0);
      await scene.call('restoreAll');
      expect(await html()).toBe(before);
    }
  });

  it('has no violations of accessibility rules in a folded thread, light and dark', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const body of ['', 'dark']) {
      const scene = await stage.scene(threadPage({ body, css: '.dark header time { color: #aaa }' }), {
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
});
