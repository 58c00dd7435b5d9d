import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/build.ts';
import { loadAll } from '../../tools/demo/visit.ts';
import { type DemoServer, startDemoServer } from '../../tools/demo-server.ts';
import { Console, openExtensionPage, totals, until } from '../../tools/drive.ts';
import { filesUnder } from '../../tools/files.ts';
import { type Launched, launch, withExtension } from '../../tools/launch.ts';
import type { BrowserName } from '../../tools/manifest.ts';
import { BROWSERS, barOf, barsThatStand } from './harness.ts';
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

/** What a round through the demo asked the network for, and what the news page saw of itself. */
interface Round {
  readonly local: readonly string[];
  readonly elsewhere: readonly string[];
  readonly seen: Seen;
  readonly news: Page;
}

/** A browser whose whole traffic is noted: first without the extension, then with it. */
class Rounds {
  launched!: Launched;
  bare!: Round;
  round!: Round;
  readonly #closing: (() => Promise<void>)[] = [];

  static async start(browser: BrowserName): Promise<Rounds> {
    const rounds = new Rounds();
    try {
      await rounds.#start(browser);
      return rounds;
    } catch (error) {
      await rounds.stop();
      throw error;
    }
  }

  async #start(browser: BrowserName): Promise<void> {
    const server = await startDemoServer();
    this.#closing.unshift(() => server.close());
    const proxy = await startProxy();
    this.#closing.unshift(() => proxy.close());
    const viewport = { width: 1280, height: 900 };
    const launched = await launch({ browser, headless: true, viewport, proxyPort: proxy.port });
    this.#closing.unshift(() => launched.close());
    this.bare = await this.#go(launched, server, proxy);
    for (const page of (await launched.browser.pages()).slice(1)) await page.close();
    this.launched = await withExtension(launched, join(DIST, browser));
    this.round = await this.#go(launched, server, proxy, await Console.open(this.launched));
  }

  /** Through the demo, as far as every comment is judged where there is a `console_` to tell. */
  async #go(
    { browser }: Launched,
    server: DemoServer,
    proxy: RecordingProxy,
    console_?: Console,
  ): Promise<Round> {
    proxy.local.length = 0;
    proxy.elsewhere.length = 0;
    let round: Pick<Round, 'seen' | 'news'> | undefined;
    for (const name of PAGES) {
      const page = await browser.newPage();
      await page.goto(server.url(name));
      await page.bringToFront();
      await loadAll(page);
      if (console_) {
        const { folded } = totals(await console_.settled(await console_.tab(server.url(name))));
        expect(folded, name).toBeGreaterThan(0);
        await barsThatStand(page, folded);
      }
      if (name === 'news') round = { news: page, seen: await page.evaluate(seenByPage) };
    }
    if (!round) throw new Error('There is no news page.');
    // The very lists: what comes later is in them too.
    const { local, elsewhere } = proxy;
    return {
      ...round,
      local: console_ ? local : [...local],
      elsewhere: console_ ? elsewhere : [...elsewhere],
    };
  }

  async stop(): Promise<void> {
    for (const close of this.#closing.splice(0)) await close();
  }
}

describe.each(BROWSERS)('in %s', (browser) => {
  let rounds: Rounds | null = null;
  let bare: Round;
  let round: Round;
  let launched: Launched;

  // Not before all: a start that fails is a try that fails, and there is another.
  beforeEach(async () => {
    rounds ??= await Rounds.start(browser);
    ({ bare, round, launched } = rounds);
  });
  afterAll(() => rounds?.stop());

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
    const { news, local, elsewhere } = round;
    // Whatever the reader can open: a bar's reasons, the popup, every view.
    const bar = await barOf(news, ABUSER);
    await bar.click(say('bar_why'));
    await until('the reasons', async () => (await bar.words()).length > 40);
    for (const view of ['popup/popup.html', 'options/options.html', 'welcome/welcome.html']) {
      await (await openExtensionPage(launched, view)).close();
    }
    const added = local.filter((request) => !bare.local.includes(request) && !ICON.test(request));
    expect(added).toEqual([]);
    for (const name of PAGES) expect(local.filter((request) => request.endsWith(`/${name}`))).toHaveLength(1);
    // A browser may speak with its maker whenever it likes, with or without us.
    const own = new Set(bare.elsewhere);
    expect(elsewhere.filter((host) => !own.has(host) && !OF_THE_BROWSER.test(host))).toEqual([]);
  });

  it('lets the page see nothing but nameless elements where its bars stand', async () => {
    const { seen } = round;
    const { seen: plain } = bare;
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
    const { news } = round;
    const files = ['manifest.json', 'icons/16.png', 'content.js', 'presenting.js', 'model/pack.json'];
    for (const file of files) {
      expect(filesUnder(join(DIST, browser))).toContain(file);
      expect(await loadable(news, launched.extensionUrl(file)), file).toEqual([]);
    }
  });

  it('runs no script in its own pages but its own', async () => {
    const page = await openExtensionPage(launched, 'welcome/welcome.html');
    const { ran, refused } = await page.evaluate(
      async (foreign, patience) => {
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
        // They are told of one by one.
        const end = Date.now() + patience;
        while (refused.length < 3 && Date.now() < end)
          await new Promise((resolve) => setTimeout(resolve, 50));
        return { ran: document.title === 'ran', refused };
      },
      new URL('/thread.js', round.news.url()).href,
      60_000,
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

/** What browsers ask every site for, when they come to it. */
const ICON = /\/favicon\.ico$/;

/** Services of the browsers' makers that they ask at moments of their own. */
const OF_THE_BROWSER =
  /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/;
