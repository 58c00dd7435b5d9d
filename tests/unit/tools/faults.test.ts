import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tools/paths.ts';

/* docs/faults.md against the tests that it names. */

const text = readFileSync(join(ROOT, 'docs/faults.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| fault'));

/** The files that a test named in the table may stand in. */
function filesOf(kind: string, path: string): string[] {
  if (kind === 'B') return [join('tests/e2e', `${path}.e2e.ts`)];
  return ['ts', 'tsx'].map((ending) => join('tests/unit', `${path}.test.${ending}`));
}

/** `B `stops`: name of a test` → the test's file, where there is one, and its name. */
function testOf(row: string): { file: string | undefined; name: string } {
  const cell = row.split(' | ').at(-1)?.replace(/ \|$/, '') ?? '';
  const [, kind = '', path = '', name = ''] = /^([BU]) `([\w/-]+)`: (.+)$/.exec(cell) ?? [];
  return { file: filesOf(kind, path).find((file) => existsSync(join(ROOT, file))), name };
}

describe('the table of faults', () => {
  it('names for each fault a test that is there, and that is not skipped', () => {
    const missing = rows.filter((row) => {
      const { file, name } = testOf(row);
      if (!name || !file) return true;
      const source = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\s+/g, ' ');
      // As `it('name'` or `it.each(…)('name'`.
      const found = ["'", '"'].some(
        (quote) =>
          source.includes(`(${quote}${name}${quote},`) || source.includes(`( ${quote}${name}${quote},`),
      );
      return !found || /\bit\.(?:skip|todo)\b/.test(source);
    });
    expect(missing).toEqual([]);
  });

  it('has a row for each kind of fault that was asked for', () => {
    const words = [
      ...['killed while 200 comments wait', 'between request and answer', 'updated under', 'reloaded under'],
      ...[
        'worker crashes',
        'WebAssembly is refused',
        'model pack is damaged',
        'corrupt',
        'full',
        'future version',
      ],
      ...[
        'another window in the same moment',
        'clock is set back',
        'two tabs of one site',
        'frame is removed',
      ],
      ...['10,000 changes a second', '200,000 nodes', 'megabyte', '2,000 levels', 'lone-surrogate'],
    ];
    expect(words.filter((word) => !rows.some((row) => row.split(' | ')[0]?.includes(word)))).toEqual([]);
  });

  it('names property tests that are there', () => {
    const section = text.split('## Properties')[1] ?? '';
    const named = [...section.matchAll(/`(\w+\/[\w-]+)`/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(10);
    for (const path of named) {
      const source = readFileSync(join(ROOT, 'tests/unit', `${path}.test.ts`), 'utf8');
      expect(source, path).toContain('fc.');
    }
  });
});
