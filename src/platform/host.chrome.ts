import type { Answer, HostedJudge, Judge } from '../core/messages';
import { send } from './messages';

/*
 * Chrome: a service worker can neither start workers nor live long, so the judge sits in an offscreen document.
 * That can vanish as well: where it does not answer, it is made anew.
 */

const PAGE = 'offscreen/offscreen.html';
let creation: Promise<void> | null = null;

async function exists(): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] });
  return contexts.length > 0;
}

async function create(): Promise<void> {
  if (await exists()) return;
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: ['WORKERS' as never],
    justification: 'Judges comments with a model that runs in a worker.',
  });
}

// Two creations at once would make the second fail: there is one promise in flight.
function makeSure(): Promise<void> {
  creation ??= create().finally(() => {
    creation = null;
  });
  return creation;
}

/** Whether the document has answered; then it is asked without a look, which takes as long as the question. */
let met = false;

/** Asks the offscreen document, once more where it went away in between. */
async function ask<T>(question: () => Promise<Answer<T> | undefined>): Promise<Answer<T>> {
  let fault: unknown;
  for (let attempt = met ? 0 : 1; attempt <= 3; attempt++) {
    try {
      if (!met) await makeSure();
      const answer = await question();
      met = answer !== undefined;
      if (answer) return answer;
    } catch (error) {
      met = false;
      fault = error;
    }
    // The document exists before its script listens.
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
  }
  throw fault ?? new Error('The offscreen document does not answer.');
}

/** The judge, from the background's side. `_local` makes one in this very context; only Firefox uses it. */
export function connectJudge(_local: () => Judge): HostedJudge {
  return {
    prepare() {
      // Who asks next hears of a failure.
      if (!met) makeSure().catch(() => undefined);
    },
    score: (texts, urgent, engine) => ask(() => send('host-score', { texts, urgent, engine })),
    explain: (text, engine) => ask(() => send('host-explain', { text, engine })),
    measure: (engine) => ask(() => send('host-measure', { engine })),
    // Asking must not start what is not there.
    state: async () =>
      (await exists()) ? send('host-state', undefined) : { state: 'idle', engine: null, msPerComment: null },
  };
}
