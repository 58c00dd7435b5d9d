import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from '../../tools/inspect/page-source.ts';
import { ROOT } from '../../tools/paths.ts';

/*
 * What of a comment is judged, on real pages: its author's own words, without those of others that are quoted, without
 * signatures and names. The pages are not part of the project; where they are absent, one written page stands for them.
 */

const SAVED = join(ROOT, '../shared/pages');
const QUOTING = existsSync(SAVED)
  ? [
      'ips-affinity',
      'ips-lcamera',
      'mybb-community',
      'phpbb-puffer',
      'phpbb-raspberrypi',
      'vs-avsforum',
      'xf2-basenotes',
      'xf2-horseandhound',
      'xf2-macrumors',
    ].map((id) => join(SAVED, id))
  : [];
const WRITTEN = ['phpbb', 'xenforo2', 'mybb', 'generic-forum-divs', 'generic-mailing-list'].map((id) =>
  join(ROOT, 'tests/pages', id),
);
const SLOW_MS = 300_000;
/** Shorter quotes may be said by chance. */
const LEAST = 40;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

interface Found {
  text: string;
  judged?: string;
  author: string | null;
}

let found: Record<string, Found[]>;
let folder: string;
/** Pages on which a quote was met in what a reader sees. */
const quoting = new Set<string>();
const LEAST_QUOTING = QUOTING.length > 0 ? 8 : 3;

const squash = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, '').toLowerCase();

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
}

/** The innermost pieces of a page that match, as squashed words. */
function pieces(file: string, pattern: RegExp): string[] {
  return [...readPage(file).matchAll(pattern)]
    .map(([, inside]) => squash(wordsOf(inside as string)))
    .filter((words) => words.length >= LEAST);
}

const fileOf = (path: string) =>
  ['page.html.gz', 'page.html'].map((name) => join(path, name)).find(existsSync) as string;
const idOf = (path: string) => path.split('/').at(-1) as string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foldaway-judged-'));
  for (const path of [...QUOTING, ...WRITTEN]) symlinkSync(path, join(folder, idOf(path)));
  const args = ['tools/run.mjs', 'inspect', folder];
  found = JSON.parse(
    execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64_000_000 }),
  );
}, SLOW_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([...QUOTING, ...WRITTEN].map((path) => [idOf(path), path] as const))('on %s', (id, path) => {
  it('what others said is not judged where it is quoted', () => {
    const quotes = pieces(fileOf(path), /<blockquote\b[^>]*>((?:(?!<\/?blockquote)[\s\S])*)<\/blockquote>/g);
    let met = 0;
    for (const { text, judged = text } of found[id] ?? [])
      for (const quote of quotes) {
        if (text === judged || !squash(text).includes(quote)) continue;
        met++;
        expect(squash(judged)).not.toContain(quote);
      }
    if (met > 0) quoting.add(id);
    expect(found[id]?.length).toBeGreaterThan(1);
  });

  it('neither names nor signatures are judged', () => {
    const signatures = pieces(
      fileOf(path),
      /<div[^>]*class="[^"]*\bsignature\b[^"]*"[^>]*>((?:(?!<\/div>)[\s\S])*)<\/div>/g,
    );
    expect(found[id]?.length).toBeGreaterThan(1);
    for (const { text, judged = text, author } of found[id] ?? []) {
      for (const signature of signatures) expect(squash(judged)).not.toContain(signature);
      if (author && author.length > 3) expect(judged.startsWith(`${author} `)).toBe(false);
    }
  });
});

it(`quotes were met on ${LEAST_QUOTING} pages at least${QUOTING.length > 0 ? '' : ' (the saved pages are absent)'}`, () => {
  expect([...quoting].length).toBeGreaterThanOrEqual(LEAST_QUOTING);
});
