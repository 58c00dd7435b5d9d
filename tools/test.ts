/*
 * npm test: a browser each, lint, types, unused code, unit tests, build, and end to end in both browsers.
 * Every stage runs, whatever the ones before it say; the last line counts all tests, a stage without tests as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browsers.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { ROOT } from './paths.ts';
import { readReport, type Tally } from './test/report.ts';

const OUT = join(ROOT, 'out', 'test');
const REPORTERS = ['default', 'json', './tools/test/second-try.ts'];

/** Runs a tool of node_modules (or of ours) with its output shown. @returns whether it ended well */
function run(script: string, ...args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0;
}

function single(passed: boolean): Tally {
  return { passed: Number(passed), failed: Number(!passed) };
}

function vitest(name: string, config: string): Tally {
  const report = join(OUT, `${name}.json`);
  rmSync(report, { force: true });
  const reporters = REPORTERS.map((reporter) => `--reporter=${reporter}`);
  const tests = ['run', '--config', config, ...reporters, `--outputFile.json=${report}`];
  const passed = run('node_modules/vitest/vitest.mjs', ...tests);
  return readReport(report, passed);
}

async function browsers(): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  for (const name of ['chrome', 'firefox'] as const) {
    try {
      console.log(`${name}: ${await findBrowser(name)}`);
      tally.passed++;
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      tally.failed++;
    }
  }
  return tally;
}

const STAGES: readonly (readonly [title: string, stage: () => Tally | Promise<Tally>])[] = [
  ['browsers', browsers],
  ['lint and format', () => single(run('node_modules/@biomejs/biome/bin/biome', 'check', '.'))],
  ['types', () => single(run('node_modules/typescript/bin/tsc', '--noEmit'))],
  ['unused code', () => single(run('node_modules/knip/bin/knip.js'))],
  ['unit tests', () => vitest('unit', 'vitest.config.ts')],
  ['build', () => single(run('tools/run.mjs', 'build'))],
  ['end to end', () => vitest('e2e', 'vitest.e2e.config.ts')],
];

async function main(): Promise<void> {
  readArgs('Use: npm test; it takes nothing more. A part: npx vitest run tests/unit/core.', {});
  mkdirSync(OUT, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const [title, stage] of STAGES) {
    console.log(`\n── ${title} ──`);
    const { passed, failed } = await stage();
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) console.log(`${title}: ${failed} failed`);
  }
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

if (isMain(import.meta.url)) runMain(main);
