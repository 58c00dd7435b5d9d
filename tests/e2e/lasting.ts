import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Viewport } from 'puppeteer-core';
import { findBrowser } from '../../tools/browsers.ts';
import { until } from '../../tools/drive.ts';
import {
  CHROME_FLAGS,
  FIREFOX_ORIGIN,
  firefoxId,
  firefoxPreferences,
  type Launched,
  launched,
  START_MS,
} from '../../tools/launch.ts';
import type { BrowserName } from '../../tools/manifest.ts';
import { zipped } from '../../tools/package.ts';

/* Browsers with the extension in them before they start, as a reader's: it is there again after a restart. */

/** Has Firefox take the package that lies in the profile, which no store has signed, without asking. */
const FROM_PROFILE = {
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
  'xpinstall.signatures.required': false,
};

async function lastingChrome(extension: string, profile: string, viewport: Viewport): Promise<Browser> {
  return puppeteer.launch({
    browser: 'chrome',
    timeout: START_MS,
    executablePath: await findBrowser('chrome'),
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: viewport,
    args: [
      ...CHROME_FLAGS,
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
    ],
  });
}

async function lastingFirefox(extension: string, profile: string, viewport: Viewport): Promise<Browser> {
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  writeFileSync(join(profile, 'extensions', `${firefoxId()}.xpi`), zipped(extension));
  return puppeteer.launch({
    browser: 'firefox',
    timeout: START_MS,
    executablePath: await findBrowser('firefox'),
    userDataDir: profile,
    defaultViewport: viewport,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...firefoxPreferences(false), ...FROM_PROFILE },
  });
}

/** Where Chromium serves the extension that it started with. */
async function chromeOrigin(browser: Browser): Promise<string> {
  const worker = await until('the extension to start', async () =>
    browser.targets().find((target) => target.type() === 'service_worker'),
  );
  return `chrome-extension://${new URL(worker?.url() ?? '').host}`;
}

/**
 * Starts a browser in a profile that has the extension.
 * @param profile folder of the profile: empty, or as an earlier browser left it
 */
export async function launchLasting(
  name: BrowserName,
  extension: string,
  profile: string,
  viewport: Viewport,
): Promise<Launched> {
  const start = name === 'chrome' ? lastingChrome : lastingFirefox;
  const browser = await start(extension, profile, viewport);
  return launched(name, browser, async () => (name === 'chrome' ? chromeOrigin(browser) : FIREFOX_ORIGIN));
}
