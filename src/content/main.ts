import type { PartName } from '../core/messages';
import { suspicionOf } from '../detect/suspect-watch';
import { isOrphan } from '../platform/lifecycle';
import { whenPicked } from '../platform/picked-watch';
import { onPopupPort } from '../platform/popup-port';
import { send } from '../platform/send';
import { shadowRootOf } from '../platform/shadow';
import { AtTop } from './at-top';
import { later } from './later';
import { partLoader } from './load-part';
import type { Opened } from './parts';
import { siteAbove } from './site-above';
import { untiringly } from './untiringly';
import { wait } from './wait';

/*
 * Runs on every page and in every frame of it, most of which have no comments: it only waits for a sign of some. What reads
 * them is a part of its own.
 */

/**
 * Gives the parts of this script that few pages need, each when it is first asked for.
 * @param likely whether there will be comments to judge
 */
function partLoaders(life: AbortController, likely: boolean) {
  const asking = (more: { likely?: boolean }) => ({
    ask: (name: PartName) => {
      if (isOrphan()) life.abort();
      return send('frame-part', { name, ...more });
    },
    wait,
  });
  const hooks = asking({});
  return {
    reading: partLoader('reading', asking({ likely })),
    presenting: partLoader('presenting', hooks),
    weighing: partLoader('weighing', hooks),
  };
}

async function start(life: AbortController): Promise<void> {
  const site = siteAbove(window);
  if (site === null) return;
  const { signal } = life;
  const top = new AtTop(document, signal);
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort(), { once: true });
  const wanted = later<'known' | 'unknown' | 'asked'>();
  const opened = later<Opened>();
  document.addEventListener('visibilitychange', () => isOrphan() && life.abort(), { signal });
  onPopupPort((post, closed) => {
    wanted.resolve('asked');
    const take = opened.promise.then((popup) => popup(post, closed));
    return (message) => void take.then((obey) => obey(message));
  }, signal);
  whenPicked(site, () => wanted.resolve('asked'), waiting.signal);
  void suspicionOf(document, { shadowRootOf, signal: waiting.signal }).then(wanted.resolve);
  const why = await wanted.promise;
  waiting.abort();
  const parts = partLoaders(life, why === 'known');
  // Both at once: what reads will find that it has to weigh.
  if (why === 'unknown') parts.weighing().catch(() => {});
  const { read } = await untiringly(parts.reading, wait, signal);
  if (signal.aborted) return;
  const popup = await read(site, { life, parts, isAtTop: () => top.still });
  if (popup) opened.resolve(popup);
}

const life = new AbortController();
start(life).catch((error: unknown) => {
  // Of an extension that is gone nothing is to be told.
  if (life.signal.aborted) return;
  life.abort();
  throw error;
});
