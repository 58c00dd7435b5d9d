import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserName } from './manifest.ts';

/** What to look for, per browser; `.exe` is added on Windows. */
const COMMANDS: Record<BrowserName, readonly string[]> = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPS: Record<BrowserName, readonly string[]> = {
  chrome: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox ESR'],
};

const WINDOWS_PATHS: Record<BrowserName, readonly string[]> = {
  chrome: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

const DEBIAN_PACKAGE: Record<BrowserName, string> = { chrome: 'chromium', firefox: 'firefox-esr' };
const TITLE: Record<BrowserName, string> = { chrome: 'Chromium or Chrome', firefox: 'Firefox' };

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Places where `browser` is usually installed on this machine, likeliest first. */
function usualPlaces(browser: BrowserName): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return MAC_APPS[browser].flatMap((app) =>
      folders.map(
        (folder) =>
          `${folder}/${app}.app/Contents/MacOS/${app.replace(' ESR', '').replace(/^Firefox$/, 'firefox')}`,
      ),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return WINDOWS_PATHS[browser].flatMap((path) =>
      folders.flatMap((folder) => (folder ? [join(folder, path)] : [])),
    );
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS[browser].flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function installed(browser: BrowserName): string | undefined {
  return usualPlaces(browser).find(isProgram);
}

/** Installs Debian's package where this is Debian and we are root. Output goes to standard error. */
function installFromDebian(browser: BrowserName): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.error(`Installing ${DEBIAN_PACKAGE[browser]} with apt-get …`);
  if (!apt('update', '-qq')) console.error('apt-get update failed; trying with the package lists at hand.');
  apt('install', '-y', '-qq', '--no-install-recommends', DEBIAN_PACKAGE[browser]);
}

/** Downloads the browser's stable release into a cache of its own, once. */
async function download(browser: BrowserName): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const kind = browser === 'chrome' ? Browser.CHROME : Browser.FIREFOX;
  try {
    console.error(`Downloading ${TITLE[browser]} …`);
    const buildId = await resolveBuildId(kind, platform, 'stable');
    const cacheDir = join(homedir(), '.cache', 'foldaway-browsers');
    return (await install({ browser: kind, buildId, cacheDir, platform })).executablePath;
  } catch (error) {
    console.error(`The download failed: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/**
 * Path of a browser to run: the one CHROME_PATH or FIREFOX_PATH names, an installed one, Debian's package
 * (when root), or a download.
 * @throws Error with one sentence on what to install
 */
export async function findBrowser(browser: BrowserName): Promise<string> {
  const variable = `${browser.toUpperCase()}_PATH`;
  const named = process.env[variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(
      `${variable} names "${named}", which is not a program that can be run; correct or unset it.`,
    );
  }
  const found = installed(browser);
  if (found) return found;
  installFromDebian(browser);
  const path = installed(browser) ?? (await download(browser));
  if (path) return path;
  throw new Error(`No ${TITLE[browser]} was found: install it, or set ${variable} to its program.`);
}
