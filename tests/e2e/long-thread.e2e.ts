import { describe, expect, it } from 'vitest';
import { BROWSERS, until } from './harness.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, commentHtml, listHtml, RUDE } from './written-pages.ts';

const COMMENTS = 320;
/** The last of them are civil, so that all that folds is out of the view of who reads the end. */
const LAST_CIVIL = 40;
const isRude = (i: number) => i % 8 === 3 && i < COMMENTS - LAST_CIVIL;
const numbers = Array.from({ length: COMMENTS }, (_, i) => i);
const RUDE_COUNT = numbers.filter(isRude).length;

/** A long thread whose reader is at its end as soon as it is there; the page notes how far the last comment moves. */
const page = (style: string) => `${articleHtml(
  listHtml(numbers.map((i) => commentHtml(i + 1, `${isRude(i) ? RUDE : CIVIL} (${i})`, `u${i}`))),
)}<style>${style}</style><div style="height: 3000px"></div><script>
  window.moved = 0;
  const last = document.querySelector('#comment-${COMMENTS}');
  last.scrollIntoView({ block: 'center' });
  const first = last.getBoundingClientRect().top;
  const look = () => {
    moved = Math.max(moved, Math.abs(last.getBoundingClientRect().top - first));
    requestAnimationFrame(look);
  };
  look();
</script>`;
const PAGES = {
  '/held': page('html { overflow-y: scroll }'),
  // Here the browser does not hold what is in view.
  '/unheld': page('* { overflow-anchor: none }'),
};

describe.each(BROWSERS)('a long thread in %s', (browser) => {
  const ground = setUp(browser, { pages: PAGES });

  it.each(Object.keys(PAGES))(
    'folds far above the reader, whose place in the text stays where it is (%s)',
    async (path) => {
      const { page } = await ground.world.open(ground.url(path));
      const hidden = () =>
        page.$$eval(
          '.comment-content',
          (all) => all.filter((body) => body.getClientRects().length === 0).length,
        );
      await until(`${RUDE_COUNT} comments to be folded`, async () => (await hidden()) === RUDE_COUNT);
      const { moved, y } = await page.evaluate(() => ({
        moved: (window as unknown as { moved: number }).moved,
        y: scrollY,
      }));
      expect(y).toBeGreaterThan(1000);
      expect(moved).toBeLessThan(2);
    },
  );
});
