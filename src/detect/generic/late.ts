import type { FindOptions, Root, Steps } from '../find';
import type { Unit } from './units';

/** What finds comments by what they look like: most of the detector, and needed on few pages. */
export type Weigher = Pick<typeof import('./find'), 'findApart' | 'findGeneric' | 'findIn'>;

/** Nothing can be had: what is found without weighing is all there is. */
const NONE: Weigher = { *findApart() {}, *findGeneric() {}, *findIn() {} };

let weigher: Weigher | null = null;
let load: (() => Promise<Weigher>) | null = null;
const waiting = new Set<() => void>();

/** Says how the weigher is loaded once a page calls for it. */
export function loadWeigherBy(how: () => Promise<Weigher>): void {
  load = how;
}

/** Whether threads can be weighed; if not, it is seen to. */
export function canWeigh(): boolean {
  if (weigher) return true;
  const loading = load?.();
  load = null;
  loading
    ?.catch(() => NONE)
    .then((loaded) => {
      weigher = loaded;
      for (const tell of waiting) tell();
      waiting.clear();
    });
  return false;
}

/** Calls `tell` once threads can be weighed that could not be before. */
export function whenWeighing(tell: () => void, signal: AbortSignal): void {
  if (weigher) return;
  waiting.add(tell);
  signal.addEventListener('abort', () => waiting.delete(tell), { once: true });
}

/** As `find.ts` has it. */
export function* findGeneric(root: Root, options: FindOptions): Steps {
  if (weigher) yield* weigher.findGeneric(root, options);
}

/** As `find.ts` has it. */
export function* findIn(elements: readonly Element[], root: Root, options: FindOptions): Steps {
  if (weigher && elements.length > 0) yield* weigher.findIn(elements, root, options);
}

/** As `find.ts` has it. */
export function* findApart(units: readonly Unit[], root: Root, options: FindOptions): Steps {
  if (weigher) yield* weigher.findApart(units, root, options);
}
