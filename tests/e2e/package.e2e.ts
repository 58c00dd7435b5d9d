import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { loadedBy, sizesOf, sum } from '../../tools/build/sizes.ts';
import { build, DIST } from '../../tools/build.ts';
import { OLDEST, version } from '../../tools/manifest.ts';
import { zipped } from '../../tools/package.ts';
import { ROOT } from '../../tools/paths.ts';
import { BROWSERS, totals, World } from './harness.ts';

const scratch = mkdtempSync(join(tmpdir(), 'foldaway-package-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(BROWSERS)('the %s package', (browser) => {
  const dist = join(DIST, browser);

  it('has the same bytes when it is built again elsewhere', async () => {
    const again = join(scratch, `${browser}-again`);
    await build(browser, { outDir: again });
    expect(hash(zipped(again))).toBe(hash(zipped(dist)));
  });

  it('keeps within its sizes', () => {
    const sizes = sizesOf(dist);
    // Loaded on every page; the next two where comments were found, and where a page looks as if it had some.
    expect(sum(sizes, ['content.js']).gzip).toBeLessThanOrEqual(30_000);
    expect(sum(sizes, ['presenting.js']).gzip).toBeLessThanOrEqual(22_000);
    expect(sum(sizes, ['weighing.js']).gzip).toBeLessThanOrEqual(27_000);
    expect(sum(sizes, loadedBy(dist, 'popup/popup.html')).gzip).toBeLessThanOrEqual(40_000);
    expect(zipped(dist).length).toBeLessThan(6_000_000);
  });

  it('states the oldest browsers, and brings the licences of all others whose work is in it', () => {
    const files = unzipSync(zipped(dist));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    const manifest = JSON.parse(text('manifest.json'));
    const { gecko, gecko_android: android } = manifest.browser_specific_settings ?? {};
    expect([manifest.minimum_chrome_version, gecko?.strict_min_version, android?.strict_min_version]).toEqual(
      browser === 'chrome'
        ? [OLDEST.chrome, undefined, undefined]
        : [undefined, OLDEST.firefox, OLDEST.firefoxAndroid],
    );
    expect(manifest.version).toBe(version());
    for (const name of ['@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm', 'preact', 'valibot'])
      expect(text('THIRD_PARTY_NOTICES.txt')).toMatch(new RegExp(`^${name} \\d[\\w.]* \\([\\w.-]+\\)$`, 'm'));
  });

  it('works from its file', async () => {
    const file = join(scratch, `foldaway-${browser}.${browser === 'chrome' ? 'zip' : 'xpi'}`);
    writeFileSync(file, zipped(dist));
    // Chromium installs folders only, so what was packed is unpacked again.
    const extension = browser === 'chrome' ? unpacked(file) : file;
    const world = await World.start(browser, { extension });
    try {
      const { folded } = totals(await (await world.openDemo('forum')).settled());
      expect(folded).toBeGreaterThan(0);
    } finally {
      await world.stop();
    }
  });
});

function unpacked(file: string): string {
  const folder = `${file}.unpacked`;
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

interface Report {
  readonly errors: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** Warnings that are as they should be. */
const EXPLAINED: Record<string, RegExp> = {
  // Preact can set innerHTML from dangerouslySetInnerHTML, which no view uses (the structure test sees to that).
  UNSAFE_VAR_ASSIGNMENT: /innerHTML/,
  // Asked for only where it exists; Firefox has a property of elements in its place.
  UNSUPPORTED_API: /^dom\.openOrClosedShadowRoot/,
};

it('has nothing that the linter of the Firefox store objects to', () => {
  const webExt = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const parameters = [webExt, 'lint', '--source-dir', join(DIST, 'firefox'), '--output', 'json'];
  const report: Report = JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8' }));
  expect(report.errors).toEqual([]);
  const unexplained = report.warnings.filter(
    ({ code, message }) => !(EXPLAINED[code]?.test(message) ?? false),
  );
  expect(unexplained).toEqual([]);
});
