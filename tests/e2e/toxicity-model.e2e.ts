import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../tools/paths.ts';
import { ModelServer } from '../model-server.ts';
import { smallModel } from '../small-toxicity-model.ts';
import { violationsOf } from './axe.ts';
import { BROWSERS, totals, until } from './harness.ts';
import { type Files, ModelSection, offered, SHARD_4 } from './model-section.ts';
import { see } from './pointer.ts';
import { saying } from './popup.ts';
import { SIX } from './reader.ts';
import { setUp } from './set-up.ts';

const MAKER = join(ROOT, '../shared/tfjs-toxicity/make-weights.mjs');

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
  const ground = setUp(browser, { pages: { '/six': SIX } });
  let server: ModelServer;
  let section: ModelSection;

  beforeEach(async () => {
    section = await ModelSection.open(ground.world.launched);
    await section.forgetModels();
  });
  afterEach(async () => {
    await server?.stop();
    // Of the model nothing stays for other tests in this browser.
    await ground.world.console.evaluate(() => caches.delete('tfjs-toxicity'));
  });

  async function offer(files: Files): Promise<void> {
    server = new ModelServer(offered(files));
    await server.start();
  }

  /** A fresh look at a thread of six comments: those not in English are for no model. */
  async function judgesAThread(): Promise<void> {
    const visit = await ground.reader.visit(ground.url('/six'), 6);
    const { judged } = totals(await visit.settled());
    expect(judged).toBeGreaterThanOrEqual(5);
    await visit.page.close();
    await section.page.bringToFront();
  }

  it('comes with progress, survives a cut connection and a closed page, judges, and goes', async () => {
    const files = wholeModel();
    await offer(files);
    const half = Math.floor((files.get(SHARD_4)?.length ?? 0) / 2);
    server.mishaps.set(SHARD_4, [{ cutAfter: half }, { status: 503 }]);
    await see(section.page, 'input[name="engine"][value="tfjs-toxicity"]:disabled');

    await section.download(server);
    await section.reached('loading');
    await section.told('status');
    await section.reached('paused');
    const kept = await section.progress();
    const before = [...files].slice(0, [...files.keys()].indexOf(SHARD_4));
    expect(kept).toBeGreaterThan(before.reduce((sum, [, { length }]) => sum + length, 0));
    await section.ready(false);
    expect(await violationsOf(section.page)).toEqual([]);

    await section.page.close();
    section = await ModelSection.open(ground.world.launched);
    await section.reached('paused');
    expect(await section.progress()).toBe(kept);
    await section.press('#model-resume');
    await section.reached('idle');
    await section.ready(true);
    const ranges = server.asked.filter(({ name }) => name === SHARD_4).map(({ range }) => range);
    expect(ranges[0]).toBeUndefined();
    expect(ranges).toHaveLength(3);
    expect(ranges[2]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(ranges[2]).toBe(ranges[1]);

    await section.choose('tfjs-toxicity');
    await judgesAThread();
    // Firefox tells a driver nothing of a reload of an extension's page: it is opened anew.
    await section.page.close();
    section = await ModelSection.open(ground.world.launched);
    await saying(section.page, /TensorFlow\.js toxicity 1-[0-9a-f]{7} · WebAssembly/);

    await section.press('#model-compare');
    await until('both to be measured', async () => {
      const rows = await section.page.$$('#engine-comparison tr[data-done="true"]');
      return rows.length === 2;
    });

    await section.press('#model-remove');
    await section.press('#model-remove');
    await section.told('removed');
    await section.ready(false);
    await see(section.page, 'input[name="engine"][value="builtin"]:checked');
    expect(await section.kept()).toBe(0);
    await judgesAThread();
  });

  it('that is chosen and gone is told where the reader looks, with what to do', async () => {
    await offer(smallModel(20_000));
    await section.download(server);
    await section.ready(true);
    await section.forgetModels();
    await section.choose('tfjs-toxicity');
    const visit = await ground.world.open(ground.url('/six'));
    await saying(await visit.popup(), /a file of it is missing\. .*download the chosen model again/);
    await section.choose('builtin');
    await judgesAThread();
  });
});
