import { join } from 'node:path';
import { loadedBy, sizesOf, sum } from '../build/sizes.ts';
import { DIST } from '../build.ts';
import { BROWSERS } from '../manifest.ts';
import { zipped } from '../package.ts';
import type { Figure } from './figure.ts';

/** What is loaded where, and the whole package, of both builds. */
export function benchWeight(): Figure[] {
  return BROWSERS.flatMap((browser) => {
    const dist = join(DIST, browser);
    const sizes = sizesOf(dist);
    const kilobytes = (files: readonly string[]) => sum(sizes, files).gzip / 1000;
    const figure = (name: string, value: number, unit: string, most?: number): Figure => ({
      name: `${browser}: ${name}`,
      value,
      unit,
      limit: most === undefined ? undefined : { most },
    });
    return [
      figure('content script, on every page', kilobytes(['content.js']), 'kB', 30),
      figure('what presents, where comments were found', kilobytes(['presenting.js']), 'kB'),
      figure('what weighs, where a page looks as if it had comments', kilobytes(['weighing.js']), 'kB'),
      figure('popup, all it loads', kilobytes(loadedBy(dist, 'popup/popup.html')), 'kB', 40),
      figure('whole package', zipped(dist).length / 1e6, 'MB', 6),
    ];
  });
}
