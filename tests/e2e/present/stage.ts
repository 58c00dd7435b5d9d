import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { until } from '../../../tools/drive';
import { type Launched, launch } from '../../../tools/launch';
import type { BrowserName } from '../../../tools/manifest';
import { inTime } from '../in-time';

export interface Bar {
  readonly text: string;
  readonly kind: string;
  readonly scheme: string;
  readonly room: string;
  readonly flex: string;
  readonly box: { left: number; top: number; width: number; height: number };
  readonly overflow: number;
  /** Of its line. */
  readonly height: number;
  /** How wide its words are drawn. */
  readonly said: number;
  /** How far its sign stands from the side of its line. */
  readonly sign: number;
  /** Whether nothing of its first button's name is cut. */
  readonly toggleIsWhole: boolean;
}

/** A page with the presenter in it, in the world of a content script. */
export class Scene {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Calls what `stage-content.ts` names, and waits until the presenter has done it. */
  call<T = unknown>(call: string, asked: object = {}): Promise<T> {
    return this.page.evaluate(
      (name, what) =>
        new Promise<T>((resolve, reject) => {
          const stage = Math.random();
          const listen = ({ data }: MessageEvent) => {
            if (data.answered !== stage) return;
            removeEventListener('message', listen);
            if (data.error) reject(new Error(data.error));
            else resolve(data.value);
          };
          addEventListener('message', listen);
          postMessage({ stage, call: name, asked: what }, '*');
        }),
      call,
      asked,
    );
  }

  present(ids: readonly string[], options: object = {}, verdict: object = {}): Promise<unknown> {
    return this.call('present', { ids, options, verdict });
  }

  bars(): Promise<Bar[]> {
    return this.call('bars');
  }

  /** Presses the `at`th control of that name with the mouse, once it is there and stands still. */
  async press(name: string, at = 0): Promise<void> {
    type Control = { name: string; left: number; top: number; width: number; height: number };
    let before = '';
    const control = await until(`control ${at} of name "${name}"`, async () => {
      const controls = await this.call<Control[]>('controls');
      const now = controls.filter((one) => one.name === name)[at];
      const isStill = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isStill && now;
    });
    if (control)
      await this.page.mouse.click(control.left + control.width / 2, control.top + control.height / 2);
  }

  /** After the page has been drawn a few times: browsers hold the reading position then. */
  async frames(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let left = 4;
          const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
          next();
        }),
    );
  }

  /** What all our visible controls say. */
  async controls(): Promise<string[]> {
    return (await this.call<{ name: string }[]>('controls')).map(({ name }) => name);
  }

  focused(): Promise<{ name: string; ours: boolean; tag: string }> {
    return this.call('focused');
  }
}

const MANIFEST = {
  manifest_version: 3,
  name: 'Stage',
  version: '1.0.0',
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_start' }],
  host_permissions: ['http://127.0.0.1/*'],
};
const GECKO = { browser_specific_settings: { gecko: { id: 'stage@foldaway.example' } } };

async function buildStage(browser: BrowserName): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foldaway-stage-'));
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'stage-content.ts'),
        output: { format: 'iife', entryFileNames: 'content.js', codeSplitting: false },
      },
    },
  });
  const manifest = browser === 'firefox' ? { ...MANIFEST, ...GECKO } : MANIFEST;
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** A browser with the presenter as its only content script, and a server of written pages. */
export class Stage {
  readonly #launched: Launched;
  readonly #server: Server;
  readonly #folder: string;
  readonly #pages = new Map<string, { html: string; headers: Record<string, string> }>();

  #page: Page | null = null;

  private constructor(launched: Launched, server: Server, folder: string) {
    this.#launched = launched;
    this.#server = server;
    this.#folder = folder;
    server.on('request', (request, response) => {
      const page = this.#pages.get(new URL(request.url ?? '/', 'http://x').pathname);
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      response.end(page?.html ?? '');
    });
  }

  static async open(browser: BrowserName): Promise<Stage> {
    const folder = await buildStage(browser);
    const launched = await launch({ browser, extension: folder, headless: true });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Stage(launched, server, folder);
  }

  /** Whether the browser still answers. */
  async isAlive(): Promise<boolean> {
    if (!this.#launched.browser.connected) return false;
    return !this.#page || this.#page.isClosed() || inTime(this.#page.evaluate(() => true));
  }

  /** Opens a page of this markup. `headers` are sent along; `query` reaches the content script. */
  async scene(
    html: string,
    {
      headers = {},
      query = '',
      width = 800,
      height = 700,
      zoom = 1,
      scheme = 'light' as 'light' | 'dark',
    } = {},
  ): Promise<Scene> {
    const path = `/${this.#pages.size}`;
    this.#pages.set(path, { html, headers });
    // One page at a time: those of earlier tests would only cost the machine.
    if (this.#page && !this.#page.isClosed()) await this.#page.close();
    const page = await this.#launched.browser.newPage();
    this.#page = page;
    await page.setViewport({ width, height, deviceScaleFactor: zoom });
    if (scheme === 'dark') await this.#darken(page);
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}${path}?${query}`);
    return new Scene(page);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    try {
      await this.#launched.close();
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  async #darken(page: Page): Promise<void> {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  }
}
