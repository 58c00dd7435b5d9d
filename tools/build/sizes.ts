import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from '../files.ts';

export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

export type Sizes = { files: Record<string, Size>; total: Size };

/** Bytes of every file under `dir`, as it is and gzip'd (level 9). */
export function sizesOf(dir: string): Sizes {
  const files: Record<string, Size> = {};
  const total = { raw: 0, gzip: 0 };
  for (const file of filesUnder(dir)) {
    const bytes = readFileSync(join(dir, file));
    const size = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    files[file] = size;
    total.raw += size.raw;
    total.gzip += size.gzip;
  }
  return { files, total };
}

/** The scripts and styles that the page `page` of the built extension loads, the page itself included. */
export function loadedBy(dir: string, page: string): string[] {
  const loaded = new Set<string>([page]);
  for (const file of loaded) {
    const text = readFileSync(join(dir, file), 'utf8');
    const pattern = file.endsWith('.html')
      ? /(?:src|href)="\/?([^":]+\.(?:js|css))"/g
      : /(?:from|import)\s*["']\.{0,2}\/([^"']+\.js)["']/g;
    for (const [, path] of text.matchAll(pattern)) {
      if (path) loaded.add(file.endsWith('.html') ? path : `ui/${path.replace(/^ui\//, '')}`);
    }
  }
  return [...loaded];
}

/** Size of some files together. */
export function sum(sizes: Sizes, files: readonly string[]): Size {
  const of = files.map((file) => sizes.files[file] ?? { raw: 0, gzip: 0 });
  return { raw: of.reduce((n, s) => n + s.raw, 0), gzip: of.reduce((n, s) => n + s.gzip, 0) };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}

/** A table of the scripts, the heavier assets and the total, for people. */
export function sizeTable(title: string, sizes: Sizes): string {
  const rows = Object.entries(sizes.files)
    .filter(([file, { raw }]) => file.endsWith('.js') || raw > 50_000)
    .map(([file, { raw, gzip }]) => `  ${file.padEnd(44)}${kilobytes(raw)}${kilobytes(gzip)} gzip`);
  const { raw, gzip } = sizes.total;
  return [title, ...rows, `  ${'everything'.padEnd(44)}${kilobytes(raw)}${kilobytes(gzip)} gzip`].join('\n');
}
