import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from 'puppeteer-core';
import { DIST } from '../../tools/build.ts';
import { zipped } from '../../tools/package.ts';
import { inFirefox } from './firefox.ts';
import type { World } from './harness.ts';

/* Ways to take parts of the extension away while it works, as browsers do at moments of their own choosing. */

type TargetInfo = Protocol.Target.TargetInfo;

/** Stops the service worker of Chrome, the event page of Firefox. */
export async function stopBackground(world: World): Promise<void> {
  if (world.launched.name === 'firefox') {
    await inFirefox(
      world.launched.browser,
      'await extension.terminateBackground({ ignoreDevToolsAttached: true });',
    );
    return;
  }
  await closeTargets(world, ({ type }) => type === 'service_worker');
}

/** Whether the background that was stopped was started again. */
export async function backgroundRuns(world: World): Promise<boolean> {
  if (world.launched.name === 'firefox')
    return (await inFirefox(world.launched.browser, 'return extension.backgroundState;')) !== 'stopped';
  const session = await world.launched.browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.some(({ type }) => type === 'service_worker');
}

/** Closes what the browser itself lists; what ended by itself meanwhile is closed as well. */
async function closeTargets(world: World, which: (target: TargetInfo) => boolean): Promise<void> {
  const session = await world.launched.browser.target().createCDPSession();
  const listed = async () => (await session.send('Target.getTargets')).targetInfos.filter(which);
  for (const { targetId } of await listed()) {
    try {
      await session.send('Target.closeTarget', { targetId });
    } catch (error) {
      if ((await listed()).some((target) => target.targetId === targetId)) throw error;
    }
  }
  await session.detach();
}

/** Takes away what the model runs in: the offscreen document of Chrome, in Firefox the background itself. */
export async function stopHost(world: World): Promise<void> {
  if (world.launched.name === 'firefox') return stopBackground(world);
  await closeTargets(world, ({ url }) => url.endsWith('offscreen/offscreen.html'));
}

/** Puts the extension in once more, as when its developer reloads it, with every page of the web left open. */
export async function reloadExtension(world: World): Promise<void> {
  await world.launched.browser.installExtension(world.extension);
  await world.reconnect();
}

/** The built Firefox extension as a package of another version, in `folder`. @returns its path */
export function packedAs(version: string, folder: string): string {
  const copy = join(folder, version);
  cpSync(join(DIST, 'firefox'), copy, { recursive: true });
  const manifest = join(copy, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  const file = join(folder, `${version}.xpi`);
  writeFileSync(file, zipped(copy));
  return file;
}

/** Firefox's own way to take a package; a signature, which only the store can give, is not asked for. */
const INSTALL = `
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  Services.prefs.setBoolPref('xpinstall.signatures.required', false);
  Services.prefs.setBoolPref('extensions.webextensions.keepUuidOnUninstall', true);
  const install = async (file) => {
    const install = await AddonManager.getInstallForFile(new FileUtils.File(file));
    return new Promise((resolve) => {
      if (install.error) resolve('refused ' + install.error);
      install.addListener({
        onInstallPostponed: () => resolve('postponed'),
        onInstallEnded: () => resolve('installed'),
        onInstallFailed: () => resolve('failed ' + install.error),
      });
      install.install();
    });
  };`;

/** Puts a package into Firefox for good, in the place of the extension that is there for this session only. */
export async function installForGood(world: World, file: string): Promise<string> {
  const said = await inFirefox(
    world.launched.browser,
    `${INSTALL} await (await AddonManager.getAddonByID(extension.id)).uninstall();
     return install(${JSON.stringify(file)});`,
  );
  await world.reconnect();
  return said;
}

/**
 * Has Firefox update the extension from a package, as from the store: the one at work is asked first.
 * @returns `postponed` where it asked for time
 */
export async function update(world: World, file: string): Promise<string> {
  const said = await inFirefox(world.launched.browser, `${INSTALL} return install(${JSON.stringify(file)});`);
  await world.reconnect();
  return said;
}
