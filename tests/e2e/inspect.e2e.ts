import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTAINERS } from '../../src/detect/containers';
import { ADAPTERS } from '../../src/detect/platforms';
import { ROOT } from '../../tools/paths.ts';

/* The whole shipped detector on every written page, in a browser: its selector engine is the one that counts. */

interface Found {
  text: string;
  judged?: string;
  author: string | null;
  platform: string;
}

interface Expected {
  comments: { text: string; author?: string; platform?: string }[];
}

const PAGES = join(ROOT, 'tests/pages');
const KNOWN = [...ADAPTERS, ...CONTAINERS].map(({ id }) => id);
const SLOW_MS = 300_000;
const names = readdirSync(PAGES)
  .filter((name) => existsSync(join(PAGES, name, 'expected.json')))
  .sort();
let found: Record<string, Found[]>;

beforeAll(() => {
  const args = ['tools/run.mjs', 'inspect', PAGES];
  found = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}, SLOW_MS);

describe('inspect', () => {
  it('prints every page', () => {
    expect(Object.keys(found)).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(KNOWN));
  });

  it.each(names.map((name) => [name]))('finds the comments of %s, and nothing else', (name) => {
    const { comments }: Expected = JSON.parse(readFileSync(join(PAGES, name, 'expected.json'), 'utf8'));
    const seen = found[name] ?? [];
    expect(seen.map(({ judged, text }) => judged ?? text)).toEqual(comments.map(({ text }) => text));
    for (const [n, { author }] of comments.entries()) if (author) expect(seen[n]?.author).toBe(author);
    if (KNOWN.includes(name)) expect(new Set(seen.map(({ platform }) => platform))).toEqual(new Set([name]));
    if (name.startsWith('mixed-'))
      expect(seen.map(({ platform }) => platform)).toEqual(comments.map(({ platform }) => platform));
  });
});
