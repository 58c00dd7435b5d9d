import type { Page } from 'puppeteer-core';
import { until } from '../../tools/drive.ts';
import { toFront } from './pointer.ts';
import { type ClosedRoot, closedRoots } from './shadow.ts';

/** Where a demo page names the author of the comment that a bar stands in. */
const AUTHORS = '.wpd-comment-author, .postprofile .username, .author, .who, .fn';
const COMMENTS = '.wpd-comment, .post, .answer, .comment';
/** What holds a demo comment's own words. */
const WORDS = '.wpd-comment-text > p, .content, .post-message > p, .words, .comment-content > p';

/** A button of a bar, by what it says. */
const BUTTON = `[...root.querySelectorAll('button')].find((b) => (b.textContent || b.ariaLabel) === argument)`;

type Place = readonly [x: number, y: number, framed: boolean];

/** A bar in a page, seen and used as a reader would. */
export class Bar {
  constructor(
    private readonly page: Page,
    private readonly root: ClosedRoot,
  ) {}

  /** Author of the comment it stands in, as the page names them. */
  author(): Promise<string> {
    return this.root.call(
      `return root.host.closest(argument[0])?.querySelector(argument[1])?.textContent.trim() ?? ''`,
      [COMMENTS, AUTHORS],
    );
  }

  /** What it says, as a screen reader is told. */
  label(): Promise<string> {
    return this.root.call(`return root.querySelector('[role=group]')?.getAttribute('aria-label') ?? ''`);
  }

  /** Names of its visible buttons. */
  buttons(): Promise<string[]> {
    return this.root.call(
      `return [...root.querySelectorAll('button')].filter((b) => b.checkVisibility()).map((b) => b.textContent || b.ariaLabel)`,
    );
  }

  /** The room it takes in the page. */
  box(): Promise<{ width: number; height: number }> {
    return this.root.call(
      `const { width, height } = root.host.getBoundingClientRect(); return { width, height }`,
    );
  }

  /** All its words, an opened panel included. */
  words(): Promise<string> {
    return this.root.call('return root.textContent');
  }

  /** Whether the words of the comment it stands in can be seen. */
  textIsSeen(): Promise<boolean> {
    return this.root.call(
      `const words = root.host.closest(argument[0])?.querySelector(argument[1]);
       return Boolean(words) && words.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && words.getClientRects().length > 0`,
      [COMMENTS, WORDS],
    );
  }

  /** The words marked in its opened panel. */
  marked(): Promise<string[]> {
    return this.root.call(`return [...root.querySelectorAll('mark')].map((mark) => mark.textContent)`);
  }

  /** Opens its menu and chooses `item`. */
  async choose(more: string, item: string): Promise<void> {
    await this.click(more);
    await this.click(item);
  }

  /** Clicks one of its buttons with the mouse, once it is there and stands still. */
  async click(name: string): Promise<void> {
    await toFront(this.page);
    let before = '';
    const place = await until(`the button "${name}" to stand still`, async () => {
      const now = await this.placeOf(name);
      const isStill = now !== null && String(now) === before;
      before = String(now);
      return isStill ? now : null;
    });
    const [x, y, framed] = place as Place;
    const frame = framed ? await this.frameCorner() : ([0, 0] as const);
    await this.page.mouse.click(x + frame[0], y + frame[1]);
  }

  /** The middle of a button that is brought into view, and whether that is in a frame; null where it is not seen. */
  private placeOf(name: string): Promise<Place | null> {
    return this.root.call(
      `const button = ${BUTTON};
       if (!button?.checkVisibility()) return null;
       button.scrollIntoView({ block: 'center', behavior: 'instant' });
       const { x, y, width, height } = button.getBoundingClientRect();
       return [x + width / 2, y + height / 2, window !== window.top];`,
      name,
    );
  }

  /** Where the page's only frame begins. */
  private async frameCorner(): Promise<readonly [number, number]> {
    return this.page.evaluate(() => {
      const box = document.querySelector('iframe')?.getBoundingClientRect();
      return [box?.x ?? 0, box?.y ?? 0] as const;
    });
  }

  /** Puts the keyboard's focus on one of its buttons, once it is there, and presses `key` there. */
  async press(name: string, key: 'Enter' | 'Space'): Promise<void> {
    await toFront(this.page);
    await until(`the focus on "${name}"`, () =>
      this.root.call<boolean>(
        `const button = ${BUTTON};
         button?.focus();
         return Boolean(button) && root.activeElement === button;`,
        name,
      ),
    );
    await this.page.keyboard.press(key);
  }
}

/** The bars of a page and its frames, in document order. */
export async function barsOf(page: Page): Promise<Bar[]> {
  const roots = await closedRoots(page);
  const isBar = await Promise.all(
    roots.map((root) => root.call<boolean>(`return root.querySelector('[role=group] button') !== null`)),
  );
  return roots.filter((_, i) => isBar[i]).map((root) => new Bar(page, root));
}

/** The bar of an author's comment, once it stands: comments count as folded a moment before. */
export function barOf(page: Page, author: string): Promise<Bar> {
  return until(`a bar in a comment of "${author}"`, async () => {
    const bars = await barsOf(page);
    const authors = await Promise.all(bars.map((bar) => bar.author()));
    return bars[authors.indexOf(author)];
  }) as Promise<Bar>;
}

/** Waits until so many bars stand in a page: they come a moment after comments count as folded. @returns them */
export async function barsThatStand(page: Page, count: number): Promise<Bar[]> {
  let bars: Bar[] = [];
  await until(`${count} bars`, async () => {
    bars = await barsOf(page);
    return bars.length === count;
  });
  return bars;
}
