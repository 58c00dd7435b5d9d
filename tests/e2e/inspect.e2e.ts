import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../src/detect/platforms';
import { ROOT } from '../../tools/paths.ts';

/* The whole shipped detector on every platform's page, in a browser: its selector engine is the one that counts. */

interface Found {
  text: string;
  judged?: string;
  author: string | null;
  platform: string;
}

const PAGES = join(ROOT, 'tests/pages');
const SLOW_MS = 300_000;
let found: Record<string, Found[]>;

beforeAll(() => {
  const args = ['tools/run.mjs', 'inspect', PAGES];
  found = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}, SLOW_MS);

describe('inspect', () => {
  it('prints every page', () => {
    expect(Object.keys(found)).toEqual(ADAPTERS.map(({ id }) => id));
  });

  it.each(ADAPTERS.map(({ id }) => [id]))('finds the comments of %s, and nothing else', (id) => {
    const { comments } = JSON.parse(readFileSync(join(PAGES, id, 'expected.json'), 'utf8'));
    const seen = found[id] ?? [];
    expect(seen.map(({ judged, text }) => judged ?? text)).toEqual(
      comments.map(({ text }: { text: string }) => text),
    );
    expect(new Set(seen.map(({ platform }) => platform))).toEqual(new Set([id]));
    for (const [n, { author }] of comments.entries()) if (author) expect(seen[n]?.author).toBe(author);
  });
});
