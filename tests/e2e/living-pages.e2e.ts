import { describe, expect, it } from 'vitest';
import { BROWSERS, totals, until, type Visit } from './harness.ts';
import { setUp } from './set-up.ts';
import { articleHtml, CIVIL, commentHtml, RUDE, threadHtml } from './written-pages.ts';

/* Pages whose comments come late, change, move, hide in shadow roots or leave. */

const inShadow = (mode: 'open' | 'closed') =>
  articleHtml(`<div id="host"></div><script>
    setTimeout(() => {
      const root = document.querySelector('#host').attachShadow({ mode: '${mode}' });
      root.innerHTML = ${JSON.stringify(threadHtml(CIVIL, RUDE, CIVIL))};
    }, 400);
  </script>`);

/** A list whose comments have a closed shadow root each. */
const shadowEach = articleHtml(`<section><h2>Notes</h2><div id="notes"></div></section><script>
  const words = ${JSON.stringify([CIVIL, RUDE, 'At nine, but not on Mondays, as far as I know.'])};
  customElements.define('note-card', class extends HTMLElement {
    connectedCallback() {
      const n = [...this.parentNode.children].indexOf(this);
      this.attachShadow({ mode: 'closed' }).innerHTML = '<div><header><b class="author">Guest ' + 'ABC'[n] +
        '</b> <time>' + (n + 2) + ' days ago</time></header><p class="words">' + words[n] +
        '</p><footer><button>Like</button> <button>Reply</button></footer></div>';
    }
  });
  document.querySelector('#notes').innerHTML = '<note-card></note-card>'.repeat(words.length);
</script>`);

const PAGES = {
  '/thread': articleHtml(threadHtml(CIVIL, RUDE, CIVIL)),
  '/empty': articleHtml('<p>No thread here.</p>'),
  '/open-shadow': inShadow('open'),
  '/closed-shadow': inShadow('closed'),
  '/shadow-each': shadowEach,
  '/late-frame': articleHtml(`<script>
    setTimeout(() => {
      const frame = document.createElement('iframe');
      frame.src = '/thread'; frame.width = 800; frame.height = 900;
      document.body.append(frame);
    }, 400);
  </script>`),
  '/tab': articleHtml(`<div id="tab" hidden>${threadHtml(CIVIL, RUDE)}</div>`),
};

describe.each(BROWSERS)('in %s, on a page that lives', (browser) => {
  const ground = setUp(browser, { pages: PAGES });
  const visit = (path: keyof typeof PAGES) => ground.world.open(ground.url(path));

  /** Waits until so many comments are found, judged and folded. */
  const counts = (visited: Visit, found: number, folded: number) =>
    until(`${found} comments found and ${folded} folded`, async () => {
      const now = totals(await visited.statuses());
      return now.found === found && now.judged === found && now.folded === folded;
    });

  it.each(['/open-shadow', '/closed-shadow', '/shadow-each', '/late-frame', '/tab'] as const)(
    'folds in %s',
    async (path) => {
      const visited = await visit(path);
      const found = path === '/tab' ? 2 : 3;
      expect(await counts(visited, found, 1)).toBe(true);
    },
  );

  it('follows "load more"', async () => {
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    const more = commentHtml(4, RUDE) + commentHtml(5, CIVIL);
    await visited.page.evaluate((html) => {
      document.querySelector('.comment-list')?.insertAdjacentHTML('beforeend', html);
    }, more);
    expect(await counts(visited, 5, 2)).toBe(true);
  });

  it('judges an element anew that is used again for another comment', async () => {
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    await visited.page.evaluate((words) => {
      const [, second] = document.querySelectorAll('.comment-content');
      if (second) second.innerHTML = `<p>${words}</p>`;
    }, CIVIL);
    expect(await counts(visited, 3, 0)).toBe(true);
    await until('all to be shown', () =>
      visited.page.evaluate(() =>
        [...document.querySelectorAll('.comment-content')].every((body) => body.checkVisibility()),
      ),
    );
  });

  it('follows an edited text', async () => {
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    await visited.page.evaluate((words) => {
      const first = document.querySelector('.comment-content p')?.firstChild;
      if (first) first.nodeValue = words;
    }, RUDE);
    expect(await counts(visited, 3, 2)).toBe(true);
  });

  it('follows a navigation without a page load', async () => {
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    await visited.page.evaluate(
      (html) => {
        history.pushState({}, '', '/thread?next');
        const main = document.querySelector('main');
        if (main) main.innerHTML = html;
      },
      threadHtml(RUDE, RUDE, CIVIL, CIVIL),
    );
    expect(await counts(visited, 4, 2)).toBe(true);
  });

  it('forgets comments that leave', async () => {
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    await visited.page.evaluate(() => document.querySelector('#comment-2')?.remove());
    expect(await counts(visited, 2, 0)).toBe(true);
  });

  it.each(['/open-shadow', '/closed-shadow'] as const)(
    'forgets what leaves with the host of %s',
    async (path) => {
      const visited = await visit(path);
      await counts(visited, 3, 1);
      await visited.page.evaluate(() => document.querySelector('#host')?.remove());
      expect(await counts(visited, 0, 0)).toBe(true);
    },
  );

  it('finds nothing where there is nothing', async () => {
    const visited = await visit('/empty');
    await until('the frame to answer', async () => (await visited.statuses()).length > 0);
    expect(totals(await visited.statuses())).toMatchObject({ found: 0, folded: 0 });
    expect(await visited.badge()).toBe('');
  });

  it('prints the page as the reader sees it: what is folded stays folded, the rest is whole', async () => {
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    if (browser === 'chrome') await visited.page.emulateMediaType('print');
    // Firefox cannot be told to lay a page out for paper; what it prints is what its document holds.
    await until('the comment to be folded', () =>
      visited.page.evaluate(() => !document.querySelector('#comment-2 .comment-content')?.checkVisibility()),
    );
    const shown = await visited.page.evaluate(() => ({
      media: matchMedia('print').matches,
      bodies: [...document.querySelectorAll('.comment-content')].map((body) => body.checkVisibility()),
      article: document.querySelector('article')?.checkVisibility() ?? false,
      names: [...document.querySelectorAll('.comment-author')].map((name) => name.checkVisibility()),
    }));
    expect(shown.media).toBe(browser === 'chrome');
    expect(shown.bodies).toEqual([true, false, true]);
    expect(shown.article).toBe(true);
    expect(shown.names.filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });

  it('leaves the page readable for a reader view, and stands a view that clones it', async () => {
    // Firefox's own reader view lets no extension in; like all of them it reads a clone of the document.
    const visited = await visit('/thread');
    await counts(visited, 3, 1);
    const seen = await visited.page.evaluate(() => {
      const clone = document.cloneNode(true) as Document;
      const view = document.createElement('div');
      view.append(...clone.querySelectorAll('main > article'));
      document.body.replaceChildren(view);
      return view.textContent?.includes('The council met on Tuesday') ?? false;
    });
    expect(seen).toBe(true);
    expect(await counts(visited, 0, 0)).toBe(true);
    const broken = await visited.page.evaluate(() => document.body.textContent?.trim().length ?? 0);
    expect(broken).toBeGreaterThan(500);
  });
});
