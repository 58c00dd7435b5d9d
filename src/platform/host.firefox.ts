import type { HostedJudge, Judge } from '../core/messages';

/** Firefox: the background page itself can start workers; the judge sits there and loads with the first request. */
export function connectJudge(local: () => Judge): HostedJudge {
  let judge: Judge | null = null;
  const get = () => {
    judge ??= local();
    return judge;
  };
  return {
    prepare: () => void get(),
    score: (texts, urgent, engine) => get().score(texts, urgent, engine),
    explain: (text, engine) => get().explain(text, engine),
    measure: (engine) => get().measure(engine),
    state: async () => judge?.state() ?? { state: 'idle', engine: null, msPerComment: null },
  };
}
