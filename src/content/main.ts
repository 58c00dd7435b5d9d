import type { PartName } from '../core/messages';
import { loadWeigherBy } from '../detect/generic/late';
import { isOrphan } from '../platform/lifecycle';
import { onMessage, send } from '../platform/messages';
import { onPopupPort } from '../platform/popup-port';
import { shadowRootOf } from '../platform/shadow';
import { AtTop } from './at-top';
import { inTime } from './in-time';
import { LatePresenter } from './late-presenter';
import { later } from './later';
import { partLoader } from './load-part';
import { onReturn } from './on-return';
import { watchForOrphan } from './orphan-watch';
import { patiently } from './patiently';
import { followReaderState, readReaderState } from './reader-state';
import { suspicion } from './scout';
import { Session, type SessionPorts } from './session';
import { siteAbove } from './site-above';
import type { ReaderState } from './standing';
import { wait } from './wait';

/** Longer than a slow machine takes to load a model and to judge a batch of long comments. */
const ANSWER_MS = 60_000;

/** The site of the page this frame belongs to, from the background. */
async function askForSite(): Promise<string | null> {
  const hello = () => inTime(() => send('frame-hello', undefined), ANSWER_MS);
  return (await patiently(hello, wait)).site;
}

/** Gives the parts of this script that few pages need, each when it is first asked for. */
function partLoaders(life: AbortController) {
  const hooks = {
    ask: (name: PartName) => {
      if (isOrphan()) life.abort();
      return send('frame-part', { name });
    },
    wait,
  };
  const presenting = partLoader('presenting', hooks);
  const weighing = partLoader('weighing', hooks);
  loadWeigherBy(async () => (await weighing()).weigher);
  return { presenting, weighing };
}

type PartLoaders = ReturnType<typeof partLoaders>;

function makeSession(
  site: string,
  reader: ReaderState,
  { presenting, weighing }: PartLoaders,
  isAtTop: () => boolean,
  life: AbortController,
): Session {
  /** Sends, unless the extension was updated or removed under the page: then everything is undone, for good. */
  const tell = (sending: Promise<unknown>) => {
    sending.catch(() => {
      if (isOrphan()) life.abort();
    });
  };
  let isWatched = false;
  const presenter = new LatePresenter(async () => {
    if (!isWatched) watchForOrphan(isOrphan, life);
    isWatched = true;
    const { makePresenter } = await presenting();
    return makePresenter(site, {
      reasonsFor: (comment) => session.reasonsFor(comment),
      noteChange: () => session.noteChange(),
      isNear: (comment) => session.isNear(comment),
      isAtTop,
    });
  });
  const ports: SessionPorts = {
    site,
    presenter,
    shadowRootOf,
    isAtTop,
    ask: (texts, urgent) => {
      if (isOrphan()) life.abort();
      return inTime(() => send('scorer-score', { texts, urgent }), ANSWER_MS);
    },
    sendCounts: (counts) => tell(send('frame-counts', counts)),
    sendFolded: (labels) => tell(send('frame-folded', { labels })),
    pick: () => void weighing().then(({ startPicking }) => startPicking(site, life.signal), console.warn),
    readReader: readReaderState,
  };
  const session: Session = new Session(ports, reader);
  return session;
}

/** Has the session hear of what happens to its page and its extension. */
function connect(session: Session, life: AbortController): void {
  const { signal } = life;
  signal.addEventListener('abort', () => session.stop(), { once: true });
  onMessage('tab-command', (command) => {
    session.command(command);
    return null;
  });
  addEventListener('pagehide', () => session.hide(), { signal });
  onReturn(() => session.unhide(), signal);
}

async function start(life: AbortController): Promise<void> {
  const known = siteAbove(window);
  if (known === null) return;
  const { signal } = life;
  const top = new AtTop(document, signal);
  const wanted = later();
  const begun = later<Session>();
  /** What the reader pointed out may be in this frame, and look like nothing. */
  const heedPicked = ({ settings: { picked } }: ReaderState) => {
    if (known === undefined ? Object.keys(picked).length > 0 : known in picked) wanted.resolve();
  };
  let last: ReaderState | undefined;
  let heed = (state: ReaderState): void => {
    last = state;
    heedPicked(state);
  };
  const reading = followReaderState((state) => heed(state), signal);
  // An update is about to take this script's place.
  onMessage('tab-leave', () => {
    life.abort();
    return null;
  });
  document.addEventListener('visibilitychange', () => isOrphan() && life.abort(), { signal });
  onPopupPort((post, closed) => {
    wanted.resolve();
    const take = begun.promise.then((session) => session.popup(post, closed));
    return (message) => void take.then((obey) => obey(message));
  }, signal);
  const parts = partLoaders(life);
  if (window !== window.top) {
    reading.then(heedPicked, () => {});
    void suspicion(document, signal, { shadowRootOf }).then(wanted.resolve);
    await wanted.promise;
  }
  const [site, reader] = await Promise.all([known ?? askForSite(), reading]);
  if (!site || signal.aborted) return life.abort();
  const session = makeSession(site, last ?? reader, parts, () => top.still, life);
  heed = (state) => session.update(state);
  connect(session, life);
  begun.resolve(session);
}

const life = new AbortController();
start(life).catch((error: unknown) => {
  life.abort();
  throw error;
});
