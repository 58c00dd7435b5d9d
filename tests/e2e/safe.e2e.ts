import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { loadAll } from '../../tools/demo/visit.ts';
import { type DemoServer, startDemoServer } from '../../tools/demo-server.ts';
import { Console, openExtensionPage, totals, until } from '../../tools/drive.ts';
import { filesUnder } from '../../tools/files.ts';
import { type Launched, launch } from '../../tools/launch.ts';
import { BROWSERS, barOf, barsOf } from './harness.ts';
import { type RecordingProxy, startProxy } from './recording-proxy.ts';
import { say } from './words.ts';

const PAGES = ['news', 'forum', 'embedded', 'endless'] as const;
/** An author of the news page whose comment is folded. */
const ABUSER = 'RealistRon';

/** What a script of the page can see of it. */
function seenByPage() {
  const all = [...document.querySelectorAll('*')];
  const counted = (names: string[]) => {
    const counts: Record<string, number> = {};
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
  return {
    globals: Object.getOwnPropertyNames(window).sort(),
    documentProperties: Object.getOwnPropertyNames(document).sort(),
    attributes: [...new Set(all.flatMap((element) => element.getAttributeNames()))].sort(),
    tags: counted(all.map(({ tagName }) => tagName)),
    openRoots: all.filter(({ shadowRoot }) => shadowRoot).length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    stored: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    markup: document.documentElement.outerHTML,
    resources: performance.getEntriesByType('resource').map(({ name }) => new URL(name).protocol),
  };
}
type Seen = ReturnType<typeof seenByPage>;

/** One round through the demo in a browser whose whole traffic is noted. */
class Round {
  launched!: Launched;
  proxy!: RecordingProxy;
  news!: Page;
  seen!: Seen;

  async start(browser: (typeof BROWSERS)[number], server: DemoServer, extension?: string): Promise<void> {
    this.proxy = await startProxy();
    this.launched = await launch({
      browser,
      extension,
      headless: true,
      viewport: { width: 1280, height: 900 },
      proxyPort: this.proxy.port,
    });
    const console_ = extension === undefined ? null : await Console.open(this.launched);
    for (const name of PAGES) {
      const page = await this.launched.browser.newPage();
      await page.goto(server.url(name));
      await page.bringToFront();
      await loadAll(page);
      const tab = await console_?.tab(server.url(name));
      if (console_ && tab !== undefined) {
        expect(totals(await console_.settled(tab)).folded, name).toBeGreaterThan(0);
      }
      if (name === 'news') {
        this.news = page;
        this.seen = await page.evaluate(seenByPage);
      }
    }
  }

  async stop(): Promise<void> {
    await this.launched?.close();
    await this.proxy?.close();
  }
}

describe.each(BROWSERS)('in %s', (browser) => {
  const bare = new Round();
  const round = new Round();
  let server: DemoServer;

  beforeAll(async () => {
    server = await startDemoServer();
    await bare.start(browser, server);
    await bare.stop();
    await round.start(browser, server, join(DIST, browser));
  });
  afterAll(async () => {
    await round.stop();
    await server?.close();
  });

  /** In the page itself: whether it can load a file of the extension, in each way there is. */
  const loadable = (page: Page, address: string) =>
    page.evaluate(async (url) => {
      const by = (tag: 'img' | 'script') =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.onload = () => resolve(tag);
          element.onerror = () => resolve('');
          element.src = url;
          document.body.append(element);
          setTimeout(() => resolve(''), 2000);
        });
      const fetched = await fetch(url).then(
        () => 'fetch',
        () => '',
      );
      return [fetched, await by('img'), await by('script')].filter(Boolean);
    }, address);

  it('asks the network for nothing that the pages do not ask for themselves', async () => {
    const { news, launched, proxy } = round;
    // Whatever the reader can open: a bar's reasons, the popup, every view.
    const bar = await barOf(news, ABUSER);
    await news.bringToFront();
    await bar.click(say('bar_why'));
    await until('the reasons', async () => (await bar.words()).length > 40);
    for (const view of ['popup/popup.html', 'options/options.html', 'welcome/welcome.html']) {
      await (await openExtensionPage(launched, view)).close();
    }
    expect([...new Set(proxy.local)].sort()).toEqual([...new Set(bare.proxy.local)].sort());
    expect(proxy.local.length).toBeGreaterThan(PAGES.length);
    // A browser may speak with its maker whenever it likes, with or without us.
    const own = new Set(bare.proxy.elsewhere);
    const added = proxy.elsewhere.filter((host) => !own.has(host) && !OF_THE_BROWSER.test(host));
    expect(added).toEqual([]);
  });

  it('lets the page see nothing but nameless elements where its bars stand', async () => {
    const { seen, news } = round;
    const { seen: plain } = bare;
    expect(await barsOf(news)).not.toEqual([]);
    expect(seen.globals).toEqual(plain.globals);
    expect(seen.documentProperties).toEqual(plain.documentProperties);
    const added = seen.attributes.filter((name) => !plain.attributes.includes(name));
    expect(added.filter((name) => name !== 'style')).toEqual([]);
    const { DIV: divs = 0, ...tags } = seen.tags;
    const { DIV: plainDivs = 0, ...plainTags } = plain.tags;
    expect(tags).toEqual(plainTags);
    expect(divs).toBeGreaterThan(plainDivs);
    expect([seen.openRoots, seen.sheets]).toEqual([plain.openRoots, plain.sheets]);
    expect(seen.stored).toEqual(plain.stored);
    expect(seen.resources.filter((protocol) => protocol.includes('extension'))).toEqual([]);
    // Neither its name nor its address, nor a word of what it thinks of a comment.
    const telling = (markup: string) => markup.match(/foldaway|extension:|toxic|insult|abusi/gi) ?? [];
    expect(telling(seen.markup)).toEqual(telling(plain.markup));
  });

  it('lets the page load no file of the extension', async () => {
    const { news, launched } = round;
    const files = ['manifest.json', 'icons/16.png', 'content.js', 'presenting.js', 'model/pack.json'];
    for (const file of files) {
      expect(filesUnder(join(DIST, browser))).toContain(file);
      expect(await loadable(news, launched.extensionUrl(file)), file).toEqual([]);
    }
  });

  it('runs no script in its own pages but its own', async () => {
    const page = await openExtensionPage(round.launched, 'welcome/welcome.html');
    const { ran, refused } = await page.evaluate(
      async (foreign) => {
        const refused: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          refused.push(effectiveDirective),
        );
        const inline = document.createElement('script');
        inline.textContent = 'document.title = "ran"';
        const remote = document.createElement('script');
        remote.src = foreign;
        const button = document.createElement('button');
        button.setAttribute('onclick', 'document.title = "ran"');
        document.body.append(inline, remote, button);
        button.click();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { ran: document.title === 'ran', refused };
      },
      server.url('').replace(/\/$/, '/thread.js'),
    );
    // An inline script, one from elsewhere, and a handler in an attribute; a browser may tell of one twice.
    expect(ran).toBe(false);
    expect([...new Set(refused)].sort()).toEqual(['script-src-attr', 'script-src-elem']);
    expect(refused.length).toBeGreaterThanOrEqual(3);
    const { content_security_policy: policy } = JSON.parse(
      readFileSync(join(DIST, browser, 'manifest.json'), 'utf8'),
    );
    expect(policy).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    });
    await page.close();
  });
});

/** Services of the browsers' makers that they ask at moments of their own. */
const OF_THE_BROWSER =
  /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/;
