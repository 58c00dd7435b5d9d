import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS, barOf, until, type Visit, World } from './harness.ts';
import { clickOn } from './pointer.ts';
import { choose, saying } from './popup.ts';
import { barsOfAuthors, Reader, SIX } from './reader.ts';
import { pattern } from './words.ts';
import { serveWritten, type WrittenPages } from './written-pages.ts';

describe.each(BROWSERS)('when %s is closed and started again,', (browser) => {
  let pages: WrittenPages;
  let world: World | null = null;
  let profile: string;

  beforeAll(async () => {
    pages = await serveWritten({ '/six': SIX });
  });
  afterAll(() => pages?.close());
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), `foldaway-lasting-${browser}-`));
  });
  afterEach(async () => {
    await stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  async function stop(): Promise<void> {
    const running = world;
    world = null;
    await running?.stop();
  }

  /** Starts the browser in the profile, with the page of six comments in it. */
  async function start(): Promise<Visit> {
    world = await World.start(browser, { profile });
    return new Reader(world).visit(pages.url('/six', 'lasting.localhost'), 6);
  }

  it('a pause until then is over, and the settings are as they were', async () => {
    const before = await start();
    await barsOfAuthors(before.page, 'Ron', 'Max');
    let popup = await before.popup();
    await choose(popup, '#action', 'dim');
    await saying(popup, pattern('popup_own'));
    await clickOn(popup, '#popup-pause-closed');
    await saying(popup, pattern('state_paused_closed'));
    await barsOfAuthors(before.page);
    await stop();

    const after = await start();
    await barsOfAuthors(after.page, 'Ron', 'Max');
    await until('the label', async () =>
      pattern('bar_dimmed').test(await (await barOf(after.page, 'Ron')).label()),
    );
    popup = await after.popup();
    await saying(popup, pattern('popup_own'));
    expect(await popup.$('#resume')).toBeNull();
  }, 400_000);
});
