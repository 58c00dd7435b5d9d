import type { Candidate } from './candidates';
import { type Group, share } from './group';
import { typed } from './naming';
import type { Region } from './region';

/** Whether two elements share a tag and a class. */
export function resembles(one: Element, other: Element): boolean {
  return one.tagName === other.tagName && [...one.classList].some((token) => other.classList.contains(token));
}

function mostly({ group }: Candidate, holds: (region: Region) => boolean): boolean {
  return group.regions.filter(holds).length * 2 >= group.regions.length;
}

/** Whether two runs are of one template: units that look alike, with their words in the same place. */
export function sameTemplate(one: Candidate, other: Candidate): boolean {
  // Units that only happen to lie as deep as the others are not among those that were read and kept.
  const [first] = one.group.regions;
  const [second] = other.group.regions;
  const alike =
    one.place === other.place && !!first && !!second && resembles(first.unit.element, second.unit.element);
  return alike && mostly(one, typed) === mostly(other, typed);
}

/** Whether most units have each of what most of another run's have: a time, a person, something to do. */
export function speaksLike(group: Group, other: Group): boolean {
  return (['times', 'authors', 'actions'] as const).every((kind) => {
    const has = (region: Region) => region[kind].length > 0;
    return share(other, has) < 0.75 || share(group, has) >= 0.75;
  });
}
