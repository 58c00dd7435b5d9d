import { named, numbered, typed } from './naming';
import type { Region } from './region';

const COMMON = 0.75;
const STRIKES = 2;

type Trait = (region: Region) => boolean;

/** Class tokens that most units share: the template's own, without those of one unit or its turn. */
function commonTokens(regions: readonly Region[]): string[] {
  const counts = new Map<string, number>();
  for (const { unit } of regions)
    for (const token of unit.element.classList) counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= regions.length * COMMON).map(([token]) => token);
}

/** What most of a thread's units have. */
export function traitsOf(regions: readonly Region[], place = ''): Trait[] {
  const tokens = commonTokens(regions);
  const { tagName } = (regions[regions.length >> 1] as Region).unit.element;
  const traits: Trait[] = [
    (region) => region.times.length > 0,
    (region) => region.authors.length > 0,
    (region) => region.actions.length > 0,
    named,
    typed,
    // The last answers, which nobody can answer, have neither buttons nor an address: one thing that they lack, not two.
    (region) => numbered(region) || region.actions.length === 0,
    (region) => place === '' || region.places.has(place),
    (region) => tokens.length === 0 || tokens.some((token) => region.unit.element.classList.contains(token)),
    (region) => region.unit.element.tagName === tagName,
  ];
  return traits.filter((has) => regions.filter(has).length >= regions.length * COMMON);
}

/** Whether a unit has neither the place of a thread's words nor the looks of its units: it is of another template. */
export function isOther(region: Region, thread: readonly Region[], place: string): boolean {
  if (place === '' || region.places.has(place)) return false;
  const tokens = commonTokens(thread);
  return tokens.length > 0 && !tokens.some((token) => region.unit.element.classList.contains(token));
}

/** What holds the matter of the whole page is no comment, however deep it happens to lie. */
const MATTER = 'main,[role=main]';

/** Whether a unit lacks at most one of the things that most have. */
export function fits(region: Region, traits: readonly Trait[]): boolean {
  if (region.unit.element.querySelector(MATTER)) return false;
  return traits.filter((has) => !has(region)).length < STRIKES;
}

/**
 * Units without those that only happen to lie as deep as the others. A head with the article's own author and date
 * is one of them.
 */
export function withoutOutliers(regions: readonly Region[]): Region[] {
  const traits = traitsOf(regions);
  const fitting = regions.filter((region) => fits(region, traits));
  return fitting.length > 0 ? fitting : [...regions];
}
