import type { PartName, PopupToFrame } from '../core/messages';
import type { FrameStatus } from '../core/status';
import { loadWeigherBy } from '../detect/generic/late';
import { isOrphan } from '../platform/lifecycle';
import { onMessage } from '../platform/messages';
import { send } from '../platform/send';
import { shadowRootOf } from '../platform/shadow';
import { inTime } from './in-time';
import { LatePresenter } from './late-presenter';
import { watchForOrphan } from './orphan-watch';
import type { Parts } from './parts';
import { patiently } from './patiently';
import { readReaderState, watchReaderState } from './reader-state';
import { Session, type SessionPorts } from './session';
import type { ReaderState } from './standing';
import { wait } from './wait';

/** Longer than a slow machine takes to load a model and to judge a batch of long comments. */
const ANSWER_MS = 60_000;

/** What reads a page is given by what waited for a sign of comments. */
export interface ReadingHooks {
  /** Ended, everything is undone, for good. */
  readonly life: AbortController;
  readonly parts: { readonly [N in PartName]: () => Promise<Parts[N]> };
  isAtTop(): boolean;
}

/** A popup that opened: takes what is to be posted to it, and gives what obeys it. */
export type Opened = (
  post: (status: FrameStatus) => void,
  closed: AbortSignal,
) => (message: PopupToFrame) => void;

/** The site of the page this frame belongs to, from the background. */
async function askForSite(): Promise<string | null> {
  return (await patiently(() => send('frame-hello', undefined), wait)).site;
}

function makeSession(site: string, reader: ReaderState, { parts, isAtTop, life }: ReadingHooks): Session {
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
    const { makePresenter } = await parts.presenting();
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
      return inTime(send('scorer-score', { texts, urgent }), ANSWER_MS);
    },
    sendCounts: (counts) => tell(send('frame-counts', counts)),
    sendFolded: (labels) => tell(send('frame-folded', { site, labels })),
    pick: () =>
      void parts.weighing().then(({ startPicking }) => startPicking(site, life.signal), console.warn),
    readReader: readReaderState,
  };
  const session: Session = new Session(ports, reader);
  return session;
}

/** Has the session hear of what happens to its page and its extension. */
function connect(session: Session, { signal }: AbortController): void {
  signal.addEventListener('abort', () => session.stop(), { once: true });
  onMessage('tab-command', (command) => {
    session.command(command);
    return null;
  });
  addEventListener('pagehide', () => session.hide(), { signal });
  addEventListener('pageshow', (event) => event.persisted && session.unhide(), { signal });
}

/**
 * Reads the page this script is in: finds its comments, has them judged, and folds some.
 * @param known its site, where the frame itself can tell
 * @returns what a popup is to be given to; null where there is nothing to read for
 */
export async function readPage(known: string | undefined, hooks: ReadingHooks): Promise<Opened | null> {
  const { life, parts } = hooks;
  const { signal } = life;
  loadWeigherBy(async () => (await parts.weighing()).weigher);
  // An update is about to take this script's place.
  onMessage('tab-leave', () => {
    life.abort();
    return null;
  });
  // Listened to before it is read: what changes in between is not missed.
  let last: ReaderState | undefined;
  let heed = (state: ReaderState): void => {
    last = state;
  };
  watchReaderState((state) => heed(state), signal);
  const [site, reader] = await Promise.all([known ?? askForSite(), readReaderState()]);
  if (!site || signal.aborted) {
    life.abort();
    return null;
  }
  const session = makeSession(site, last ?? reader, hooks);
  heed = (state) => session.update(state);
  connect(session, life);
  return (post, closed) => session.popup(post, closed);
}
