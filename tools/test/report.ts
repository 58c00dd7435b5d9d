import { existsSync, readFileSync } from 'node:fs';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that we read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Counts the tests of a vitest report. A file that could not be loaded counts as a failed test, and so does a run
 * that ended badly without one (an error outside every test).
 * @param passed whether the run ended well
 */
export function readReport(file: string, passed: boolean): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: failed === 0 && !passed ? 1 : failed };
}
