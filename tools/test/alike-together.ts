import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const DOM = '// @vitest-environment happy-dom';

function needsDom({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, 'utf8').startsWith(DOM);
}

/**
 * Keeps the files that need a DOM together, last: a worker goes on with the next file only in the same surroundings.
 * With `--sequence.seed=$RANDOM` they come in another order, on which no test may depend.
 */
export class AlikeTogether extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const sorted = seed ? shuffled(files, seed) : await super.sort(files);
    const withDom = new Set(sorted.filter(needsDom));
    return [...sorted.filter((file) => !withDom.has(file)), ...withDom];
  }
}

function shuffled(files: readonly TestSpecification[], seed: number): TestSpecification[] {
  const place = new Map(
    files.map((file) => [file, createHash('sha256').update(`${seed} ${file.moduleId}`).digest('hex')]),
  );
  return files.toSorted((a, b) => ((place.get(a) ?? '') < (place.get(b) ?? '') ? -1 : 1));
}
