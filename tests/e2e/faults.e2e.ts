import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { filesUnder } from '../../tools/files.ts';
import { BROWSERS, barsOf, World } from './harness.ts';
import { saying } from './popup.ts';
import { pattern } from './words.ts';

/** Ways in which a model pack can be broken on the disk. */
const FAULTS = {
  'has lost its description': (model: string) => rmSync(join(model, 'pack.json')),
  'has a shard with one wrong byte': (model: string) => {
    const file = join(model, largest(model));
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0x55, bytes.length >> 1);
    writeFileSync(file, bytes);
  },
  'has a shard cut short': (model: string) => {
    const file = join(model, largest(model));
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length >> 1));
  },
};

function largest(folder: string): string {
  const sizes = filesUnder(folder).map((file) => [file, readFileSync(join(folder, file)).length] as const);
  return sizes.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

describe.each(BROWSERS)('in %s, a model pack that', (browser) => {
  const extension = mkdtempSync(join(tmpdir(), `foldaway-${browser}-`));
  let world: World | undefined;

  afterEach(async () => {
    await world?.stop();
    rmSync(extension, { recursive: true, force: true });
  });

  it.each(Object.entries(FAULTS))('%s is told in the popup, and pages are left alone', async (_, damage) => {
    cpSync(join(DIST, browser), extension, { recursive: true });
    damage(join(extension, 'model'));
    world = await World.start(browser, { extension });
    const visited = await world.openDemo('news');
    await saying(await visited.popup(), pattern('state_no_model'));

    const statuses = await visited.statuses();
    expect(statuses.map(({ state }) => state)).toContain('no-model');
    expect(statuses.reduce((n, { judged }) => n + judged, 0)).toBe(0);
    expect(await barsOf(visited.page)).toEqual([]);
    const hidden = await visited.page.evaluate(
      () => [...document.querySelectorAll('.wpd-comment-text p')].filter((p) => !p.checkVisibility()).length,
    );
    expect(hidden).toBe(0);
    expect(await visited.badge()).toBe('');
  });
});
