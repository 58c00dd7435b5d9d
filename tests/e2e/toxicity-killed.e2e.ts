import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { type Launched, launch } from '../../tools/launch.ts';
import { ModelServer } from '../model-server.ts';
import { smallModel } from '../small-toxicity-model.ts';
import { askedForShard4, ModelSection, offered, SHARD_4 } from './model-section.ts';

// Firefox forgets what was loaded for the moment, as extensions under test are, when it is closed.
describe('a download in a browser that is killed', () => {
  let server: ModelServer;
  let profile: string;
  let running: Launched | null = null;

  beforeEach(async () => {
    server = new ModelServer(offered(smallModel(20_000)));
    await server.start();
    profile = mkdtempSync(join(tmpdir(), 'foldaway-profile-'));
  });
  afterEach(async () => {
    const last = running;
    running = null;
    await last?.close();
    await server?.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function start(): Promise<ModelSection> {
    running = await launch({ browser: 'chrome', extension: join(DIST, 'chrome'), headless: true, profile });
    return ModelSection.open(running);
  }

  async function kill(): Promise<void> {
    const process = running?.browser.process();
    running = null;
    const gone = process && once(process, 'exit');
    process?.kill('SIGKILL');
    await gone;
  }

  it('goes on in the next one from what had arrived', async () => {
    server.mishaps.set(SHARD_4, [{ stallAfter: 20_000 }]);
    await (await start()).download(server);
    await askedForShard4(server);
    await kill();
    server.asked.length = 0;

    const section = await start();
    await section.press('#model-resume');
    await section.ready(true);
    const again = server.asked.map(({ name }) => name);
    expect(again).toContain(SHARD_4);
    expect(again).not.toContain('model.json');
    expect(again).not.toContain('group1-shard1of7');
  });
});
