import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { notices, packageOf } from '../../../tools/build/notices.ts';
import { zipped } from '../../../tools/package.ts';

const dir = mkdtempSync(join(tmpdir(), 'foldaway-zip-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Writes the files in the order given, all changed at `time`. */
function folder(name: string, files: readonly string[], time: Date): string {
  const path = join(dir, name);
  for (const file of files) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), `content of ${file}`);
    utimesSync(join(path, file), time, time);
  }
  return path;
}

const FILES = ['manifest.json', 'ui/popup.js', 'icons/16.png', '_locales/en/messages.json'];

describe('a package', () => {
  it('has the same bytes whatever the order and times of its files', () => {
    const one = zipped(folder('one', FILES, new Date(2001, 1, 1)));
    const two = zipped(folder('two', FILES.toReversed(), new Date(2020, 6, 1)));
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it('has every file, sorted', () => {
    const entries = unzipSync(zipped(folder('three', FILES, new Date())));
    expect(Object.keys(entries)).toEqual(FILES.toSorted());
    expect(new TextDecoder().decode(entries['ui/popup.js'])).toBe('content of ui/popup.js');
  });
});

describe('the notices', () => {
  it('know the package of a module', () => {
    expect(packageOf('/x/node_modules/preact/dist/a.js')).toBe('preact');
    expect(packageOf('/x/node_modules/a/node_modules/@b/c/d.js')).toBe('@b/c');
    expect(packageOf('/x/src/core/labels.ts')).toBeNull();
  });

  it('bring the words of each licence, once where they are the same', () => {
    const text = notices(['@tensorflow/tfjs-core', '@tensorflow/tfjs-converter', 'seedrandom', 'preact']);
    expect(text).toContain('Copyright 2019 David Bau');
    expect(text.match(/Version 2\.0, January 2004/g)).toHaveLength(1);
    expect(text).toMatch(/preact \d+\.\d+\.\d+ \(MIT\)/);
  });
});
