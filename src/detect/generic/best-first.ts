import type { Candidate } from './candidates';

/** A run is as likely as another whose score it has so much of. */
const AS_LIKELY = 0.75;

/** Of groups that are equally likely threads, the larger one is the thread and the others are parts of it. */
function rank({ score, group }: Candidate): number {
  return score + 1.5 * Math.log2(group.size);
}

/** Whether a run with no one place for its words is some units of a run as likely that has one: those hold the others. */
function partOf(part: Candidate, all: Candidate, elements: ReadonlySet<Element>): boolean {
  return (
    part.units.length < all.units.length &&
    all.score >= part.score * AS_LIKELY &&
    part.units.every(({ element }) => elements.has(element))
  );
}

/** The rank of a run, no lower than that of the `placeless` ones that are parts of it. */
function rankBeside(each: Candidate, placeless: readonly Candidate[]): number {
  const own = rank(each);
  // Looked at only where it would change anything: a long thread has thousands of units.
  const better = each.place === '' ? [] : placeless.filter((part) => rank(part) >= own);
  if (better.length === 0) return own;
  const elements = new Set(each.units.map(({ element }) => element));
  const parts = better.filter((part) => partOf(part, each, elements));
  return Math.max(own, ...parts.map((part) => rank(part) + 0.01));
}

/** Best first; where comments lie in one another, the run of all of them before those of some. */
export function bestFirst(all: readonly Candidate[]): Candidate[] {
  const placeless = all.filter(({ place }) => place === '');
  const ranked = all.map((each) => ({ each, at: rankBeside(each, placeless) }));
  return ranked.sort((a, b) => b.at - a.at).map(({ each }) => each);
}
