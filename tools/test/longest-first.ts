import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first; the others follow. */
const LONGEST = [
  ...[
    'present',
    'main',
    'hard-pages',
    'inspect',
    'faults',
    'toxicity-model',
    'package',
    'popup',
    'safe',
    'stops',
  ],
  ...['toxicity-faults', 'on-page', 'options', 'restart', 'living-pages', 'accessibility', 'cover'],
];

/** Begins with the files that take longest, so that the workers end at about the same time. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(basename(moduleId, '.e2e.ts'));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
