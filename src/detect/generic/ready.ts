export { findApart, findGeneric, findIn } from './find';

/** Whether threads can be weighed; `late.ts`, in whose place this stands, may still have to load what weighs. */
export function canWeigh(): boolean {
  return true;
}
