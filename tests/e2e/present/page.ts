import { expect, it } from 'vitest';
import { threadPage } from './pages';
import { ACTIONS, BODY, boxOf } from './seen';
import type { Stage } from './stage';

/** What becomes of the page: nothing of it is moved, changed or lost. */
export function showsPage(stage: () => Stage): void {
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
    const scene = await stage().scene(`<!doctype html><title>x</title><ul>${bodies.join('')}</ul>
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

  it('covers and blurs without moving anything, and covers before judgement likewise', async () => {
    const scene = await stage().scene(threadPage());
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
    const scene = await stage().scene(threadPage({ css, before: many.join('') }));
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

  it('stands in rows, lists, flex and grid parents without upsetting them', async () => {
    const scene = await stage().scene(`<!doctype html><title>x</title><style>
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
    const scene = await stage().scene(threadPage());
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
    await expect.poll(() => boxOf(scene, BODY)).not.toBeNull();
    const removed = () =>
      scene.page.evaluate(() => (window as unknown as { counts: { removed: number } }).counts.removed);
    await expect.poll(removed).toBeGreaterThan(1);
    await scene.frames();
    expect(await removed()).toBeLessThan(20);
    await expect.poll(() => boxOf(scene, BODY)).not.toBeNull();
  });

  it('bears 2,000 levels of replies, with the thread folded, indented or hidden', async () => {
    const scene = await stage().scene('<!doctype html><title>x</title><main></main>');
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
      // In a thread this long a fold comes with the next frame in which nothing scrolls.
      await expect.poll(async () => (await scene.bars()).length).toBeGreaterThan(0);
      await scene.call('restoreAll');
      expect(await html()).toBe(before);
    }
  });
}
