import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { filesUnder } from '../../tools/files.ts';
import { BROWSERS, barsOf, totals, until, World } from './harness.ts';
import { stopBackground, stopHost } from './kill.ts';
import { saying } from './popup.ts';
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
  const mend = () => cpSync(join(DIST, browser), extension, { recursive: true, force: true });
  const open: Page[] = [];
  let world: World;

  beforeAll(async () => {
    mend();
    world = await World.start(browser, { extension });
  });
  afterAll(async () => {
    await world?.stop();
    rmSync(extension, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
    mend();
  });

  /** Damages the files, and has them read anew: nothing that was loaded before is at work any more. */
  async function damaged(damage: (extension: string) => void): Promise<void> {
    damage(extension);
    await stopHost(world);
    await stopBackground(world);
  }

  const hidden = (page: Page) =>
    page.evaluate(
      () => [...document.querySelectorAll('.wpd-comment-text p')].filter((p) => !p.checkVisibility()).length,
    );

  it.each(Object.entries(FAULTS))(
    '%s is told in the popup; pages are left alone until it is mended',
    async (_, damage) => {
      await damaged(damage);
      const visited = await world.openDemo('news');
      open.push(visited.page);
      const popup = await visited.popup();
      await saying(popup, pattern('state_no_model'));
      const statuses = await visited.statuses();
      expect(statuses.map(({ state }) => state)).toContain('no-model');
      expect(totals(statuses)).toMatchObject({ judged: 0, folded: 0 });
      expect(await barsOf(visited.page)).toEqual([]);
      expect(await hidden(visited.page)).toBe(0);
      expect(await visited.badge()).toBe('');
      await popup.close();

      mend();
      // Whoever opens the popup again has it tried again.
      open.push(await visited.popup());
      const now = await until('everything to be judged', async () => {
        const { found, judged, folded } = totals(await visited.statuses());
        return found > 0 && judged === found && { folded };
      });
      expect(now ? now.folded : 0).toBeGreaterThan(0);
    },
  );

  it('a worker that crashes in the middle of its work is put in again, and nothing is lost', async () => {
    await damaged((extension) => beforeWorker(extension, CRASH_ONCE));
    const visited = await world.openDemo('news');
    open.push(visited.page);
    const { found, judged, folded } = totals(await visited.settled());
    expect(judged).toBe(found);
    expect(await barsOf(visited.page)).toHaveLength(folded);
    expect(await world.console.evaluate(() => caches.has('crashed'))).toBe(true);
  });
});

describe.each(BROWSERS)('in %s, where WebAssembly is refused', (browser) => {
  const extension = mkdtempSync(join(tmpdir(), `foldaway-${browser}-`));
  let world: World | undefined;
  afterAll(async () => {
    await world?.stop();
    rmSync(extension, { recursive: true, force: true });
  });

  it('everything is judged all the same, and the options say that it is slow', async () => {
    cpSync(join(DIST, browser), extension, { recursive: true });
    const file = join(extension, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    // What a policy of the browser's owner does, or a browser that keeps it from extensions.
    manifest.content_security_policy.extension_pages = "script-src 'self'; object-src 'self'";
    writeFileSync(file, JSON.stringify(manifest));
    world = await World.start(browser, { extension });
    const visited = await world.openDemo('forum');
    const { found, judged, folded } = totals(await visited.settled());
    expect(judged).toBe(found);
    expect(folded).toBeGreaterThan(0);
    const options = await openExtensionPage(world.launched, 'options/options.html#model');
    await saying(options, pattern('model_slow'));
  });
});
