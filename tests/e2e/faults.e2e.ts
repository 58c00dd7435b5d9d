import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { filesUnder } from '../../tools/files.ts';
import { BROWSERS, barsOf, barsThatStand, totals, until } from './harness.ts';
import { reloadExtension, stopBackground, stopHost } from './kill.ts';
import { saying } from './popup.ts';
import { setUp } from './set-up.ts';
import { pattern } from './words.ts';

/* Files of the extension that are broken on the disk, and a browser that refuses WebAssembly. */

function largest(folder: string): string {
  const sizes = filesUnder(folder).map((file) => [file, readFileSync(join(folder, file)).length] as const);
  return join(folder, sizes.reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
}

/** Puts `code` before the script of the worker. */
function beforeWorker(extension: string, code: string): void {
  const file = join(extension, 'worker.js');
  writeFileSync(file, `${code}\n${readFileSync(file, 'utf8')}`);
}

/** Ways in which an extension's files can be such that nothing can be judged. */
const FAULTS = {
  'a model pack that has lost its description': (extension: string) =>
    rmSync(join(extension, 'model', 'pack.json')),
  'a model pack with one wrong byte in a shard': (extension: string) => {
    const file = largest(join(extension, 'model'));
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0x55, bytes.length >> 1);
    writeFileSync(file, bytes);
  },
  'a model pack with a shard cut short': (extension: string) => {
    const file = largest(join(extension, 'model'));
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
  },
  'a worker that crashes with every request': (extension: string) =>
    beforeWorker(
      extension,
      `addEventListener('message', ({ data }) => { if (data.kind === 'judge') throw new Error('crash'); });`,
    ),
};

/** Crashes in the middle of the first request there ever is; Cache Storage tells the next worker of it. */
const CRASH_ONCE = `addEventListener('message', (event) => {
  if (event.data.kind !== 'judge') return;
  event.stopImmediatePropagation();
  caches.has('crashed').then(async (before) => {
    if (before) return onmessage(event);
    await caches.open('crashed');
    setTimeout(() => { throw new Error('crash'); });
  });
});`;

describe.each(BROWSERS)('in %s', (browser) => {
  const extension = mkdtempSync(join(tmpdir(), `foldaway-${browser}-`));
  // Whole again before every test, and before every try of one.
  const mend = () => cpSync(join(DIST, browser), extension, { recursive: true, force: true });
  beforeEach(mend);
  afterAll(() => rmSync(extension, { recursive: true, force: true }));
  const ground = setUp(browser, { extension });

  /** Damages the files, and has them read anew: nothing that was loaded before is at work any more. */
  async function damaged(damage: (extension: string) => void): Promise<void> {
    damage(extension);
    await stopHost(ground.world);
    await stopBackground(ground.world);
  }

  const hidden = (page: Page) =>
    page.evaluate(
      () => [...document.querySelectorAll('.wpd-comment-text p')].filter((p) => !p.checkVisibility()).length,
    );

  it.each(Object.entries(FAULTS))(
    '%s is told in the popup; pages are left alone until it is mended',
    async (_, damage) => {
      await damaged(damage);
      const visited = await ground.world.openDemo('news');
      const popup = await visited.popup();
      await saying(popup, pattern('state_no_model'));
      const statuses = await until('the page to know', async () => {
        const now = await visited.statuses();
        return now.some(({ state }) => state === 'no-model') && now;
      });
      expect(totals(statuses || [])).toMatchObject({ judged: 0, folded: 0 });
      expect(await barsOf(visited.page)).toEqual([]);
      await until('nothing to be hidden', async () => (await hidden(visited.page)) === 0);
      expect(await visited.badge()).toBe('');
      await popup.close();

      mend();
      // Whoever opens the popup again has it tried again.
      await visited.popup();
      const now = await until('everything to be judged', async () => {
        const { found, judged, folded } = totals(await visited.statuses());
        return found > 0 && judged === found && { folded };
      });
      expect(now ? now.folded : 0).toBeGreaterThan(0);
    },
  );

  it('a worker that crashes in the middle of its work is put in again, and nothing is lost', async () => {
    await ground.world.console.evaluate(() => caches.delete('crashed'));
    await damaged((extension) => beforeWorker(extension, CRASH_ONCE));
    const visited = await ground.world.openDemo('news');
    const { found, judged, folded } = totals(await visited.settled());
    expect(judged).toBe(found);
    await barsThatStand(visited.page, folded);
    expect(await ground.world.console.evaluate(() => caches.has('crashed'))).toBe(true);
  });

  // The last one, for the extension is put in anew for it.
  describe('where WebAssembly is refused', () => {
    it('everything is judged all the same, and the options say that it is slow', async () => {
      const file = join(extension, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      // What a policy of the browser's owner does, or a browser that keeps it from extensions.
      manifest.content_security_policy.extension_pages = "script-src 'self'; object-src 'self'";
      writeFileSync(file, JSON.stringify(manifest));
      await reloadExtension(ground.world);
      const visited = await ground.world.openDemo('forum');
      const { found, judged, folded } = totals(await visited.settled());
      expect(judged).toBe(found);
      expect(folded).toBeGreaterThan(0);
      const options = await openExtensionPage(ground.world.launched, 'options/options.html#model');
      await saying(options, pattern('model_slow'));
    });
  });
});
