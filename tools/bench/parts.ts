import { bundled } from './bundled.ts';
import { benchCold } from './cold.ts';
import { benchDetect } from './detect.ts';
import type { Figure } from './figure.ts';
import { benchGrowing } from './growth.ts';
import { benchIdle } from './idle.ts';
import { benchLayout } from './layout.ts';
import { benchMemory } from './memory.ts';
import { benchPages } from './pages.ts';
import type { Section } from './report.ts';
import { benchThread } from './thread.ts';
import { benchUi } from './ui.ts';
import { benchWeight } from './weight.ts';

export interface Part extends Section {
  /** @param model folder of the published model's files, where the reader has them */
  measure(model?: string): Promise<Figure[]> | Figure[];
}

/** Everything that is measured, in the order of the page. */
export const PARTS: readonly Part[] = [
  {
    part: 'scoring',
    title: 'Scoring',
    about:
      'Both engines on WASM (SIMD, one thread) in one process, by turns, bundled as they ship; comments of 40 tokens, no two alike; reading texts into tokens included. Below the ratios: the matrix products that the built-in model is made of, timed by themselves on the same backend, which is as fast as it could be here.',
    measure: async (model) => (await bundled<typeof import('./engines.ts')>('engines')).benchEngines(model),
  },
  {
    part: 'pages',
    title: 'First verdict',
    about:
      'The built extension on the demo article of 42 comments. A fold is timed in the page, from the insertion of a comment to its words being out of the layout; the scorer is warm.',
    measure: benchPages,
  },
  {
    part: 'cold',
    title: 'Cold start',
    about:
      "From the start of the browser's process, in a profile that has the extension already, to the first fold on the page it opens with. No driver is in between: the page itself notices the fold.",
    measure: benchCold,
  },
  {
    part: 'thread',
    title: 'A long thread',
    about:
      '5,000 comments in one page, in Chromium. Frames are counted while the page scrolls by itself and its comments are judged; the same page without Foldaway stands beside it.',
    measure: benchThread,
  },
  {
    part: 'growth',
    title: 'Growth',
    about: '100, 1,000 and 10,000 comments in one page, in Chromium; an exponent of 1 is in proportion.',
    measure: benchGrowing,
  },
  {
    part: 'idle',
    title: 'Nothing to do',
    about:
      'A page of 3,000 nodes without comments, as many as a news page has, in Chromium with and without Foldaway, and with an extension that does nothing on the same pages, by turns; and the same page with ten advertisements in frames. Differences are of each run from the one beside it.',
    measure: benchIdle,
  },
  {
    part: 'detect',
    title: 'Finding comments',
    about: 'The detector alone, in Chromium.',
    measure: benchDetect,
  },
  { part: 'weight', title: 'Weight', about: "As built, gzip'd (level 9).", measure: benchWeight },
  {
    part: 'memory',
    title: 'Memory',
    about:
      "The process that holds the extension's pages, the model's host and its worker among them, in Chromium on Linux (proportional set size), while pages' comments and then 60,000 more are judged.",
    measure: benchMemory,
  },
  {
    part: 'layout',
    title: 'Layout',
    about:
      'Cumulative layout shift of the demo article with its comments in view, with and without Foldaway.',
    measure: benchLayout,
  },
  {
    part: 'ui',
    title: 'Popup',
    about: 'The popup on the demo article, and the page while its slider moves.',
    measure: benchUi,
  },
];
