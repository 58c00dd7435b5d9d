import { pathToFileURL } from 'node:url';

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
