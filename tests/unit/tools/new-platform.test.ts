import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findComments } from '../../../src/detect';
import type { Adapter } from '../../../src/detect/adapter';
import { indexSource } from '../../../tools/new-platform/sources.ts';
import { listTrouble, newPlatform, platformIds } from '../../../tools/new-platform.ts';
import { ROOT } from '../../../tools/paths.ts';

const PLATFORMS = 'src/detect/platforms';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'foldaway-platform-'));
  cpSync(join(ROOT, PLATFORMS), join(root, PLATFORMS), { recursive: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(root, { recursive: true });
});

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('starting a platform', () => {
  it('writes an adapter, a page, what must be found, and a line in the list', () => {
    expect(newPlatform(root, 'my-forum', 'My Forum')).toEqual([
      `${PLATFORMS}/my-forum.ts`,
      'tests/pages/my-forum/page.html',
      'tests/pages/my-forum/expected.json',
      `${PLATFORMS}/index.ts`,
    ]);
    const index = read(`${PLATFORMS}/index.ts`);
    expect(index).toContain("import myForum from './my-forum';");
    expect(index).toContain('\n  myForum,\n');
    expect(index).toBe(indexSource(platformIds(root)));
  });

  it('starts with an adapter that finds what the page holds, and nothing else', async () => {
    newPlatform(root, 'my-forum', 'My Forum');
    const { default: adapter }: { default: Adapter } = await import(join(root, PLATFORMS, 'my-forum.ts'));
    const window = new Window({ url: 'https://news.example/river-path' });
    window.document.write(read('tests/pages/my-forum/page.html'));
    const document = window.document as unknown as Document;
    vi.stubGlobal('document', document);
    vi.stubGlobal('NodeFilter', window.NodeFilter);
    const found = findComments(document, { adapters: [adapter], generic: false });
    await window.happyDOM.close();
    const { comments, absent } = JSON.parse(read('tests/pages/my-forum/expected.json'));
    expect(found.map(({ text, author }) => ({ text, author }))).toEqual(comments);
    for (const words of absent) expect(found.some(({ text }) => text.includes(words))).toBe(false);
  });

  it('keeps the list as it lies in the project', () => {
    expect(indexSource(platformIds(ROOT))).toBe(readFileSync(join(ROOT, PLATFORMS, 'index.ts'), 'utf8'));
  });

  it.each([
    ['My Forum', 'My Forum', /cannot be an id/],
    ['../up', 'Up', /cannot be an id/],
    ['4chan', '4chan', /begin with a lower-case letter/],
    ['generic-forum', 'Forum', /of no platform/],
    ['mixed-forum', 'Forum', /of no platform/],
    ['my-forum', '  ', /cannot be a name/],
    ['my-forum', "It's", /cannot be a name/],
    ['phpbb', 'phpBB', /already there/],
  ])('refuses %s "%s" in one sentence and writes nothing', (id, name, sentence) => {
    const before = readdirSync(join(root, PLATFORMS));
    expect(() => newPlatform(root, id, name)).toThrow(sentence);
    expect(readdirSync(join(root, PLATFORMS))).toEqual(before);
    expect(readdirSync(root)).toEqual(['src']);
  });
});

describe('a list that is not as its folder', () => {
  const ids = ['one', 'two-more'];

  it('is told apart by what must be done', () => {
    expect(listTrouble(indexSource(ids), ids)).toBeNull();
    expect(listTrouble(indexSource(['gone', ...ids]), ids)).toMatch(/lists gone, .*take the lines out/);
    expect(listTrouble(indexSource(['one']), ids)).toMatch(/does not list two-more, .*add the import/);
    expect(listTrouble(indexSource(['two-more', 'one']), ids)).toMatch(/order of its files' names/);
  });
});
