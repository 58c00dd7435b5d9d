import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { openExtensionPage } from '../../tools/drive.ts';
import { launch } from '../../tools/launch.ts';
import { ROOT } from '../../tools/paths.ts';
import { describeFiles, ModelServer } from '../model-server.ts';
import { smallModel } from '../small-toxicity-model.ts';
import { violationsOf } from './axe.ts';
import { BROWSERS, totals, until, World } from './harness.ts';
import { saying } from './popup.ts';
import { pattern } from './words.ts';

const SHARD_4 = 'group1-shard4of7';
const MAKER = join(ROOT, '../shared/tfjs-toxicity/make-weights.mjs');

type Files = Map<string, Uint8Array>;

/** The files with a description of them beside, as somebody's own model is offered. */
function offered(files: Files): Files {
  const { name, files: described } = describeFiles(files, 'http://127.0.0.1/');
  const text = JSON.stringify({ name, files: described });
  return new Map([...files, ['source.json', new TextEncoder().encode(text)]]);
}

/** The published graph with noise for weights, where it can be made; else the small model. */
function wholeModel(): Files {
  if (!existsSync(MAKER)) {
    console.warn(`${MAKER} is not there: the small model stands in for the published graph.`);
    return smallModel(40_000);
  }
  const dir = mkdtempSync(join(tmpdir(), 'foldaway-toxicity-'));
  execFileSync(process.execPath, [MAKER, dir], { stdio: 'ignore' });
  const files = new Map(
    readdirSync(dir).map((name) => [name, new Uint8Array(readFileSync(join(dir, name)))]),
  );
  rmSync(dir, { recursive: true });
  return files;
}

describe.each(BROWSERS)('in %s, the published model', (browser) => {
  let world: World;
  let server: ModelServer;
  let page: Page;
  /** Takes a full quota back. */
  let giveRoom = async () => {};

  beforeAll(async () => {
    world = await World.start(browser);
  });
  afterAll(() => world?.stop());
  beforeEach(async () => {
    server = new ModelServer(offered(smallModel(20_000)));
    await server.start();
    page = await options();
  });
  afterEach(async () => {
    await giveRoom();
    giveRoom = async () => {};
    await page.evaluate(() => caches.delete('tfjs-toxicity'));
    await choose('builtin');
    await page.close();
    await server.stop();
  });

  async function options(): Promise<Page> {
    const opened = await openExtensionPage(world.launched, 'options/options.html#model');
    await until('the model section', () => opened.$('#published-model'));
    return opened;
  }

  /** Clicks without the pointer: another tab may lie in front. */
  async function press(selector: string): Promise<void> {
    await until(selector, () => page.$(`${selector}:enabled`));
    await page.$eval(selector, (element) => (element as HTMLElement).click());
  }

  async function choose(engine: string): Promise<void> {
    await press(`input[name="engine"][value="${engine}"]`);
    await until(`${engine} to be chosen`, () => page.$(`input[name="engine"][value="${engine}"]:checked`));
  }

  const attribute = (selector: string, name: string) =>
    page.$eval(selector, (element, key) => element.getAttribute(key), name);
  const isReady = async () => (await attribute('#published-model', 'data-ready')) === 'true';
  const reached = (state: string, patience?: number) =>
    until(
      `the download to be ${state}`,
      async () => (await attribute('#published-model', 'data-state')) === state,
      patience,
    );
  const told = (kind: string) =>
    until(`the notice ${kind}`, async () => {
      const now = await page.$('#model-notice');
      return now !== null && (await attribute('#model-notice', 'data-kind')) === kind;
    });
  const progress = () => page.$eval('#model-progress', (element) => (element as HTMLProgressElement).value);

  async function startDownload(): Promise<void> {
    await page.$eval('#model-other', (element) => element.setAttribute('open', ''));
    await page.$eval('#model-address', (element) => {
      (element as HTMLInputElement).value = '';
    });
    await page.bringToFront();
    await page.type('#model-address', `${server.address}source.json`);
    await press('#model-download-from');
  }

  /** A fresh look at the demo news: how many comments there are and how many were judged. */
  async function judgedOnDemo(): Promise<{ found: number; judged: number }> {
    const visit = await world.openDemo('news');
    const sum = totals(await visit.settled());
    await visit.page.close();
    await page.bringToFront();
    return sum;
  }

  async function builtinJudges(): Promise<void> {
    const { found, judged } = await judgedOnDemo();
    expect(found).toBeGreaterThan(5);
    expect(judged).toBe(found);
  }

  it('comes with progress, survives a cut connection and a closed page, judges, and goes', async () => {
    const files = wholeModel();
    await server.stop();
    server = new ModelServer(offered(files));
    const half = Math.floor((files.get(SHARD_4)?.length ?? 0) / 2);
    server.mishaps.set(SHARD_4, [{ cutAfter: half }, { status: 503 }]);
    await server.start();
    expect(await page.$('input[name="engine"][value="tfjs-toxicity"]:disabled')).not.toBeNull();

    await startDownload();
    await reached('loading');
    await told('status');
    await reached('paused');
    const kept = await progress();
    const before = [...files].slice(0, [...files.keys()].indexOf(SHARD_4));
    expect(kept).toBeGreaterThan(before.reduce((sum, [, { length }]) => sum + length, 0));
    expect(await isReady()).toBe(false);
    expect(await violationsOf(page)).toEqual([]);

    await page.close();
    page = await options();
    await reached('paused');
    expect(await progress()).toBe(kept);
    await press('#model-resume');
    await reached('idle', 60_000);
    expect(await isReady()).toBe(true);
    const ranges = server.asked.filter(({ name }) => name === SHARD_4).map(({ range }) => range);
    expect(ranges[0]).toBeUndefined();
    expect(ranges).toHaveLength(3);
    expect(ranges[2]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(ranges[2]).toBe(ranges[1]);

    await choose('tfjs-toxicity');
    const { found, judged } = await judgedOnDemo();
    expect(judged).toBe(found);
    await page.reload().catch(() => {});
    await saying(page, /TensorFlow\.js toxicity 1-[0-9a-f]{7} · WebAssembly/);

    await press('#model-compare');
    await until(
      'both to be measured',
      async () => {
        const rows = await page.$$eval('#engine-comparison tr[data-done="true"]', (all) => all.length);
        return rows === 2;
      },
      90_000,
    );

    await press('#model-remove');
    await press('#model-remove');
    await told('removed');
    expect(await isReady()).toBe(false);
    expect(await page.$('input[name="engine"][value="builtin"]:checked')).not.toBeNull();
    expect(await page.evaluate(async () => (await (await caches.open('tfjs-toxicity')).keys()).length)).toBe(
      0,
    );
    await builtinJudges();
  });

  const FAULTS: [string, string, () => void | Promise<void>][] = [
    [
      'a flipped byte',
      'content',
      () => {
        const bytes = (server.files.get(SHARD_4) as Uint8Array).slice();
        bytes[99] = (bytes[99] as number) ^ 1;
        server.files.set(SHARD_4, bytes);
      },
    ],
    ['a short file', 'size', () => void server.files.set(SHARD_4, new Uint8Array(999))],
    ['a 404', 'status', () => void server.files.delete(SHARD_4)],
    ['a full quota', 'room', fillQuota],
  ];

  /** Chromium is given less room; Firefox, which cannot be told so while it runs, refuses as it would. */
  async function fillQuota(): Promise<void> {
    if (browser === 'chrome') {
      const origin = world.launched.extensionUrl('').replace(/\/$/, '');
      const session = await page.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
      giveRoom = async () => {
        await session.send('Storage.overrideQuotaForOrigin', { origin });
        await session.detach();
      };
      return;
    }
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    });
  }

  it.each(FAULTS)(
    'tells of %s, leaves no half of itself, and the built-in one goes on',
    async (_, kind, arrange) => {
      await arrange();
      await startDownload();
      await told(kind);
      await saying(page, pattern(`model_fault_${kind}`));
      expect(await isReady()).toBe(false);
      expect(await page.$('input[name="engine"][value="tfjs-toxicity"]:disabled')).not.toBeNull();
      await builtinJudges();
    },
  );

  it('forgets what has come when the reader cancels', async () => {
    server.mishaps.set(SHARD_4, [{ stallAfter: 20_000 }]);
    await startDownload();
    await until('shard 4', async () => server.asked.some(({ name }) => name === SHARD_4));
    await press('#model-cancel');
    await told('cancelled');
    expect(await page.evaluate(async () => (await (await caches.open('tfjs-toxicity')).keys()).length)).toBe(
      0,
    );
    await builtinJudges();
  });

  it('can be taken from files on disk', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'foldaway-files-'));
    const paths = [...server.files].map(([name, bytes]) => {
      writeFileSync(join(dir, name), bytes);
      return join(dir, name);
    });
    await page.$eval('#model-other', (element) => element.setAttribute('open', ''));
    const input = (await page.$('#model-files')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
    await until('the model to be ready', isReady);
    rmSync(dir, { recursive: true });
  });

  it('that is chosen and gone is told where the reader looks, with what to do', async () => {
    await startDownload();
    await until('the model to be ready', isReady);
    await page.evaluate(() => caches.delete('tfjs-toxicity'));
    await choose('tfjs-toxicity');
    const visit = await world.openDemo('news');
    const popup = await visit.popup();
    await saying(popup, /a file of it is missing\. .*download the chosen model again/);
    await popup.close();
    await visit.page.close();
    await choose('builtin');
    await builtinJudges();
  });
});

describe('a download in a browser that is killed', () => {
  it('goes on in the next one from what had arrived', async () => {
    const server = new ModelServer(offered(smallModel(20_000)));
    server.mishaps.set(SHARD_4, [{ stallAfter: 20_000 }]);
    await server.start();
    const profile = mkdtempSync(join(tmpdir(), 'foldaway-profile-'));
    // Firefox forgets what was loaded for the moment, as extensions under test are, when it is closed.
    const options = { browser: 'chrome', extension: join(DIST, 'chrome'), headless: true, profile } as const;
    const first = await launch(options);
    const before = await openExtensionPage(first, 'options/options.html#model');
    await until('the model section', () => before.$('#model-other'));
    await before.$eval('#model-other', (element) => element.setAttribute('open', ''));
    await before.type('#model-address', `${server.address}source.json`);
    await before.$eval('#model-download-from', (element) => (element as HTMLElement).click());
    await until('shard 4', async () => server.asked.some(({ name }) => name === SHARD_4));
    const running = first.browser.process();
    const gone = running && once(running, 'exit');
    running?.kill('SIGKILL');
    await gone;
    server.asked.length = 0;

    const second = await launch(options);
    try {
      const page = await openExtensionPage(second, 'options/options.html#model');
      await until('the rest to be offered', () => page.$('#model-resume:enabled'));
      await page.$eval('#model-resume', (element) => (element as HTMLElement).click());
      await until('the model to be ready', () => page.$('#published-model[data-ready="true"]'));
      const again = server.asked.map(({ name }) => name);
      expect(again).toContain(SHARD_4);
      expect(again).not.toContain('model.json');
      expect(again).not.toContain('group1-shard1of7');
    } finally {
      await second.close();
      await server.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
  }, 300_000);
});
