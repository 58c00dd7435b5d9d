import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '../../../tools/files.ts';
import { BROWSERS, manifestFor, OLDEST, version } from '../../../tools/manifest.ts';
import { ROOT } from '../../../tools/paths.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const form = read('docs/store/README.md');
const LANGUAGES = filesUnder(join(ROOT, 'public/_locales')).flatMap(
  (file) => /^(\w+)\/messages\.json$/.exec(file)?.[1] ?? [],
);

/** Most characters that the strictest of the stores takes. */
const MOST = { summary: 132, description: 10_000 };

describe.each(LANGUAGES)('the listing in "%s"', (language) => {
  const [summary = '', description = '', pictures = ''] = read(`docs/store/${language}.md`).split(/^# .+$/m);

  it('begins with the words of the manifest', () => {
    const words = JSON.parse(read(`public/_locales/${language}/messages.json`)).extension_description.message;
    expect(summary.trim()).toBe(words);
    expect(words.length).toBeLessThanOrEqual(MOST.summary);
  });

  it('is of a length that the stores take, and names each picture', () => {
    expect(description.trim().length).toBeGreaterThan(500);
    expect(description.length).toBeLessThanOrEqual(MOST.description);
    expect(pictures.match(/^\d\. .+$/gm)).toHaveLength(5);
  });
});

describe('the pictures', () => {
  it('are five, of 1280 by 800', () => {
    const files = filesUnder(join(ROOT, 'docs/store/pictures'));
    expect(files.map((file) => file[0])).toEqual(['1', '2', '3', '4', '5']);
    for (const file of files) {
      const bytes = readFileSync(join(ROOT, 'docs/store/pictures', file));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([1280, 800]);
    }
  });
});

describe('the forms', () => {
  /** Every permission that a manifest names, whatever it calls them. */
  const askedBy = (manifest: object) =>
    Object.entries(manifest).flatMap(([key, value]) => (/permissions$/.test(key) ? (value as string[]) : []));

  /** Permissions without a row that gives their reason, one sentence each. */
  function unexplained(asked: readonly string[], file: string, rows: string): string[] {
    const explained = [...rows.matchAll(/^\| (`[^|]+`[^|]*) \| ([^|]{20,}) \|$/gm)].map(([, names]) => names);
    return asked
      .filter((name) => !explained.some((names) => names?.includes(`\`${name}\``)))
      .map((name) => `${file} gives no reason for "${name}": add a row with it.`);
  }

  it.each(BROWSERS)('give a reason for every permission in %s, as PRIVACY.md does', (browser) => {
    const asked = askedBy(manifestFor(browser)).filter((name) => name !== 'none');
    expect(asked).toContain('storage');
    const justified = form.split('## Why each permission is needed')[1]?.split('\n## ')[0] ?? '';
    expect([
      ...unexplained(asked, 'docs/store/README.md', justified),
      ...unexplained(asked, 'PRIVACY.md', read('PRIVACY.md')),
    ]).toEqual([]);
    expect(unexplained(['alarms'], 'PRIVACY.md', '| `alarms` |  |')).toEqual([
      'PRIVACY.md gives no reason for "alarms": add a row with it.',
    ]);
  });

  it('name no permission that is not asked for', () => {
    const asked = BROWSERS.flatMap((browser) => askedBy(manifestFor(browser)));
    const rows = [form, read('PRIVACY.md')].flatMap((text) => text.match(/^\| `[^|]+\|/gm) ?? []);
    const named = rows
      .flatMap((row) => row.match(/`[a-zA-Z]+`|`https?:[^`]+`/g) ?? [])
      .map((n) => n.slice(1, -1));
    const remarks = form.match(/^\| `(?:UNSAFE|UNSUPPORTED)[^|]+\|/gm)?.join() ?? '';
    expect(named.filter((name) => !asked.includes(name) && !remarks.includes(name))).toEqual([]);
  });

  it('quote the content security policy and the oldest browsers', () => {
    const { extension_pages: policy } = manifestFor('chrome').content_security_policy as Record<
      string,
      string
    >;
    expect(form).toContain(`\`${policy}\``);
    const major = (text: string) => text.split('.')[0];
    expect(form).toContain(
      `Chrome and Edge ${OLDEST.chrome}, Firefox ${major(OLDEST.firefox)}, Firefox for Android ${major(OLDEST.firefoxAndroid)}`,
    );
  });
});

describe('the version', () => {
  it('is the same wherever it stands, and has a section in the changelog', () => {
    const lock = JSON.parse(read('package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual([version(), version()]);
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${version().replaceAll('.', '\\.')}$`, 'm'));
    for (const browser of BROWSERS) expect(manifestFor(browser).version).toBe(version());
  });
});
