import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readReport } from '../../../tools/test/report.ts';

const dir = mkdtempSync(join(tmpdir(), 'foldaway-report-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function tally(report: object, passed: boolean) {
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return readReport(file, passed);
}

const loaded = { status: 'passed', assertionResults: [{}] };

describe('the count of a run', () => {
  it('is that of its tests', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, testResults: [loaded] };
    expect(tally(report, false)).toEqual({ passed: 7, failed: 2 });
  });

  it('has one failure for a file that could not be loaded', () => {
    const testResults = [loaded, { status: 'failed', assertionResults: [] }];
    expect(tally({ numPassedTests: 7, numFailedTests: 0, testResults }, false)).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  it('has one failure for an error outside every test', () => {
    const report = { numPassedTests: 7, numFailedTests: 0, testResults: [loaded] };
    expect(tally(report, false)).toEqual({ passed: 7, failed: 1 });
    expect(tally(report, true)).toEqual({ passed: 7, failed: 0 });
  });

  it('has one failure where there is no report', () => {
    expect(readReport(join(dir, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
  });
});
