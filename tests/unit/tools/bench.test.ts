import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exponent, isMet, median, ofRuns, quantile } from '../../../tools/bench/figure.ts';
import { plainPage, prose, threadPage } from '../../../tools/bench/pages-made.ts';
import { sectionText, writePage } from '../../../tools/bench/report.ts';

const dir = mkdtempSync(join(tmpdir(), 'foldaway-bench-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('figures', () => {
  it('have the median of their runs, and what they spread over', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
    expect(ofRuns('x', 'ms', [3, 1, 2])).toMatchObject({ name: 'x, median of 3', value: 2, spread: [1, 3] });
  });

  it('keep a limit, miss it, or are not known to do either', () => {
    const figure = { name: 'x', unit: 'ms' };
    expect(isMet({ ...figure, value: 50, limit: { most: 50 } })).toBe(true);
    expect(isMet({ ...figure, value: 51, limit: { most: 50 } })).toBe(false);
    expect(isMet({ ...figure, value: 14.9, limit: { least: 15 } })).toBe(false);
    expect(isMet({ ...figure, value: Number.NaN, limit: { most: 50 } })).toBeUndefined();
    expect(isMet({ ...figure, value: 1 })).toBeUndefined();
  });

  it('tell growth in proportion from growth by the square', () => {
    const sizes = [100, 1000, 10_000];
    expect(
      exponent(
        sizes,
        sizes.map((n) => 3 * n),
      ),
    ).toBeCloseTo(1);
    expect(
      exponent(
        sizes,
        sizes.map((n) => n * n),
      ),
    ).toBeCloseTo(2);
  });
});

describe('the page of benchmarks', () => {
  const sections = [
    { part: 'one', title: 'The first', about: 'About one.' },
    { part: 'two', title: 'The second', about: 'About two.' },
  ];
  const [one, two] = sections as [(typeof sections)[number], (typeof sections)[number]];
  const file = join(dir, 'BENCHMARKS.md');
  const page = () => readFileSync(file, 'utf8');

  it('says what was never measured, and whether limits are kept', () => {
    const figures = [
      { name: 'fast', value: 10, unit: 'ms', limit: { most: 50 } },
      { name: 'slow', value: 60, unit: 'ms', limit: { most: 50 } },
      { name: 'lost', value: Number.NaN, unit: 'ms', limit: { most: 50 } },
    ];
    writePage(file, '# Head\n', sections, new Map([['one', sectionText(one, figures)]]));
    expect(page()).toContain('| fast | 10.0 ms |  | at most 50.0 ms | yes |');
    expect(page()).toContain('| slow | 60.0 ms |  | at most 50.0 ms | **no** |');
    expect(page()).toContain('| lost | not measured |  | at most 50.0 ms |  |');
    expect(page()).toContain('## The second\n\nNot measured yet: `npm run bench -- two`.');
  });

  it('keeps a part that was not measured this time', () => {
    const figures = [{ name: 'other', value: 1, unit: 'ms' }];
    writePage(file, '# Head\n', sections, new Map([['two', sectionText(two, figures)]]));
    expect(page()).toContain('| fast | 10.0 ms |');
    expect(page()).toContain('| other | 1.00 ms |');
    expect(page().match(/^## /gm)).toHaveLength(2);
  });
});

describe('the pages made for the bench', () => {
  it('have as many comments as they should, no two alike, and some to fold', () => {
    const texts = Array.from({ length: 500 }, (_, i) => prose(i));
    expect(new Set(texts).size).toBe(500);
    expect(texts.filter((text) => text.includes('moron'))).toHaveLength(13);
    expect(threadPage(30).match(/<li class="comment/g)).toHaveLength(30);
  });

  it('have some 20,000 nodes where there is nothing to do', () => {
    const nodes = plainPage().match(/<[a-z]|>[^<]+</g)?.length ?? 0;
    expect(nodes).toBeGreaterThan(18_000);
    expect(nodes).toBeLessThan(22_000);
  });
});
