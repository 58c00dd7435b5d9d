import { isInitial } from './name-line';
import { withoutNumbers } from './prose';
import type { Region } from './region';

/** Units that must have a short piece in the same place for it to be the place of names. */
const MOST = 0.6;
/** Share of the names that must differ. */
const DIFFERENT = 0.3;

/** One place of the template where units have short pieces. */
interface Place {
  units: number;
  /** Sum of how many short pieces each unit has before it. */
  order: number;
  readonly said: Set<string>;
}

function shortPlaces(regions: readonly Region[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { shorts } of regions) {
    const met = new Set<string>();
    for (const [i, { text, place }] of shorts.entries()) {
      if (met.has(place)) continue;
      met.add(place);
      const known = places.get(place) ?? { units: 0, order: 0, said: new Set() };
      known.units++;
      known.order += i;
      known.said.add(withoutNumbers(text));
      places.set(place, known);
    }
  }
  return places;
}

/** Whether all that is said in a place are initials, one or two each, as a number. */
function initials({ said }: Place): number {
  return Number([...said].every((name) => isInitial(name) || /^\p{Lu}[\p{Lu}\p{N}.]$/u.test(name)));
}

/** The place of a template where its units' names stand. */
export interface NamePlace {
  readonly place: string;
  /** Share of units that have it. */
  readonly share: number;
}

/** Names nobody's class tells: the first place of the template where most units have a short piece of their own. */
export function namePlace(regions: readonly Region[]): NamePlace | null {
  const fitting = [...shortPlaces(regions)]
    .filter(([, { units }]) => units >= regions.length * MOST)
    .filter(([, { units, said }]) => said.size >= Math.max(Math.min(2, units), units * DIFFERENT))
    .sort(([, a], [, b]) => initials(a) - initials(b) || a.order / a.units - b.order / b.units);
  const [best] = fitting;
  return best ? { place: best[0], share: best[1].units / regions.length } : null;
}
