import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelServer } from '../model-server.ts';
import { smallModel } from '../small-toxicity-model.ts';
import { BROWSERS, totals } from './harness.ts';
import { askedForShard4, ModelSection, offered, SHARD_4 } from './model-section.ts';
import { see } from './pointer.ts';
import { saying } from './popup.ts';
import { SIX } from './reader.ts';
import { setUp } from './set-up.ts';
import { pattern } from './words.ts';

describe.each(BROWSERS)('in %s, a download of a model', (browser) => {
  const ground = setUp(browser, { pages: { '/six': SIX } });
  let server: ModelServer;
  let section: ModelSection;

  beforeEach(async () => {
    server = new ModelServer(offered(smallModel(20_000)));
    await server.start();
    section = await ModelSection.open(ground.world.launched);
    await section.forgetModels();
  });
  afterEach(async () => {
    await server?.stop();
    // Of the model nothing stays for other tests in this browser.
    await ground.world.console.evaluate(() => caches.delete('tfjs-toxicity'));
  });

  async function builtinJudges(): Promise<void> {
    const visit = await ground.reader.visit(ground.url('/six'), 6);
    expect(totals(await visit.settled())).toEqual({ found: 6, judged: 5, folded: 2 });
  }

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

  /**
   * Chromium is given less room, until the page is closed; Firefox, which cannot be told so while it runs, refuses as
   * it would.
   */
  async function fillQuota(): Promise<void> {
    if (browser === 'chrome') {
      const origin = ground.world.launched.extensionUrl('').replace(/\/$/, '');
      const session = await section.page.createCDPSession();
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
      return;
    }
    await section.page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    });
  }

  it.each(FAULTS)(
    'tells of %s, leaves no half of itself, and the built-in one goes on',
    async (_, kind, arrange) => {
      await arrange();
      await section.download(server);
      await section.told(kind);
      await saying(section.page, pattern(`model_fault_${kind}`));
      await section.ready(false);
      await see(section.page, 'input[name="engine"][value="tfjs-toxicity"]:disabled');
      await builtinJudges();
    },
  );

  it('forgets what has come when the reader cancels', async () => {
    server.mishaps.set(SHARD_4, [{ stallAfter: 20_000 }]);
    await section.download(server);
    await askedForShard4(server);
    await section.press('#model-cancel');
    await section.told('cancelled');
    expect(await section.kept()).toBe(0);
    await builtinJudges();
  });

  it('can be taken from files on disk', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'foldaway-files-'));
    const paths = [...server.files].map(([name, bytes]) => {
      writeFileSync(join(dir, name), bytes);
      return join(dir, name);
    });
    await section.page.$eval('#model-other', (element) => element.setAttribute('open', ''));
    const input = (await see(section.page, '#model-files')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
    await section.ready(true);
    rmSync(dir, { recursive: true });
  });
});
