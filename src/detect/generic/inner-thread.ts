import { type Candidate, weigh } from './candidates';
import { resembles } from './likeness';
import { Marked } from './marked';
import type { Anchors } from './scan';
import type { Unit } from './units';

/** Beside a thread, another must be nearly as plain: answers and the comments on them are, related threads are not. */
export const BESIDE_BEST = 0.75;

/** Whether nearly all units name a person and a time. */
function signs({ group: { regions } }: Candidate): boolean {
  const both = regions.filter(({ times, authors }) => times.length > 0 && authors.length > 0);
  return both.length >= regions.length * 0.8;
}

/** Whether units lie in those of a run, several in one, and do not look like them. */
function liesIn(inner: Candidate, outer: Marked): boolean {
  const around = inner.units.map(({ element }) => (outer.all.has(element) ? null : outer.outer(element)));
  const held = around.filter((element) => element !== null);
  if (held.length < inner.units.length * 0.8 || held.length < new Set(held).size * 1.3) return false;
  return !resembles(held[0] as Element, (inner.units[0] as Unit).element);
}

/** The units that are like those that were read and kept: the article with its own time and author holds all threads. */
function fitting({ units, group: { regions } }: Candidate): Element[] {
  const kept = regions.map(({ unit }) => unit.element);
  const [first] = kept;
  return units
    .map(({ element }) => element)
    .filter((element) => kept.includes(element) || (first && resembles(first, element)));
}

/**
 * Of candidates that would come later, the one whose units lie in those of `outer` and are threads of their own:
 * comments on an answer, which are not the answer's words. Without them, `outer` must still be a thread.
 * @param least score that a thread has at least
 */
export function* innerThread(
  outer: Candidate,
  later: readonly Candidate[],
  least: number,
  page: Anchors,
): Generator<undefined, Candidate | undefined> {
  if (outer.units.length < 2) return undefined;
  const units = new Marked();
  for (const element of fitting(outer)) units.add(element);
  for (const inner of later) {
    if (inner.score < Math.max(least, outer.score * BESIDE_BEST) || inner.units.length < 2) continue;
    if (!liesIn(inner, units) || !signs(inner)) continue;
    yield;
    const elements = inner.units.map(({ element }) => element);
    const without = yield* weigh(outer.kind, outer.units, elements, page);
    if (without.score >= least && without.score >= inner.score * BESIDE_BEST) return inner;
  }
  return undefined;
}
