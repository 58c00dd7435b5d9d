import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Settings } from '../../src/core/settings.ts';
import { toItems } from '../../src/core/settings-items.ts';
import type { FrameStatus } from '../../src/core/status.ts';
import { DIST } from '../../tools/build.ts';
import { type DemoPage, demoThread } from '../../tools/demo/data.ts';
import { loadAll } from '../../tools/demo/visit.ts';
import { type DemoServer, startDemoServer } from '../../tools/demo-server.ts';
import { Console, openExtensionPage, until } from '../../tools/drive.ts';
import { type Launched, launch } from '../../tools/launch.ts';
import type { BrowserName } from '../../tools/manifest.ts';
import { inTime } from './in-time.ts';
import { launchLasting } from './lasting.ts';

export { totals, until } from '../../tools/drive.ts';
export { BROWSERS } from '../../tools/manifest.ts';
export { type Bar, barOf, barsOf, barsThatStand } from './bars.ts';

export interface WorldOptions {
  /** Folder or package of another build than `dist/<browser>`. */
  readonly extension?: string;
  /** Pages in the dark, where the browser itself has to be told. */
  readonly dark?: boolean;
  /** Allowed in private windows too (Chromium). */
  readonly private?: boolean;
  /** Folder of a profile that outlives the browser, with the extension in it for good. */
  readonly profile?: string;
}

/** A page of the web in a tab of its own, with what Foldaway says of it. */
export interface Visit {
  readonly page: Page;
  readonly tab: number;
  readonly url: string;
  /** The frames' statuses, once every comment is judged and nothing changes any more. */
  settled(): Promise<FrameStatus[]>;
  /** The frames' statuses as they are now. */
  statuses(): Promise<FrameStatus[]>;
  badge(): Promise<string>;
  /** Opens the popup for this tab, in a tab of its own, and leaves the page in front as far as it can tell. */
  popup(): Promise<Page>;
}

/** Puts the extension in once more, as one that the reader allows in private windows. */
async function allowPrivate({ browser }: Launched, path: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
}

/** A browser with Foldaway in it, and the demo pages. */
export class World {
  private constructor(
    readonly launched: Launched,
    readonly server: DemoServer,
    readonly extension: string,
    public console: Console,
  ) {}

  /** @throws Error with one sentence where the build is missing */
  static async start(browser: BrowserName, options: WorldOptions = {}): Promise<World> {
    const extension = options.extension ?? join(DIST, browser);
    if (!existsSync(extension)) throw new Error(`${extension} is missing: run "npm run build" first.`);
    const viewport = { width: 1280, height: 900 };
    const launched = options.profile
      ? await launchLasting(browser, extension, options.profile, viewport)
      : await launch({ browser, extension, headless: true, dark: options.dark, viewport });
    try {
      if (options.private) await allowPrivate(launched, extension);
      const world = new World(launched, await startDemoServer(), extension, await Console.open(launched));
      // A profile may have welcomed its reader before; what is put in twice is not new the second time.
      if (!options.profile && !options.private) await world.welcomed();
      return world;
    } catch (error) {
      await launched.close();
      throw error;
    }
  }

  /** Once the welcome page, which comes when it likes after the install, has come: it takes the front. */
  private async welcomed(): Promise<void> {
    await until('the welcome page', () =>
      this.console.evaluate(() =>
        (globalThis.browser ?? chrome).extension
          .getViews({ type: 'tab' })
          .some(({ location }) => location.pathname === '/welcome/welcome.html'),
      ),
    );
  }

  /** Whether the browser and the extension in it still answer. */
  async isAlive(): Promise<boolean> {
    return this.launched.browser.connected && inTime(this.console.evaluate(() => true));
  }

  /** Makes it as it was for a new reader: no page open, nothing set, corrected, paused or counted. */
  startOver(): Promise<void> {
    return this.console.evaluate(async () => {
      const api = globalThis.browser ?? chrome;
      const open = (await api.tabs.query({})).flatMap(({ id }) => id ?? []);
      // Beside the console an empty tab stays: with its last tab a window would go, when the extension goes.
      const own = window as unknown as { emptyTab?: number };
      if (!open.includes(own.emptyTab ?? -1))
        own.emptyTab = (await api.tabs.create({ url: 'about:blank', active: false })).id;
      const stay = [(await api.tabs.getCurrent())?.id, own.emptyTab];
      await api.tabs.remove(open.filter((id) => !stay.includes(id)));
      const { sync, local, session } = api.storage;
      for (const area of [sync, local, session]) {
        // What is empty already is not written: browsers take only so many writes a minute.
        if (Object.keys(await area.get(null)).length > 0) await area.clear();
      }
    });
  }

  /** After the extension was put in anew: its pages, the console among them, are gone. */
  async reconnect(): Promise<void> {
    this.console = await until('the extension to be back', () => Console.open(this.launched));
  }

  /** Has the extension keep these settings, as another of the reader's browsers would by way of the sync. */
  keep(settings: Settings): Promise<void> {
    return this.console.evaluate(async (items) => {
      const { sync } = (globalThis.browser ?? chrome).storage;
      await sync.clear();
      await sync.set(items);
    }, toItems(settings));
  }

  /** Version of the extension at work. */
  version(): Promise<string> {
    return this.console.evaluate(() => (globalThis.browser ?? chrome).runtime.getManifest().version);
  }

  /** Opens any address in a new tab. */
  async open(url: string): Promise<Visit> {
    const page = await this.launched.browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    const tab = await this.console.tab(url);
    return {
      page,
      tab,
      url,
      settled: () => this.console.settled(tab),
      statuses: () => this.console.statuses(tab),
      badge: () => this.console.badge(tab),
      popup: () => openExtensionPage(this.launched, `popup/popup.html?tab=${tab}`),
    };
  }

  /** Opens a demo page, to its end. `host`: a name for this machine, so that one page can be two sites. */
  async openDemo(page: DemoPage, host?: string): Promise<Visit> {
    const visit = await this.open(this.server.url(page, host));
    await loadAll(visit.page);
    return { ...visit, settled: () => this.console.settled(visit.tab, demoThread(page).comments.length) };
  }

  async stop(): Promise<void> {
    await Promise.all([this.launched.close(), this.server.close()]);
  }
}
