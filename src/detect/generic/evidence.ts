import { announced } from './announced';
import { type Group, mean, median, share } from './group';
import { namePlace } from './name-place';
import { above, isLive, says } from './naming';
import type { Region } from './region';
import { SAYS } from './words';

/** How much lengths differ: comments vary widely, teasers are cut alike. */
export function variety(group: Group): number {
  const lengths = group.regions.map((region) => region.prose);
  const middle = mean(lengths);
  if (middle === 0) return 0;
  return Math.min(1, Math.sqrt(mean(lengths.map((length) => (length - middle) ** 2))) / middle);
}

/** Share of the units that have a name nobody's class tells. */
export function names(group: Group): number {
  return namePlace(group.regions)?.share ?? 0;
}

/** A field to write into that stands in the thread or right after it. */
export function fieldNear(group: Group): boolean {
  const around = group.container.parentElement?.parentElement ?? group.container;
  return group.fields.some((field) => around.contains(field));
}

/** Share of the characters that stand in links. */
export function linkShare(group: Group): number {
  const linked = mean(group.regions.map((region) => region.linked));
  const prose = mean(group.regions.map((region) => region.prose));
  return linked / (linked + prose + 1);
}

/** Most steps from a time to what also holds the name, and most characters that this holds. */
const HEAD_STEPS = 3;
const HEAD_LENGTH = 120;

/** Whether a name and a time stand side by side, as above a comment or below it. */
export function signed(region: Region): boolean {
  const people = [...region.authors, ...region.shorts.map(({ element }) => element)];
  for (const time of region.times.slice(0, 2)) {
    let head: Element | null = time;
    for (let steps = 0; head && steps <= HEAD_STEPS; steps++, head = head.parentElement) {
      const around = head;
      if (people.some((person) => around.contains(person)))
        return (around.textContent?.replace(/\s+/g, ' ').length ?? 0) <= HEAD_LENGTH || around === time;
      if (head === region.unit.element) break;
    }
  }
  return false;
}

/** Whether a unit lies in another of its kind, as an answer does. */
export function nested({ unit: { element } }: Region): boolean {
  const [token] = element.classList;
  const kind = token ? `${element.localName}.${CSS.escape(token)}` : null;
  return kind !== null && element.parentElement?.closest(kind) != null;
}

/** Whether most units have all that comments have: a time, a person, something to do. */
export function complete(regions: readonly Region[]): boolean {
  const most = (holds: (region: Region) => boolean) => regions.filter(holds).length >= regions.length * 0.8;
  return (
    most(({ times }) => times.length > 0) &&
    most(({ actions }) => actions.length > 0) &&
    (most(({ authors }) => authors.length > 0) || (namePlace(regions)?.share ?? 0) >= 0.8)
  );
}

/** Whether a unit has a title of its own that leads to another page; that of a review one may find helpful leads to it. */
export function leadsElsewhere({ titles, ratings, answers }: Region): boolean {
  return titles > 0 && !(ratings > 0 && answers > 0);
}

/** Hardly any prose speaks against a thread, less so where each unit has all else that comments have. */
export function fewWords(group: Group): number {
  if (median(group.regions.map((region) => region.prose)) >= 12) return 0;
  return complete(group.regions) ? 0.4 : 1;
}

/** One or two may be all there are, the more so where a heading says that there are so many. */
export function alone(group: Group): number {
  if (group.size !== 1) return 0;
  return announced(group).count === 1 ? 0.4 : 1;
}

/** Boxes, praise, goods: what the units or what is around them are called. */
export function boxed(group: Group): number {
  const first = group.regions[0]?.unit.element ?? null;
  if (above(first, 4, (element) => says(element, SAYS.teaser))) return 1;
  return says(first, SAYS.card) && !says(first, SAYS.comment) ? 0.35 : 0;
}

/** An address that leads anywhere: no mere place in the page, no script. */
const HOME = /^(?!javascript:).*[^#]/i;

/** What a unit's author is called, and where at home, as far as a link tells. */
function voiceOf({ authors, times }: Region): string | undefined {
  // The time of a post leads to the post, which may lie within its author's pages.
  const people = authors.filter((each) => !times.some((time) => each.contains(time)));
  const links = people.map((each) => each.closest('a') ?? each.querySelector('a'));
  const home = links.find((link) => HOME.test(link?.getAttribute('href') ?? ''));
  return home ? `${home.getAttribute('href')} ${home.textContent?.trim()}` : undefined;
}

/** Of so many units one person does not write all, where several may. */
const SEVERAL = 4;

/** Whether one person wrote all of it: a diary, news of a project, what changed. */
export function oneVoice({ regions }: Group): boolean {
  const voices = regions.map(voiceOf);
  return voices.length >= SEVERAL && voices[0] !== undefined && voices.every((voice) => voice === voices[0]);
}

/** What WordPress calls each entry of a list of pages; answers of its forums are called so as well. */
const PUBLISHED = /(?:^| )type-(?!reply|topic|answer|review|comment)\S+ (?:.* )?status-publish/;

/** What the notes on a release lead to. */
const RELEASE = 'a[href*="/releases/"]';

/** Whether the units or what is around them are called a live ticker, releases, events, entries, and not comments. */
export function chronicle(group: Group): boolean {
  if (share(group, ({ unit }) => unit.element.querySelector(RELEASE) !== null) > 0.8) return true;
  const isEntry = (element: Element) =>
    isLive(element) ||
    PUBLISHED.test(element.getAttribute('class') ?? '') ||
    (says(element, SAYS.chronicle) && !says(element, SAYS.comment));
  return share(group, ({ unit }) => above(unit.element, 2, isEntry)) > 0.5;
}
