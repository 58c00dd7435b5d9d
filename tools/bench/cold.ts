import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browsers.ts';
import { DIST } from '../build.ts';
import { startDemoServer } from '../demo-server.ts';
import { pause } from '../drive.ts';
import { CHROME_FLAGS } from '../launch.ts';
import { BROWSERS, type BrowserName, manifestFor } from '../manifest.ts';
import { zipped } from '../package.ts';
import { type Figure, ofRuns } from './figure.ts';
import { type PageServer, servePages } from './server.ts';

/*
 * From the start of the browser's process to the first fold on the page it opens with, in a profile that has the
 * extension already. No driver is in between: the page itself notices the fold and tells its server.
 */

const RUNS = 7;
const PATIENCE_MS = 180_000;

/** Milliseconds since 1970. */
interface Told {
  readonly ready: number;
  readonly folded: number;
}

const TELLS = `<script>
  // No frames: at the very first start another tab is in front.
  const look = () => {
    const bodies = [...document.querySelectorAll('.wpd-comment-text')];
    if (!bodies.some((body) => body.getClientRects().length === 0)) return setTimeout(look, 4);
    const { domInteractive } = performance.getEntriesByType('navigation')[0];
    navigator.sendBeacon('/told', JSON.stringify({ ready: performance.timeOrigin + domInteractive, folded: Date.now() }));
  };
  look();
</script>`;

const PREFERENCES = {
  'extensions.autoDisableScopes': 0,
  'extensions.enabledScopes': 15,
  'extensions.startupScanScopes': 15,
  'xpinstall.signatures.required': false,
  'extensions.originControls.grantByDefault': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** A profile's folder with the extension in it; Chromium is told of it with every start. */
function makeProfile(browser: BrowserName): string {
  const profile = mkdtempSync(join(tmpdir(), `foldaway-cold-${browser}-`));
  if (browser === 'chrome') return profile;
  const { gecko } = manifestFor('firefox').browser_specific_settings as { gecko: { id: string } };
  mkdirSync(join(profile, 'extensions'));
  writeFileSync(join(profile, 'extensions', `${gecko.id}.xpi`), zipped(join(DIST, 'firefox')));
  const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref("${key}", ${value});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  return profile;
}

function parameters(browser: BrowserName, profile: string, url: string): string[] {
  if (browser === 'firefox') return ['--headless', '--no-remote', '--profile', profile, url];
  const loading = [
    `--load-extension=${join(DIST, 'chrome')}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
  ];
  return [...CHROME_FLAGS, '--headless=new', `--user-data-dir=${profile}`, ...loading, url];
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, pause(30_000).then(() => child.kill('SIGKILL'))]);
  // Helpers of the browser may still write into the profile.
  await pause(500);
}

interface Listening extends PageServer {
  next(): Promise<Told>;
}

async function listen(): Promise<Listening> {
  const demo = await startDemoServer();
  let heard: (told: Told) => void = () => {};
  const server = await servePages(async (path, request) => {
    if (path === '/told') {
      let body = '';
      for await (const chunk of request) body += chunk;
      heard(JSON.parse(body));
      return '';
    }
    const page = await fetch(new URL(path, demo.url('')));
    const body = await page.text();
    const type = page.headers.get('content-type')?.split(';')[0] ?? 'text/plain';
    return { type, body: path === '/news' ? body + TELLS : body };
  });
  const next = () => {
    const told = new Promise<Told>((resolve) => {
      heard = resolve;
    });
    const late = pause(PATIENCE_MS).then(() => Promise.reject(new Error('The page told of no fold.')));
    return Promise.race([told, late]);
  };
  const close = async () => {
    await server.close();
    await demo.close();
  };
  return { ...server, next, close };
}

async function benchBrowser(browser: BrowserName, server: Listening): Promise<Figure[]> {
  const program = await findBrowser(browser);
  const profile = makeProfile(browser);
  const [folds, readies]: [number[], number[]] = [[], []];
  try {
    // The first start makes the profile and is not counted.
    for (let run = 0; run <= RUNS; run++) {
      const told = server.next();
      const started = Date.now();
      const child = spawn(program, parameters(browser, profile, server.url('news')), { stdio: 'ignore' });
      try {
        const { ready, folded } = await told;
        if (run > 0) folds.push(folded - started);
        if (run > 0) readies.push(ready - started);
      } finally {
        await end(child);
      }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return [
    ofRuns(`${browser}: browser start to first fold`, 'ms', folds, { most: 1500 }),
    ofRuns(`${browser}: of which browser start to the page's end`, 'ms', readies),
    ofRuns(
      `${browser}: and from the page's end to the fold`,
      'ms',
      folds.map((fold, i) => fold - (readies[i] ?? 0)),
    ),
  ];
}

/** Browser start to first fold in Chromium and Firefox. */
export async function benchCold(): Promise<Figure[]> {
  const server = await listen();
  try {
    const figures: Figure[] = [];
    for (const browser of BROWSERS) figures.push(...(await benchBrowser(browser, server)));
    return figures;
  } finally {
    await server.close();
  }
}
