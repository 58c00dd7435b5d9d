import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

/*
 * Before each file of unit tests. A worker runs one file after the other; none is to see what another left.
 */

// The same cases every time, so that a red run can be looked into; FOLDAWAY_SEED=$RANDOM tries others.
fc.configureGlobal({ seed: Number(process.env.FOLDAWAY_SEED ?? 20) });

// Our modules are loaded anew, with what they keep, and with the stand-ins of this file alone.
vi.resetModules();

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  if (typeof document === 'undefined') return;
  for (const element of [document.documentElement, document.body, document.head])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
});
