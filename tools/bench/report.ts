import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Figure, isMet } from './figure.ts';

/** A part as the page shows it. */
export interface Section {
  readonly part: string;
  readonly title: string;
  readonly about: string;
}

/** Three digits are more than most machines can vouch for. */
function number(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function limitWords({ limit, unit }: Figure): string {
  if (!limit) return '';
  return 'most' in limit
    ? `at most ${number(limit.most)} ${unit}`
    : `at least ${number(limit.least)} ${unit}`;
}

function row(figure: Figure): string {
  const { name, value, unit, spread } = figure;
  const met = isMet(figure);
  const cells = [
    name,
    Number.isFinite(value) ? `${number(value)} ${unit}`.trim() : 'not measured',
    spread ? `${number(spread[0])} … ${number(spread[1])}` : '',
    limitWords(figure),
    met === undefined ? '' : met ? 'yes' : '**no**',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** One part of the page, with what was measured just now. */
export function sectionText({ part, title, about }: Section, figures: readonly Figure[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  return [
    `## ${title}`,
    '',
    about,
    '',
    `\`npm run bench -- ${part}\`, on ${day}, on ${machine}.`,
    '',
    '| what | measured | spread | limit | kept |',
    '|---|---|---|---|---|',
    ...figures.map(row),
    '',
  ].join('\n');
}

/** The parts of a page that was written before, by their titles. */
function partsOf(text: string): Map<string, string> {
  const parts = text.split(/^(?=## )/m).slice(1);
  return new Map(parts.map((part) => [/^## (.*)/.exec(part)?.[1] ?? '', `${part.trimEnd()}\n`]));
}

/**
 * Writes a page of `sections`, each with its new text; those without one keep what the page said of them.
 * @param head what stands above them
 */
export function writePage(
  file: string,
  head: string,
  sections: readonly Section[],
  texts: ReadonlyMap<string, string>,
): void {
  const before = partsOf(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const parts = sections.map(
    ({ part, title }) =>
      texts.get(part) ??
      before.get(title) ??
      `## ${title}\n\nNot measured yet: \`npm run bench -- ${part}\`.\n`,
  );
  writeFileSync(file, [head, ...parts].join('\n'));
}
