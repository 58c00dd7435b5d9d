import { pathToFileURL } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Whether the module at `url` is the one that was started, and not imported by another. */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === url;
}

/** Runs a tool: an error ends it with its one sentence and status 1; `FOLDAWAY_DEBUG=1` shows where it came from. */
export async function runMain(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    const debug = process.env.FOLDAWAY_DEBUG === '1';
    console.error(error instanceof Error ? (debug && error.stack) || error.message : String(error));
    process.exitCode = 1;
  }
}

/**
 * What a tool was started with. `--help` prints `usage` and ends it.
 * @param usage what may be given, in one sentence
 * @throws Error that says in one line what was not understood, and `usage`
 */
export function readArgs<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage);
    process.exit();
  }
  try {
    return parseArgs(config);
  } catch (error) {
    // What Node.js says after that is about writing an option, or a `--`, that nobody here has.
    const [what] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${what}. ${usage}`);
  }
}
