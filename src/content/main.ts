import type { PartName } from '../core/messages';
import { suspicionOf } from '../detect/suspect-watch';
import { isOrphan } from '../platform/lifecycle';
import { onPopupPort } from '../platform/popup-port';
import { send } from '../platform/send';
import { shadowRootOf } from '../platform/shadow';
import { type SiteWish, watchWish } from '../platform/site-wish';
import { AtTop } from './at-top';
import { later } from './later';
import { partLoader } from './load-part';
import type { Opened } from './read-page';
import { siteAbove } from './site-above';
import { wait } from './wait';

/*
 * Runs on every page and in every frame of it, most of which have no comments: it waits for a sign of some. What reads them
 * is in this script as well, so that it is there at once, but no line of it is run before (the build keeps what is
 * imported below as one function).
 */

/** Gives the parts of this script that few pages need, each when it is first asked for. */
function partLoaders(life: AbortController) {
  const hooks = {
    ask: (name: PartName) => {
      if (isOrphan()) life.abort();
      return send('frame-part', { name });
    },
    wait,
  };
  return { presenting: partLoader('presenting', hooks), weighing: partLoader('weighing', hooks) };
}

async function start(life: AbortController): Promise<void> {
  const site = siteAbove(window);
  if (site === null) return;
  const { signal } = life;
  const top = new AtTop(document, signal);
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort(), { once: true });
  const wanted = later();
  const opened = later<Opened>();
  document.addEventListener('visibilitychange', () => isOrphan() && life.abort(), { signal });
  onPopupPort((post, closed) => {
    wanted.resolve();
    const take = opened.promise.then((popup) => popup(post, closed));
    return (message) => void take.then((obey) => obey(message));
  }, signal);
  let isLooking = false;
  const heed = ({ on, picked }: SiteWish) => {
    if (on && picked) wanted.resolve();
    // A page where Foldaway is off is not even looked at.
    if (!on || isLooking) return;
    isLooking = true;
    void suspicionOf(document, { shadowRootOf, signal: waiting.signal }).then(wanted.resolve);
  };
  watchWish(site, heed, waiting.signal);
  await wanted.promise;
  waiting.abort();
  const { readPage } = await import('./read-page');
  const popup = await readPage(site, { life, parts: partLoaders(life), isAtTop: () => top.still });
  if (popup) opened.resolve(popup);
}

const life = new AbortController();
start(life).catch((error: unknown) => {
  life.abort();
  throw error;
});
