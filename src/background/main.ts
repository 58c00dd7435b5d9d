import { connectJudge } from '#host';
import { siteOf } from '../core/site';
import { clearBadges, countOnBadge, prepareBadge, showBadges } from '../platform/badge';
import { createContextMenu, onMenuItem } from '../platform/context-menu';
import { followEngine } from '../platform/engine-store';
import { fileAddress } from '../platform/files';
import { beforeUpdate, onBrowserStart, onInstalled } from '../platform/lifecycle';
import { onMessage, sendToTab } from '../platform/messages';
import { checkSessionPause, endSessionPause } from '../platform/pause';
import { addScript } from '../platform/scripts';
import { followSettings, toggleSite, watchSettings } from '../platform/settings-store';
import { onShortcut } from '../platform/shortcuts';
import { addToStatistics, forgetOldDays } from '../platform/statistics';
import { allTabs, openTab } from '../platform/tabs';
import { offerText } from '../platform/try-text';
import { welcomeOnce } from '../platform/welcome';
import { inWords } from '../platform/words';
import { localJudge } from '../score/local-judge';

// Every listener is registered here, at the top level: a background that was stopped is started for an event,
// and an event whose listener comes later is lost.

const judge = connectJudge(() => localJudge(fileAddress));
const settings = followSettings();
const general = async () => (await settings()).general;
const engine = followEngine();

onMessage('scorer-score', async ({ texts, urgent }) => {
  judge.prepare();
  return inWords(await judge.score(texts, urgent, await engine()));
});
onMessage('scorer-explain', async ({ text }) => inWords(await judge.explain(text, await engine())));
onMessage('scorer-state', async () => inWords(await judge.state()));
onMessage('options-measure', async ({ engine }) => inWords(await judge.measure(engine)));

onMessage('frame-hello', (_, sender) => ({ site: siteOf(sender.tabAddress) }));

onMessage('frame-part', async ({ name }, sender) => {
  await addScript(sender, `${name}.js`);
  return null;
});

onMessage('frame-counts', async ({ folded }, { tab, tabAddress, frame }) => {
  if (tab === null) return null;
  const { badge } = await general();
  await countOnBadge(tab, tabAddress, frame, folded, badge);
  return null;
});

onMessage('frame-folded', async ({ labels }, { tabAddress, incognito }) => {
  const { statistics } = await general();
  // Of the tab, not of the message: a renderer that was taken over could fill the disk with names of its own.
  const site = siteOf(tabAddress);
  if (site && statistics && !incognito) await addToStatistics(site, labels);
  return null;
});

async function toggle(address: string | undefined): Promise<void> {
  const site = siteOf(address);
  if (site) await toggleSite(site);
}

onShortcut((name, tab) => {
  if (!tab) return;
  if (name === 'toggle-site') void toggle(tab.url);
  if (name === 'next-folded') void sendToTab(tab.id, 'tab-command', { do: 'next' });
  if (name === 'previous-folded') void sendToTab(tab.id, 'tab-command', { do: 'previous' });
  if (name === 'show-all') void sendToTab(tab.id, 'tab-command', { do: 'show-all' });
});

onMenuItem((item, selection, tab) => {
  if (item === 'toggle-site') void toggle(tab?.url);
  if (item === 'judge-selection') void offerText(selection).then(() => openTab('options/options.html#try'));
});

onInstalled((reason) => {
  void createContextMenu();
  if (reason === 'install') void welcomeOnce();
});
beforeUpdate(async () => {
  await Promise.all((await allTabs()).map((tab) => sendToTab(tab, 'tab-leave', undefined)));
});
onBrowserStart(() => {
  void endSessionPause();
  void forgetOldDays();
});
void checkSessionPause();

let badge: boolean | undefined;
watchSettings(({ general }) => {
  // A slider that is moved changes settings many times a second; tabs are written to where their badges change.
  if (general.badge !== badge) void (general.badge ? showBadges() : clearBadges());
  badge = general.badge;
});
prepareBadge();
