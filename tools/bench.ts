/*
 * npm run bench [--model DIR] [--quick]: measures speed and size, and writes BENCHMARKS.md. Run it on a machine
 * that does nothing else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDetect } from './bench/detect.ts';
import { benchEngines, type Figure } from './bench/engines.ts';
import { benchPages } from './bench/pages.ts';
import { build, DIST } from './build.ts';
import { isMain, runMain } from './main.ts';
import { ROOT } from './paths.ts';

interface Section {
  readonly title: string;
  readonly about: string;
  readonly figures: readonly Figure[];
}

/** Three digits are more than a shared machine can vouch for. */
function shown({ value, unit }: Figure): string {
  if (!Number.isFinite(value)) return 'not measured';
  const digits = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return unit === '×' ? `${digits} ×` : `${digits} ${unit}`;
}

function table({ title, about, figures }: Section): string {
  const rows = figures.map((figure) => `| ${figure.name} | ${shown(figure)} |`);
  return [`## ${title}`, '', about, '', '| what | measured |', '|---|---|', ...rows, ''].join('\n');
}

function sizes(): Figure[] {
  const read = JSON.parse(readFileSync(join(DIST, 'sizes.json'), 'utf8')) as Record<
    string,
    { total: { gzip: number }; files: Record<string, { gzip: number }> }
  >;
  return Object.entries(read).flatMap(([browser, { total, files }]) => [
    {
      name: `${browser}: content script, gzip`,
      value: (files['content.js']?.gzip ?? Number.NaN) / 1000,
      unit: 'kB',
    },
    { name: `${browser}: whole package, gzip`, value: total.gzip / 1e6, unit: 'MB' },
  ]);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { model: { type: 'string' } } });
  for (const browser of ['chrome', 'firefox'] as const) await build(browser);
  const sections: Section[] = [
    {
      title: 'The two engines',
      about:
        'Both on WASM (SIMD, one thread) in one process, by turns; comments of 40 tokens, no two alike; medians. Reading texts into tokens is included.',
      figures: await benchEngines(values.model),
    },
    {
      title: 'Finding comments',
      about: 'Chromium, the detector alone; medians of several runs.',
      figures: await benchDetect(),
    },
    {
      title: 'In the browsers',
      about:
        'The built extension on the demo article. A fold is timed in the page, from the insertion of the comment to its words being hidden; the browser start includes the driver and is an upper bound.',
      figures: await benchPages(),
    },
    { title: 'Sizes', about: 'As built.', figures: sizes() },
  ];
  const machine = `${cpus().length} shared cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  const head = `# Benchmarks\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, on ${machine}. Ratios travel better than times.\n`;
  const text = [head, ...sections.map(table)].join('\n');
  writeFileSync(join(ROOT, 'BENCHMARKS.md'), text);
  console.log(text);
}

if (isMain(import.meta.url)) runMain(main);
