import type { PartName } from '../core/messages';
import { siteOf } from '../core/site';
import { loadWeigherBy } from '../detect/generic/late';
import { isOrphan } from '../platform/lifecycle';
import { onMessage, send } from '../platform/messages';
import { onPopupPort } from '../platform/popup-port';
import { shadowRootOf } from '../platform/shadow';
import { AtTop } from './at-top';
import { inTime } from './in-time';
import { LatePresenter } from './late-presenter';
import { partLoader } from './load-part';
import { watchForOrphan } from './orphan-watch';
import { readReaderState, watchReaderState } from './reader-state';
import { Session } from './session';
import type { ReaderState } from './standing';

/** Longer than a slow machine takes to load a model and to judge a batch of long comments. */
const ANSWER_MS = 60_000;

/** The site of the page this frame belongs to; null where there is none to keep settings for. */
async function findSite(): Promise<string | null> {
  if (window === window.top) return siteOf(location.href);
  return (await send('frame-hello', undefined).catch(() => null))?.site ?? null;
}

async function start(): Promise<void> {
  const life = new AbortController();
  const top = new AtTop(document, life.signal);
  // Listened to before it is read: what changes in between is not missed.
  let last: ReaderState | undefined;
  let heed = (state: ReaderState): void => {
    last = state;
  };
  watchReaderState((state) => heed(state), life.signal);
  const [site, reader] = await Promise.all([findSite(), readReaderState()]);
  if (!site) return life.abort();

  /** Sends, unless the extension was updated or removed under the page: then everything is undone, for good. */
  const tell = (sending: Promise<unknown>) => {
    sending.catch(() => {
      if (isOrphan()) life.abort();
    });
  };
  const loading = {
    ask: (name: PartName) => {
      if (isOrphan()) life.abort();
      return send('frame-part', { name });
    },
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  };
  const loadPresenting = partLoader('presenting', loading);
  const loadWeighing = partLoader('weighing', loading);
  loadWeigherBy(async () => (await loadWeighing()).weigher);
  let isWatched = false;
  const presenter = new LatePresenter(async () => {
    if (!isWatched) watchForOrphan(isOrphan, life);
    isWatched = true;
    const { makePresenter } = await loadPresenting();
    return makePresenter(site, {
      reasonsFor: (comment) => session.reasonsFor(comment),
      noteChange: () => session.noteChange(),
      isNear: (comment) => session.isNear(comment),
      isAtTop: () => top.still,
    });
  });
  const session: Session = new Session(
    {
      site,
      presenter,
      shadowRootOf,
      isAtTop: () => top.still,
      ask: (texts, urgent) => {
        if (isOrphan()) life.abort();
        return inTime(send('scorer-score', { texts, urgent }), ANSWER_MS);
      },
      sendCounts: (counts) => tell(send('frame-counts', counts)),
      sendFolded: (labels) => tell(send('frame-folded', { site, labels })),
      pick: () =>
        void loadWeighing().then(({ startPicking }) => startPicking(site, life.signal), console.warn),
      readReader: readReaderState,
    },
    last ?? reader,
  );
  heed = (state) => session.update(state);
  life.signal.addEventListener('abort', () => session.stop(), { once: true });
  onMessage('tab-command', (command) => {
    session.command(command);
    return null;
  });
  // An update is about to take this script's place.
  onMessage('tab-leave', () => {
    life.abort();
    return null;
  });
  onPopupPort((post, closed) => session.popup(post, closed), life.signal);
  const { signal } = life;
  addEventListener('pagehide', () => session.hide(), { signal });
  addEventListener('pageshow', (event) => event.persisted && session.unhide(), { signal });
  document.addEventListener('visibilitychange', () => isOrphan() && life.abort(), { signal });
}

void start();
