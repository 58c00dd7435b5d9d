import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { BrowserName } from '../../tools/manifest.ts';
import { World, type WorldOptions } from './harness.ts';
import { Reader } from './reader.ts';
import { serveWritten, type WrittenPages } from './written-pages.ts';

/** What the tests of one `describe` stand on. */
export interface Ground {
  readonly world: World;
  /** A reader of the pages. */
  readonly reader: Reader;
  /** Address of a written page. */
  url(path: string, host?: string): string;
}

export interface GroundOptions extends WorldOptions {
  /** Written pages to serve: path → HTML. */
  readonly pages?: Readonly<Record<string, string>>;
}

/**
 * A browser with Foldaway for the tests of a `describe`, and written pages. Every test begins as a new reader does,
 * with no page open and nothing set, and so does every further try of one: none depends on what another left, or was
 * stopped at. A browser that is gone, or does not answer any more, is started anew.
 */
export function setUp(browser: BrowserName, { pages = {}, ...options }: GroundOptions = {}): Ground {
  let world: World | null = null;
  let written: WrittenPages | null = null;

  beforeAll(async () => {
    written = await serveWritten(pages);
  });
  // The browser is started here and not before all: a start that fails is a try that fails, and there is another.
  beforeEach(async () => {
    if (world !== null && !(await world.isAlive())) {
      // It may be too dead to be stopped in good order; its process is ended in any case.
      await world.stop().catch(() => {});
      world = null;
    }
    world ??= await World.start(browser, options);
    await world.startOver();
  });
  afterAll(async () => {
    await world?.stop();
    await written?.close();
  });

  function there<T>(what: T | null): T {
    if (what === null) throw new Error('Nothing is set up outside of a test.');
    return what;
  }
  return {
    get world() {
      return there(world);
    },
    get reader() {
      return new Reader(there(world));
    },
    url: (path, host) => there(written).url(path, host),
  };
}
