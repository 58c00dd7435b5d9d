/*
 * npm run bench [-- PART…] [--model DIR] [--no-build]: measures speed and size, all of it or the parts named, and writes
 * BENCHMARKS.md. Parts that are not measured keep their last figures. Run it on a machine that does nothing else.
 */
import { join } from 'node:path';
import { isMet } from './bench/figure.ts';
import { PARTS } from './bench/parts.ts';
import { sectionText, writePage } from './bench/report.ts';
import { build } from './build.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { BROWSERS } from './manifest.ts';
import { ROOT } from './paths.ts';

const USAGE = `Use: npm run bench -- [PART…] [--model DIR] [--no-build]; a PART is ${PARTS.map(({ part }) => part).join(', ')}.`;

const HEAD = `# Benchmarks

Medians of several runs, with the lowest and the highest; what has a limit says whether it is kept. Times are of the
machine that is named and shift with what else it does: ratios travel better. \`npm run bench\` measures everything again,
\`npm run bench -- PART…\` parts of it.
`;

async function main(): Promise<void> {
  const { values, positionals } = readArgs(USAGE, {
    allowPositionals: true,
    options: { model: { type: 'string' }, 'no-build': { type: 'boolean', default: false } },
  });
  const unknown = positionals.find((name) => !PARTS.some(({ part }) => part === name));
  const names = PARTS.map(({ part }) => part).join(', ');
  if (unknown) throw new Error(`There is no part “${unknown}” to measure; there are ${names}.`);
  if (!values['no-build']) for (const browser of BROWSERS) await build(browser);
  const wanted = PARTS.filter(({ part }) => positionals.length === 0 || positionals.includes(part));
  const texts = new Map<string, string>();
  for (const section of wanted) {
    console.error(`Measuring ${section.part} …`);
    try {
      const figures = await section.measure(values.model);
      const text = sectionText(section, figures);
      texts.set(section.part, text);
      writePage(join(ROOT, 'BENCHMARKS.md'), HEAD, PARTS, texts);
      console.log(text);
      const missed = figures.filter((figure) => isMet(figure) === false);
      for (const { name } of missed) console.error(`Not kept: ${name}.`);
    } catch (error) {
      // What cannot be measured here must not keep the rest from it.
      console.error(`${section.part}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

if (isMain(import.meta.url)) runMain(main);
