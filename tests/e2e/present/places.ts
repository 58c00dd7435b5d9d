import { expect, it } from 'vitest';
import { threadPage } from './pages';
import { boxOf } from './seen';
import type { Scene, Stage } from './stage';

const WORDS = 'Only a blithering dunderhead would write this, and go on and on about it. '.repeat(3);
const comment = (id: string, { style = '', words = WORDS } = {}) =>
  `<div data-c="${id}"><b>who</b><p data-b style="${style}">${words}</p></div>`;
const pageOf = (body: string) => `<!doctype html><title>x</title><style>body { margin: 8px }</style>${body}`;

/** Bars in places that are narrow, cut, coloured or laid out by a page in its own way. */
export function showsPlaces(stage: () => Stage): void {
  const styleOf = (scene: Scene, selector: string, name: string) =>
    scene.page.evaluate(
      (at, property) => {
        const element = document.querySelector(at);
        return element ? getComputedStyle(element).getPropertyValue(property) : '';
      },
      selector,
      name,
    );
  const lefts = async (scene: Scene) => (await scene.bars()).map(({ box }) => box.left);

  it('leaves the text its column where an element without a box lies between it and its row or grid', async () => {
    const inside = `<i style="width: 40px"></i><div style="display: contents"><p data-b>${WORDS}</p></div>`;
    const scene = await stage().scene(
      pageOf(`<div data-c="a" style="display: grid; grid-template-columns: 40px 1fr">${inside}</div>
        <div data-c="b" style="display: flex">${inside}</div>`),
    );
    const widths = () =>
      scene.page.evaluate(() => [...document.querySelectorAll('p')].map((p) => Math.round(p.offsetWidth)));
    const before = await widths();
    for (const action of ['mark', 'dim']) {
      await scene.present(['a', 'b'], { action });
      expect(await widths(), action).toEqual(before);
    }
  });

  it('is no further cell where the comment is a row or a cell of a table, or is laid out as one', async () => {
    const row = (id: string, at: string) =>
      `<tr data-c="${id}" ${at}><td>who<td ${at ? '' : 'data-b'}>${WORDS}<td>now`;
    const boxes = (id: string, at: string) => `<div data-c="${id}" style="display: table-row" ${at}>
      <i>who</i><i ${at ? '' : 'data-b'}>${WORDS}</i><i>now</i></div>`;
    const scene = await stage().scene(
      pageOf(`<style>div > i { display: table-cell }</style><table><tr><th>Name<th>Words<th>Date
        ${row('a', 'data-b')}${row('b', '')}</table>
        <div style="display: table">${boxes('c', 'data-b')}${boxes('d', '')}</div>`),
    );
    const ids = ['a', 'b', 'c', 'd'];
    const cells = () =>
      scene.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('th, td, i')].map((cell) => [
          cell.textContent?.length,
          ...[cell.offsetLeft, cell.offsetWidth],
        ]),
      );
    const before = await cells();
    for (const action of ['mark', 'dim', 'fold']) {
      await scene.present(ids, { action });
      if (action === 'fold') {
        for (const { box, overflow } of await scene.bars()) {
          expect(box.width).toBeGreaterThan(300);
          expect(overflow).toBe(0);
        }
        expect(await scene.page.evaluate(() => document.querySelectorAll('td').length)).toBe(6);
        await scene.call('showAll');
      }
      expect(await cells(), action).toEqual(before);
      expect(await scene.bars()).toHaveLength(4);
    }
  });

  it('stands in one piece, with its reasons, where a page lays words out in columns', async () => {
    const scene = await stage().scene(
      pageOf(`<div data-c="a" data-b style="columns: 3">${WORDS}</div>
        <div style="columns: 3">${comment('b')}${comment('x')}${comment('y')}</div>`),
    );
    await scene.present(['a', 'b'], { action: 'mark' });
    for (const at of [0, 1]) {
      await scene.press(at ? 'More choices' : 'Why', at);
      if (at) await scene.press('Why', 1);
      await expect.poll(async () => (await scene.call<string[]>('panels'))[at]).toContain('insult91%');
    }
    expect(await scene.call('pieces')).toEqual([1, 1]);
    const [across] = await scene.bars();
    expect(across?.box.width).toBeGreaterThan(600);
  });

  it('stands at the side of the text where that runs the other way than our words', async () => {
    const scene = await stage().scene(
      pageOf(`<div dir="rtl">${comment('a', { words: 'short' })}</div>${comment('b', { words: 'short' })}`),
    );
    await scene.present(['a', 'b'], { action: 'mark' });
    type Control = { name: string; left: number; width: number };
    const more = (await scene.call<Control[]>('controls')).filter(({ name }) => name === 'More choices');
    expect(more.map(({ left, width }) => left + width > 700)).toEqual([true, false]);
    expect((await scene.bars()).map(({ overflow }) => overflow)).toEqual([0, 0]);
  });

  it('stands above the text and below the name in a column that the page orders itself', async () => {
    const column = (id: string, style: string) =>
      `<div data-c="${id}" style="display: flex; ${style}"><b style="order: 1">who</b><p data-b style="order: 2; margin: 0">${WORDS}</p></div>`;
    const scene = await stage().scene(
      pageOf(column('a', 'flex-direction: column') + column('b', 'flex-direction: column-reverse')),
    );
    await scene.present(['a', 'b'], { action: 'mark' });
    const [first, last] = await scene.bars();
    const place = async (selector: string) =>
      (await boxOf(scene, selector)) ?? { top: Number.NaN, height: 0 };
    const name = await place('[data-c="a"] b');
    expect(first?.box.top).toBeGreaterThanOrEqual(name.top + name.height);
    expect((await place('[data-c="a"] p')).top).toBeGreaterThan(first?.box.top ?? 0);
    // In it, as its first: outside of it what comes before would stand under it.
    expect(last?.box.top).toBe((await place('[data-c="b"] p')).top);
  });

  it('stays where it is when its comment is shown and folded, and covers what was folded', async () => {
    const scene = await stage().scene(
      pageOf(`${comment('a', { style: 'width: 300px; margin: 10px auto' })}
        <span data-c="i">who <span data-b>a blithering dunderhead</span></span>`),
    );
    await scene.present(['a', 'i']);
    const before = await lefts(scene);
    expect(before[0]).toBeGreaterThan(200);
    await scene.call('showAll');
    expect(await lefts(scene)).toEqual(before);
    await scene.call('foldAll');
    await scene.present(['i'], { action: 'blur' });
    expect(await styleOf(scene, '[data-c="i"] [data-b]', 'display')).toBe('block');
  });

  it('takes the colours of the bubble that it stands in, as long as that is seen', async () => {
    const row = (id: string, words: string) =>
      `<div data-c="${id}" style="display: flex"><div data-b style="background: #0b2a6b; color: #fff; padding: 9px">${words}</div></div>`;
    const scene = await stage().scene(pageOf(row('a', `<p>${WORDS}</p>`) + row('b', WORDS)));
    const schemes = async () => (await scene.bars()).map(({ scheme }) => scheme);
    await scene.present(['a', 'b']);
    // Around bare words the bubble goes with them.
    expect(await schemes()).toEqual(['dark', 'light']);
    await scene.call('showAll');
    expect(await schemes()).toEqual(['dark', 'dark']);
  });

  it('dims bare words, and neither its own bar nor an answer among them', async () => {
    const scene = await stage().scene(
      pageOf(`<div data-c="a" data-b style="color: rgb(10, 20, 30)">${WORDS}<i>and this</i>
        <div data-c="r"><p data-b>a kind answer</p></div></div>`),
    );
    await scene.present(['r'], { action: 'dim' }, { fold: false });
    await scene.present(['a'], { action: 'dim' });
    const colour = (selector: string) => styleOf(scene, selector, 'color');
    expect(await styleOf(scene, '[data-c="a"]', 'opacity')).toBe('1');
    expect(await colour('[data-c="a"]')).toMatch(/0\.3\)$/);
    expect(await styleOf(scene, 'i', 'opacity')).toBe('0.3');
    for (const other of ['i', '[data-c="r"]', '[data-c="r"] p'])
      expect(await colour(other)).toBe('rgb(10, 20, 30)');
    expect(await styleOf(scene, '[data-c="r"] p', 'opacity')).toBe('1');
    // The page’s own switch to the dark.
    await scene.page.evaluate(() => {
      document.body.style.background = '#111';
      document.querySelector<HTMLElement>('[data-c="a"]')?.style.setProperty('color', 'rgb(200, 210, 220)');
    });
    await expect.poll(() => colour('i')).toBe('rgb(200, 210, 220)');
    expect(await colour('[data-c="a"]')).toMatch(/0\.3\)$/);
  });

  it('stands beside a picture that floats, with all that it says', async () => {
    const picture = '<i style="float: left; width: 60px; height: 60px"></i>';
    const scene = await stage().scene(
      pageOf(`<div>${picture}${comment('a')}</div><div style="width: 220px">${picture}${comment('b')}</div>`),
    );
    await scene.present(['a', 'b']);
    await scene.press('Why');
    await expect.poll(async () => (await scene.call<string[]>('panels'))[0]).toContain('insult91%');
    expect(await lefts(scene)).toEqual([68, 68]);
  });

  it.each(['fold', 'dim', 'blur'])('keeps to a column as narrow as deep answers have: %s', async (action) => {
    const scene = await stage().scene(
      pageOf(`<div style="width: 115px">${comment('a')}</div><div style="width: 75px">${comment('b')}</div>`),
      { query: 'lang=de' },
    );
    await scene.present(['a', 'b'], { action });
    await expect.poll(async () => (await scene.bars()).map(({ overflow }) => overflow)).toEqual([0, 0]);
    const controls = await scene.call<{ left: number; width: number }[]>('controls');
    expect(controls).toHaveLength(4);
    for (const [at, { left, width }] of controls.entries())
      expect(left + width).toBeLessThanOrEqual(at < 2 ? 123 : 83);
    const [first] = await scene.bars();
    expect(first?.toggleIsWhole).toBe(true);
  });

  it('keeps the controls of a cover in sight where the page cuts the text', async () => {
    const scene = await stage().scene(
      pageOf(`<div style="max-height: 80px; overflow: hidden">${comment('a', { words: WORDS.repeat(9) })}</div>
        <div style="height: 3000px"></div>`),
      { width: 400 },
    );
    await scene.present(['a'], { action: 'blur' });
    await scene.frames();
    const controls = await scene.call<{ name: string; top: number; height: number }[]>('controls');
    for (const { name, top, height } of controls) {
      expect(top, name).toBeGreaterThanOrEqual(8);
      expect(top + height, name).toBeLessThanOrEqual(88);
    }
  });

  it('says why over the page where it would be cut, or lie under the next cover', async () => {
    const cut = `<div style="max-height: 60px; overflow: hidden">${comment('a')}</div>`;
    const scene = await stage().scene(
      pageOf(`${cut}${['b', 'c', 'd', 'e', 'f'].map((id) => comment(id, { words: 'dunderhead' })).join('')}
        <div style="height: 3000px"></div>`),
      { height: 600 },
    );
    const why = () => scene.call<{ top: number; seen: boolean }[]>('panelSpots');
    await scene.present(['a']);
    await scene.present(['b', 'c', 'd', 'e', 'f'], { action: 'blur' });
    for (const at of [0, 1]) {
      await scene.press('Why', at);
      await expect.poll(async () => (await scene.call<string[]>('panels'))[0]).toContain('insult91%');
      expect(await why()).toMatchObject([{ seen: true }]);
    }
    const [before] = await why();
    await scene.page.evaluate(() => window.scrollBy(0, 30));
    await scene.frames();
    expect((await why())[0]?.top).toBe((before?.top ?? 0) - 30);
    // Shown, there is room under its line.
    await scene.press('Show', 1);
    await expect.poll(async () => (await scene.bars()).map(({ kind }) => kind)).toContain('shown');
    await scene.page.mouse.click(500, 590);
    expect(await scene.call('panels')).toHaveLength(1);
  });

  it('goes away again, what it says over the page, when the reader presses elsewhere or Escape', async () => {
    const scene = await stage().scene(pageOf(comment('a')));
    await scene.present(['a'], { action: 'blur' });
    const panels = () => scene.call('panels');
    await scene.press('Why');
    await expect.poll(async () => ((await panels()) as string[])[0]).toContain('insult91%');
    await scene.page.mouse.click(700, 650);
    await expect.poll(panels).toEqual([]);
    await scene.press('Why');
    await expect.poll(panels).toHaveLength(1);
    await scene.page.keyboard.press('Escape');
    await expect.poll(panels).toEqual([]);
    await expect.poll(() => scene.focused()).toMatchObject({ name: 'Why', ours: true });
  });

  it.each([0.7, 1.5])(
    'opens the menu at its button on a page that is zoomed by its own style: %s',
    async (zoom) => {
      const scene = await stage().scene(threadPage({ css: `body { zoom: ${zoom} }` }), {
        width: 900,
        height: 1200,
      });
      await scene.present(['b']);
      await scene.press('More choices');
      type Control = { name: string; left: number; top: number; width: number; height: number };
      const spots = async () => await scene.call<Control[]>('controls');
      await expect
        .poll(async () => (await spots()).some(({ name }) => name === 'Never judge this site'))
        .toBe(true);
      const more = (await spots()).find(({ name }) => name === 'More choices');
      const first = (await spots()).find(({ name }) => name === 'This is not abusive');
      const right = (one?: Control) => (one ? one.left + one.width : Number.NaN);
      expect(Math.abs(right(first) - right(more))).toBeLessThan(12);
      expect(Math.abs((first?.top ?? 0) - (more?.top ?? 0) - (more?.height ?? 0))).toBeLessThan(20);
    },
  );
}
