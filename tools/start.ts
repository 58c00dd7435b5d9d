/*
 * npm start [-- --headless] [--browser chrome|firefox]: builds Foldaway and opens a browser with it on the demo
 * pages. Without a display it looks at them itself: counts, a line per folded comment, pictures under out/.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, DIST } from './build.ts';
import { DEMO_PAGES } from './demo/data.ts';
import { lines, type PageReport, shortfalls, visit } from './demo/visit.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { Console, openExtensionPage } from './drive.ts';
import { type Launched, launch } from './launch.ts';
import { isMain, readArgs, runMain } from './main.ts';
import { BROWSERS, type BrowserName } from './manifest.ts';
import { ROOT } from './paths.ts';

const USAGE = 'Use: npm start -- [--headless] [--browser chrome|firefox]';
const OUT = join(ROOT, 'out');
const PORT = 8720;

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Saves the popup as it looks for the tab, light and dark. */
async function picturePopup(launched: Launched, tab: number): Promise<void> {
  const popup = await openExtensionPage(launched, `popup/popup.html?tab=${tab}`);
  await popup.setViewport({ width: 340, height: 640 });
  for (const scheme of launched.name === 'chrome' ? ['light', 'dark'] : ['light']) {
    if (launched.name === 'chrome') {
      // Without motion no button is drawn half way from the one scheme to the other.
      await popup.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
    }
    await popup.screenshot({ path: join(OUT, `popup-${scheme}.png`), fullPage: true });
  }
  await popup.close();
}

/** Visits every demo page and tells what Foldaway does there. */
async function look(launched: Launched, server: DemoServer): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const console_ = await Console.open(launched);
  const reports: PageReport[] = [];
  for (const name of DEMO_PAGES) {
    const report = await visit(launched, console_, server, name, join(OUT, `${name}.png`));
    reports.push(report);
    console.log(lines(report).join('\n'));
    if (name === 'news') await picturePopup(launched, report.tab);
  }
  const pages = reports.map(({ page, found, judged, folded }) => ({ page, found, judged, folded }));
  writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify({ pages }, null, 2)}\n`);
  console.log('\nPictures and summary.json are in out/.');
  const faults = reports.flatMap(shortfalls);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Opens the demo pages for a person and waits until the browser is closed. */
async function show(launched: Launched, server: DemoServer): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto(server.url(''));
  await page.bringToFront();
  console.log(
    `Foldaway is in the toolbar; the demo pages are at ${server.url('')}. Close the browser to end.`,
  );
  await new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()));
}

async function main(): Promise<void> {
  const { values } = readArgs(USAGE, {
    options: {
      headless: { type: 'boolean', default: !hasDisplay() },
      browser: { type: 'string', default: 'chrome' },
    },
  });
  const name = BROWSERS.find((known) => known === values.browser) as BrowserName | undefined;
  if (!name) throw new Error(`--browser is "${values.browser}"; it can be chrome or firefox.`);
  console.log(`Building Foldaway for ${name} …`);
  await build(name);
  const server = await startDemoServer(PORT);
  try {
    const headless = values.headless;
    const viewport = headless ? { width: 1280, height: 900 } : null;
    const launched = await launch({ browser: name, extension: join(DIST, name), headless, viewport });
    try {
      await (headless ? look(launched, server) : show(launched, server));
    } finally {
      await launched.close();
    }
  } finally {
    await server.close();
  }
}

if (isMain(import.meta.url)) runMain(main);
