import type { Candidate } from './candidates';
import { type Group, share } from './group';
import { typed } from './naming';
import type { Region } from './region';

/** Whether two elements share a tag and a class. */
export function resembles(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && [...one.classList].some((token) => other.classList.contains(token));
}

/** Whether two elements are rows of one list that has no classes: the same tag, side by side. */
function rows(one: Element, other: Element): boolean {
  const bare = one.classList.length === 0 && other.classList.length === 0;
  return bare && one.tagName === other.tagName && one.parentElement === other.parentElement;
}

function mostly({ group }: Candidate, holds: (region: Region) => boolean): boolean {
  return group.regions.filter(holds).length * 2 >= group.regions.length;
}

/** Whether two runs are of one template: units that look alike, with their words in the same place. */
export function sameTemplate(one: Candidate, other: Candidate): boolean {
  // Units that only happen to lie as deep as the others are not among those that were read and kept.
  const [first] = one.group.regions;
  const [second] = other.group.regions;
  if (!first || !second || one.place !== other.place) return false;
  const [element, beside] = [first.unit.element, second.unit.element];
  return (resembles(element, beside) || rows(element, beside)) && mostly(one, typed) === mostly(other, typed);
}

/** Whether most units have each of what most of another run's have: a time, a person, something to do. */
export function speaksLike(group: Group, other: Group): boolean {
  return (['times', 'authors', 'actions'] as const).every((kind) => {
    const has = (region: Region) => region[kind].length > 0;
    return share(other, has) < 0.75 || share(group, has) >= 0.75;
  });
}
