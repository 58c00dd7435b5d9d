import type { Adapter } from './adapter';
import { readNeeds, writeNeeds } from './need';

/** An adapter with what a page must have for it to be worth asking. */
export interface AdapterWithNeeds extends Adapter {
  /** What its fingerprint cannot do without, as `writeNeeds` writes it; without it the adapter is always asked. */
  readonly needs?: string;
}

/** Reads the fingerprints once and for all: what ships has the outcome alone (`tools/build/adapter-text.ts`). */
export function withNeeds(adapters: readonly Adapter[]): AdapterWithNeeds[] {
  return adapters.map((adapter) => ({
    ...adapter,
    needs: writeNeeds(readNeeds(adapter.fingerprint ?? adapter.item)),
  }));
}
