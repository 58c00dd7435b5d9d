import type { Page } from 'puppeteer-core';

const SCROLL_MS = 4000;
const FRAME_MS = 1000 / 60;

/** Scrolls down, frame by frame. @returns the share of frames that were not drawn in time */
function scroll(page: Page): Promise<number> {
  return page.evaluate(
    (lasting, each) =>
      new Promise<number>((resolve) => {
        // A method: a function that is kept under a name would ask the page for a helper of ours.
        const seen = {
          first: 0,
          last: 0,
          dropped: 0,
          frame(now: number): void {
            if (seen.last > 0) seen.dropped += Math.max(0, Math.round((now - seen.last) / each) - 1);
            seen.first ||= now;
            seen.last = now;
            scrollBy(0, 60);
            if (now - seen.first < lasting) requestAnimationFrame(seen.frame);
            else resolve(seen.dropped / ((now - seen.first) / each));
          },
        };
        requestAnimationFrame(seen.frame);
      }),
    SCROLL_MS,
    FRAME_MS,
  );
}

/** Scrolls a thread from the moment it is there, which is while it is judged. @returns frames not drawn in time, percent */
export async function scrolled(open: () => Promise<Page>, url: string): Promise<number> {
  const page = await open();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    return (await scroll(page)) * 100;
  } finally {
    await page.close();
  }
}
