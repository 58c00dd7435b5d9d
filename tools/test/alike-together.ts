import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const DOM = '// @vitest-environment happy-dom';

function needsDom({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, 'utf8').startsWith(DOM);
}

/** In an order that only the seed knows. */
function shuffled(files: readonly TestSpecification[], seed: string): TestSpecification[] {
  const place = ({ moduleId }: TestSpecification) =>
    createHash('sha256').update(`${seed} ${moduleId}`).digest('hex');
  return files
    .map((file) => [place(file), file] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, file]) => file);
}

/**
 * Keeps the files that need a DOM together, last: a worker goes on with the next file only in the same surroundings.
 * With FOLDAWAY_SHUFFLE=$RANDOM they come in another order, on which no test may depend.
 */
export class AlikeTogether extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seed = process.env.FOLDAWAY_SHUFFLE;
    const sorted = seed ? shuffled(files, seed) : await super.sort(files);
    const withDom = new Set(sorted.filter(needsDom));
    return [...sorted.filter((file) => !withDom.has(file)), ...withDom];
  }
}
