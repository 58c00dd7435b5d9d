import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe-core finds wrong with a page as it stands now, one line a rule and element.
 * Its source is evaluated, not linked: the content security policy of our pages lets no foreign script in.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
