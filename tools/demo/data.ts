import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.ts';

/** What a reader would want done with a comment: only `abusive` should fold; `borderline` may go either way. */
export type Expectation = 'abusive' | 'fair' | 'civil' | 'borderline';

/** One invented comment of a demo page. An author's comments on one page all have the same expectation. */
export interface DemoComment {
  readonly author: string;
  readonly when: string;
  readonly expect: Expectation;
  /** Abuse that hides itself (1d10t); counted apart from the plain. */
  readonly disguised?: boolean;
  readonly text: string;
  /** Author of the comment it answers: the last one above it. */
  readonly re?: string;
  readonly quote?: { readonly author: string; readonly text: string };
}

export interface DemoThread {
  readonly comments: readonly DemoComment[];
  readonly signatures?: Readonly<Record<string, string>>;
}

export const DEMO_PAGES = ['news', 'forum', 'embedded', 'endless'] as const;
export type DemoPage = (typeof DEMO_PAGES)[number];

/** The invented thread of one demo page. */
export function demoThread(page: DemoPage): DemoThread {
  return JSON.parse(readFileSync(join(ROOT, 'demo', 'data', `${page}.json`), 'utf8'));
}
