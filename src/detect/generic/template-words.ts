import { complete } from './evidence';
import { withoutNumbers } from './prose';
import type { Region, Said } from './region';

/** Share of the units that say something of their own in a place where people speak. */
const VARIED = 0.3;
/** Characters of what is said alike by all, to be somebody's words. */
const LEAST_CHORUS = 15;

/** Texts that many units say, numbers apart. */
export function repeated(regions: readonly Region[]): Set<string> {
  const units = new Map<string, number>();
  for (const { texts } of regions)
    for (const text of new Set(texts.map((said) => withoutNumbers(said.text))))
      units.set(text, (units.get(text) ?? 0) + 1);
  const often = Math.max(3, regions.length * 0.4);
  return new Set([...units].filter(([, count]) => count >= often).map(([text]) => text));
}

/** Places where a unit says but one thing, and many units different things: people may say the same there. */
function placesOfPeople(regions: readonly Region[], often: ReadonlySet<string>): Set<string> {
  const own = new Map<string, number>();
  const shared = new Set<string>();
  for (const { texts } of regions) {
    const here = new Map<string, Said[]>();
    for (const said of texts) here.set(said.place, [...(here.get(said.place) ?? []), said]);
    for (const [place, all] of here) {
      if (all.length > 1) shared.add(place);
      else if (!often.has(withoutNumbers((all[0] as Said).text))) own.set(place, (own.get(place) ?? 0) + 1);
    }
  }
  const least = Math.max(2, regions.length * VARIED);
  return new Set(
    [...own].filter(([place, count]) => count >= least && !shared.has(place)).map(([place]) => place),
  );
}

/** The place where all units say the same at length, where there is nothing else that they say. */
export function chorusPlace(regions: readonly Region[], often: ReadonlySet<string>): string | undefined {
  const left = regions.filter(({ texts, prose }) => {
    const forgotten = texts.filter(({ text }) => often.has(withoutNumbers(text)));
    return prose - forgotten.reduce((sum, said) => sum + said.prose, 0) >= LEAST_CHORUS / 2;
  });
  if (left.length > regions.length * VARIED || !complete(regions)) return undefined;
  const sums = new Map<string, number>();
  for (const { texts } of regions)
    for (const { place, prose } of texts) sums.set(place, (sums.get(place) ?? 0) + prose);
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST_CHORUS * regions.length ? best[0] : undefined;
}

/**
 * Takes the template's words ("Sign in to reply", "commented") out of what counts as prose: texts that stand in many
 * units alike, but for those that people say alike.
 * @returns what was taken out, numbers apart.
 */
export function forgetTemplate(regions: readonly Region[]): ReadonlySet<string> {
  const often = repeated(regions);
  if (often.size === 0) return often;
  const kept = placesOfPeople(regions, often);
  const chorus = chorusPlace(regions, often);
  if (chorus !== undefined) kept.add(chorus);
  const people = new Set<string>();
  for (const region of regions)
    for (const { text, prose, digits, place } of region.texts) {
      const said = withoutNumbers(text);
      if (!often.has(said)) continue;
      if (kept.has(place)) {
        people.add(said);
        continue;
      }
      region.prose -= prose;
      region.digits -= digits;
      for (let at: string | undefined = place; at; at = region.places.get(at)?.parent) {
        const around = region.places.get(at);
        if (around) around.prose -= prose;
      }
    }
  return new Set([...often].filter((said) => !people.has(said)));
}
