import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { BrowserName } from '../../tools/manifest.ts';
import { World, type WorldOptions } from './harness.ts';
import { KEPT, type Keepable } from './keeping-environment.ts';
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
  /** A browser of its own, for tests that leave another extension in it than they found. */
  readonly own?: boolean;
}

/**
 * A browser with Foldaway for the tests of a `describe`, and written pages. Every test begins as a new reader does,
 * with no page open and nothing set, and so does every further try of one: none depends on what another left, or was
 * stopped at. A browser that is gone, or does not answer any more, is started anew. One with the extension as it is
 * built goes on to the next file; one with `options` of its own ends with the `describe`.
 */
export function setUp(browser: BrowserName, { pages = {}, ...options }: GroundOptions = {}): Ground {
  const isUsual = Object.keys(options).length === 0;
  const worlds = isUsual ? keptWorlds() : new Map<string, Keepable>();
  const world = () => worlds.get(browser) as World | undefined;
  let written: WrittenPages | null = null;

  beforeAll(async () => {
    written = await serveWritten(pages);
  });
  // The browser is started here and not before all: a start that fails is a try that fails, and there is another.
  beforeEach(async () => {
    const before = world();
    if (before && !(await before.isAlive())) {
      await before.stop();
      worlds.delete(browser);
    }
    if (!worlds.has(browser)) worlds.set(browser, await World.start(browser, options));
    await world()?.startOver();
  });
  afterAll(async () => {
    if (!isUsual) await world()?.stop();
    await written?.close();
  });

  return {
    get world() {
      return there(world());
    },
    get reader() {
      return new Reader(there(world()));
    },
    url: (path, host) => there(written).url(path, host),
  };
}

/** The worker's browsers with the extension as it is built, by name. */
function keptWorlds(): Map<string, Keepable> {
  return there((globalThis as unknown as Record<symbol, Map<string, Keepable>>)[KEPT]);
}

function there<T>(what: T | null | undefined): T {
  if (!what) throw new Error('Nothing is set up outside of a test.');
  return what;
}
