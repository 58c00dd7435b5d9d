import { describe, expect, it } from 'vitest';
import { BROWSERS, totals, until } from './harness.ts';
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

const MANY = 900;
/**
 * A longer one that is scrolled through, from end to end and without a stop, from the moment it is there. After
 * `watched = true` it counts in which frames an abusive comment in view shows its words.
 */
const RUSHED = `${articleHtml(
  listHtml(
    Array.from({ length: MANY }, (_, i) =>
      commentHtml(i + 1, `${i % 8 === 3 ? RUDE : CIVIL} (${i})`, `u${i}`),
    ),
  ),
)}<script>
  window.moving = true;
  window.watched = false;
  window.shown = 0;
  window.frames = 0;
  const rude = [...document.querySelectorAll('.comment-content')].filter((_, i) => i % 8 === 3);
  const isShown = (body) => {
    const { top, bottom, height } = body.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight && getComputedStyle(body).visibility === 'visible';
  };
  const began = performance.now();
  const rush = (now) => {
    if (watched) {
      frames++;
      if (rude.some(isShown)) shown++;
    }
    const range = document.documentElement.scrollHeight - innerHeight;
    const way = ((now - began) * 8) % (2 * range);
    scrollTo(0, way < range ? way : 2 * range - way);
    if (moving) requestAnimationFrame(rush);
  };
  requestAnimationFrame(rush);
</script>`;
interface Rush {
  moving: boolean;
  watched: boolean;
  shown: number;
  frames: number;
}

const PAGES = {
  '/rushed': RUSHED,
  '/held': page('html { overflow-y: scroll }'),
  // Here the browser does not hold what is in view.
  '/unheld': page('* { overflow-anchor: none }'),
};

describe.each(BROWSERS)('a long thread in %s', (browser) => {
  const ground = setUp(browser, { pages: PAGES });

  it.each(['/held', '/unheld'])(
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

  it('folds nothing while its reader rushes through it, shows no abuse meanwhile, and folds it at the stop', async () => {
    const visit = await ground.world.open(ground.url('/rushed'));
    const { page } = visit;
    const folded = () =>
      page.$$eval('.comment-content', (all) => all.filter((body) => !body.getClientRects().length).length);
    await until(`${MANY} comments to be judged`, async () => totals(await visit.statuses()).judged === MANY);
    await page.evaluate(() => {
      (window as unknown as Rush).watched = true;
    });
    await until('some frames', () => page.evaluate(() => (window as unknown as Rush).frames > 60));
    const before = await folded();
    const shown = await page.evaluate(() => (window as unknown as Rush).shown);
    await page.evaluate(() => {
      (window as unknown as Rush).moving = false;
    });
    const all = Math.ceil((MANY - 3) / 8);
    await until(`${all} comments to be folded`, async () => (await folded()) === all);
    // A machine that stands still for a second lets a comment stay in view for that long, and fold: once, not with each.
    expect(shown).toBeLessThan(4);
    expect(before).toBeLessThan(4);
  });
});
