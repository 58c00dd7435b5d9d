import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './browsers.ts';
import { type BrowserName, manifestFor } from './manifest.ts';

/** A busy machine takes its time to start a browser. */
export const START_MS = 120_000;
/** And to end; then it is ended. */
const END_MS = 30_000;

/** Address under which Firefox serves the extension; set before the start, because Firefox draws one at random. */
const FIREFOX_UUID = '8a1b6c52-0f5e-4a0c-9d55-f01da3a7c0de';
export const FIREFOX_ORIGIN = `moz-extension://${FIREFOX_UUID}`;

/** Keeps Chromium quiet and the same from run to run. */
export const CHROME_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-search-engine-choice-screen',
  '--hide-scrollbars',
  '--lang=en-US',
  // Chromium's sandbox cannot be had by root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** Folder of the built extension, or its package (Firefox only). Without one a bare browser starts. */
  readonly extension?: string;
  readonly headless: boolean;
  /** Pages in this colour scheme; default: the browser's own. */
  readonly dark?: boolean;
  readonly viewport?: { width: number; height: number } | null;
  /** Port on this machine of a proxy that everything goes through, requests to this machine too. */
  readonly proxyPort?: number;
  /** Folder of a profile to go on with (Chromium only); default: a fresh one. */
  readonly profile?: string;
}

/** A running browser with Foldaway in it. */
export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  close(): Promise<void>;
}

function firefoxProxy(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Everything, what is on this machine too. */
function chromeProxy(port: number): string[] {
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

export function firefoxPreferences(dark: boolean): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId()]: FIREFOX_UUID }),
    // Sites are allowed from the install on, as when the reader says yes to the prompt.
    'extensions.originControls.grantByDefault': true,
    // A new extension's page must not wait for a start page or a doorhanger.
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'intl.locale.requested': 'en-US',
  };
}

export function firefoxId(): string {
  const settings = manifestFor('firefox').browser_specific_settings as { gecko: { id: string } };
  return settings.gecko.id;
}

async function launchChrome(options: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    timeout: START_MS,
    executablePath: await findBrowser('chrome'),
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profile,
    defaultViewport: options.viewport,
    args: [
      ...CHROME_FLAGS,
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.proxyPort ? chromeProxy(options.proxyPort) : []),
    ],
  });
}

async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    timeout: START_MS,
    executablePath: await findBrowser('firefox'),
    headless: options.headless,
    defaultViewport: options.viewport,
    // Without it Firefox refuses to navigate to an extension's pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...firefoxPreferences(options.dark ?? false),
      ...(options.proxyPort ? firefoxProxy(options.proxyPort) : {}),
    },
  });
}

/** Ends a browser, by force where it does not end by itself: none may outlive whoever started it. */
async function end(browser: Browser): Promise<void> {
  const kill = () => browser.process()?.kill('SIGKILL');
  const force = setTimeout(kill, END_MS);
  try {
    await browser.close();
  } catch {
    // It has ended already, or hears nothing any more.
    kill();
  } finally {
    clearTimeout(force);
  }
}

/** A browser that was started, once `originOf` tells where it serves the extension; it is closed where that fails. */
export async function launched(
  name: BrowserName,
  browser: Browser,
  originOf: () => Promise<string>,
): Promise<Launched> {
  try {
    const origin = await originOf();
    return { name, browser, extensionUrl: (path) => `${origin}/${path}`, close: () => end(browser) };
  } catch (error) {
    await end(browser);
    throw error;
  }
}

function originOf(name: BrowserName, id: string): string {
  return name === 'chrome' ? `chrome-extension://${id}` : FIREFOX_ORIGIN;
}

/**
 * Puts the extension into a running browser.
 * @throws Error when the browser refuses it
 */
export async function withExtension(running: Launched, path: string): Promise<Launched> {
  const origin = originOf(running.name, await running.browser.installExtension(path));
  return { ...running, extensionUrl: (file) => `${origin}/${file}` };
}

/**
 * Starts a browser in a fresh profile with the built extension in it.
 * @throws Error when the browser refuses the extension; the browser is closed then
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const browser = await (options.browser === 'chrome' ? launchChrome(options) : launchFirefox(options));
  return launched(options.browser, browser, async () => {
    const id = options.extension === undefined ? '' : await browser.installExtension(options.extension);
    return originOf(options.browser, id);
  });
}
