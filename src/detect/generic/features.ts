import type { Region } from './region';
import { wordsOf } from './scan';
import { SAYS, saysOf } from './words';

/** A run of units that may be a thread, with what surrounds it. */
export interface Group {
  readonly regions: readonly Region[];
  /** How many units there are; `regions` may be a sample of them. */
  readonly size: number;
  /** Lowest element that holds all units. */
  readonly container: Element;
  /** Fields that a reader may write into, anywhere on the page. */
  readonly fields: readonly Element[];
}

/** One reason for or against a group being a thread of comments. */
export interface Feature {
  readonly name: string;
  /** How much a full value counts; against, where negative. */
  readonly weight: number;
  /** 0 (not at all) to 1 (fully). */
  readonly value: (group: Group) => number;
}

function share(group: Group, holds: (region: Region) => boolean): number {
  return group.regions.filter(holds).length / group.regions.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** How much lengths differ: comments vary widely, teasers are cut alike. */
function variety(group: Group): number {
  const lengths = group.regions.map((region) => region.prose);
  const middle = mean(lengths);
  if (middle === 0) return 0;
  return Math.min(1, Math.sqrt(mean(lengths.map((length) => (length - middle) ** 2))) / middle);
}

function says(element: Element | null, bit: number): boolean {
  return element !== null && (saysOf(wordsOf(element)) & bit) !== 0;
}

/** Whether something holds for an element or one of its nearest `height` ancestors. */
function above(element: Element | null, height: number, holds: (element: Element) => boolean): boolean {
  for (let node = element, i = 0; node && i <= height; node = node.parentElement, i++)
    if (node.tagName !== 'BODY' && node.tagName !== 'HTML' && holds(node)) return true;
  return false;
}

function itemWord(region: Region): boolean {
  const { element } = region.unit;
  return (
    says(element, SAYS.comment) ||
    says(element.firstElementChild, SAYS.comment) ||
    says(element.parentElement, SAYS.comment)
  );
}

/** Whether a class of the unit is a word for one comment, not for a list of them nor a part of one. */
export function named({ unit }: Region): boolean {
  for (const each of [unit.element, unit.element.firstElementChild])
    for (const token of each?.classList ?? [])
      if (
        /(?:^|[-_]|[a-z])comm?ent(?:[-_]?(?:item|post|thread|block|box|wrap(?:per)?|container|entry|node|card|row|single))?$/i.test(
          token,
        )
      )
        return true;
  return false;
}

/** schema.org's words for a comment, or what stands for them in ARIA. */
export function typed(region: Region): boolean {
  const { element } = region.unit;
  for (const each of [element, element.firstElementChild, element.parentElement]) {
    const type = `${each?.getAttribute('itemtype') ?? ''} ${each?.getAttribute('itemprop') ?? ''} ${each?.getAttribute('typeof') ?? ''}`;
    if (/comment|review|answer|DiscussionForumPosting|sioc:Post/i.test(type)) return true;
  }
  return false;
}

/** Whether the unit has a number or address of its own. */
export function numbered(region: Region): boolean {
  if (region.ownLinks > 0) return true;
  for (
    let element: Element | null = region.unit.element, i = 0;
    element && i < 3;
    element = element.firstElementChild, i++
  ) {
    if (/\d/.test(element.getAttribute('id') ?? '') || element.hasAttribute('data-id')) return true;
    for (const { name, value } of element.attributes)
      if (name.startsWith('data-') && /id$/.test(name) && /\d/.test(value)) return true;
  }
  return false;
}

function besideMatter(group: Group): boolean {
  return above(
    group.container,
    6,
    (element) =>
      element.tagName === 'ASIDE' ||
      element.tagName === 'NAV' ||
      (element.tagName === 'FOOTER' && !element.closest('article')) ||
      element.getAttribute('role') === 'complementary' ||
      (says(element, SAYS.beside) && !says(element, SAYS.comment)) ||
      /recent/i.test(element.getAttribute('class') ?? ''),
  );
}

/** Names nobody's class tells: short pieces that differ from unit to unit. */
function names(group: Group): number {
  const said = new Set<string>();
  let units = 0;
  for (const { shorts } of group.regions) {
    const first = shorts[0]?.textContent?.trim();
    if (!first) continue;
    units++;
    said.add(first);
  }
  return said.size > 1 && said.size >= units * 0.3 ? units / group.regions.length : 0;
}

/** Long texts beside the matter may be its comments all the same, the more so where they are called so. */
function besideWeight(group: Group): number {
  if (!besideMatter(group)) return 0;
  if (median(group.regions.map(({ prose }) => prose)) < 80) return 1;
  return share(group, named) > 0.8 ? 0.1 : 0.4;
}

/** A field to write into that stands in the thread or right after it. */
function fieldNear(group: Group): boolean {
  const around = group.container.parentElement?.parentElement ?? group.container;
  return group.fields.some((field) => around.contains(field));
}

function linkShare(group: Group): number {
  const linked = mean(group.regions.map((region) => region.linked));
  const prose = mean(group.regions.map((region) => region.prose));
  return linked / (linked + prose + 1);
}

/**
 * All that speaks for and against a group, with its weight. A group is a thread where the sum of value × weight is
 * above {@link THRESHOLD}.
 */
export const FEATURES: readonly Feature[] = [
  { name: 'a time each', weight: 2, value: (g) => share(g, (r) => r.times.length > 0) },
  {
    name: 'a person each',
    weight: 2,
    value: (g) =>
      Math.max(
        share(g, (r) => r.authors.length > 0),
        0.7 * names(g),
      ),
  },
  { name: 'a portrait each', weight: 0.5, value: (g) => share(g, (r) => r.avatars > 0) },
  { name: 'reply, report, like or vote', weight: 1.5, value: (g) => share(g, (r) => r.actions.length > 0) },
  { name: 'an address or number each', weight: 1, value: (g) => share(g, numbered) },
  { name: 'comment in class, id or test id', weight: 1.5, value: (g) => share(g, itemWord) },
  {
    name: 'the unit is called a comment',
    weight: 2.75,
    value: (g) => share(g, named),
  },
  {
    name: 'comment around the thread',
    weight: 1,
    value: (g) => Number(above(g.container, 3, (e) => says(e, SAYS.comment))),
  },
  { name: 'schema.org comment or review', weight: 3, value: (g) => share(g, typed) },
  { name: 'prose each', weight: 2, value: (g) => share(g, (r) => r.prose >= 15) },
  { name: 'lengths vary', weight: 0.7, value: variety },
  { name: 'many', weight: 0.8, value: (g) => Math.min(1, Math.log2(g.size) / 4) },
  { name: 'a field to write into near', weight: 0.8, value: (g) => Number(fieldNear(g)) },
  { name: 'alone', weight: -5, value: (g) => Number(g.size === 1) },
  { name: 'a pair', weight: -1, value: (g) => Number(g.size === 2) },
  { name: 'hardly any prose', weight: -3, value: (g) => Number(median(g.regions.map((r) => r.prose)) < 12) },
  { name: 'headings that lead elsewhere', weight: -3, value: (g) => share(g, (r) => r.titles > 0) },
  { name: 'read more, or a count of comments', weight: -2.5, value: (g) => share(g, (r) => r.teasers > 0) },
  { name: 'mostly links', weight: -3, value: linkShare },
  {
    name: 'beside the matter',
    weight: -4,
    value: (g) => besideWeight(g),
  },
  {
    name: 'cards, praise, goods',
    weight: -2,
    value: (g) => Number(above(g.regions[0]?.unit.element ?? null, 4, (e) => says(e, SAYS.teaser))),
  },
  { name: 'comments of other pages', weight: -4, value: (g) => share(g, (r) => r.elsewhere > 0) },
  { name: 'large pictures', weight: -1.5, value: (g) => share(g, (r) => r.pictures > 0) },
  { name: 'prices', weight: -2, value: (g) => share(g, (r) => r.prices > 0) },
  {
    name: 'figures',
    weight: -2,
    value: (g) => Math.min(1, mean(g.regions.map((r) => (4 * r.digits) / (r.prose + 1)))),
  },
  {
    name: 'nobody and nothing to do',
    weight: -2.5,
    value: (g) => {
      if (share(g, (r) => r.authors.length > 0 || r.actions.length > 0) >= 0.3) return 0;
      return names(g) > 0.5 || share(g, named) > 0.8 ? 0.3 : 1;
    },
  },
  { name: 'no time at all', weight: -1, value: (g) => Number(share(g, (r) => r.times.length > 0) < 0.2) },
  { name: 'very long', weight: -2, value: (g) => Number(median(g.regions.map((r) => r.prose)) > 4000) },
];

export const THRESHOLD = 6.75;

/** The sum that decides. */
export function scoreOf(group: Group): number {
  return FEATURES.reduce((sum, { weight, value }) => sum + weight * value(group), 0);
}

/** Each reason that counts, in words. */
export function reasonsOf(group: Group): string[] {
  return FEATURES.map(({ name, weight, value }) => ({
    name,
    value: value(group),
    part: weight * value(group),
  }))
    .filter(({ part }) => Math.abs(part) >= 0.05)
    .map(({ name, value, part }) => `${part > 0 ? '+' : ''}${part.toFixed(1)} ${name} (${value.toFixed(2)})`);
}
