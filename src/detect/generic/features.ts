import { announced } from './announced';
import { besideWeight } from './beside';
import { correspondence } from './correspondence';
import {
  alone,
  boxed,
  chronicle,
  fewWords,
  fieldNear,
  leadsElsewhere,
  linkShare,
  names,
  nested,
  oneVoice,
  signed,
  variety,
} from './evidence';
import { houseAnswers } from './faq';
import { type Group, mean, median, share } from './group';
import { aroundWord, itemWord, named, numbered, typed } from './naming';
import { unsaid } from './unsaid';

/** One reason for or against a group being a thread of comments. */
export interface Feature {
  readonly name: string;
  /** How much a full value counts; against, where negative. */
  readonly weight: number;
  /** 0 (not at all) to 1 (fully). */
  readonly value: (group: Group) => number;
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
    value: (g) => Number(aroundWord(g)),
  },
  { name: 'schema.org comment or review', weight: 3, value: (g) => share(g, typed) },
  {
    name: 'announced as comments',
    weight: 1.5,
    // Where each has comments of its own, it is those that are spoken of.
    value: (g) => Number(announced(g).comments && share(g, (r) => r.teasers > 0) < 0.8),
  },
  { name: 'a name beside a time each', weight: 0.75, value: (g) => share(g, signed) },
  { name: 'some in one another', weight: 1.5, value: (g) => Math.min(1, 3 * share(g, nested)) },
  { name: 'a rating each', weight: 0.75, value: (g) => share(g, (r) => r.ratings > 0) },
  { name: 'prose each', weight: 2, value: (g) => share(g, (r) => r.prose >= 15) },
  { name: 'lengths vary', weight: 0.7, value: variety },
  { name: 'many', weight: 0.8, value: (g) => Math.min(1, Math.log2(g.size) / 4) },
  { name: 'a field to write into near', weight: 0.8, value: (g) => Number(fieldNear(g)) },
  { name: 'alone', weight: -5, value: alone },
  { name: 'a pair', weight: -1, value: (g) => Number(g.size === 2 && !announced(g).comments) },
  { name: 'hardly any prose', weight: -3, value: fewWords },
  { name: 'headings that lead elsewhere', weight: -3, value: (g) => share(g, leadsElsewhere) },
  { name: 'read more, or a count of comments', weight: -2.5, value: (g) => share(g, (r) => r.teasers > 0) },
  { name: 'mostly links', weight: -3, value: linkShare },
  {
    name: 'beside the matter',
    weight: -4,
    value: besideWeight,
  },
  {
    name: 'cards, praise, goods',
    weight: -2,
    value: boxed,
  },
  { name: 'comments of other pages', weight: -4, value: (g) => share(g, (r) => r.elsewhere > 0) },
  // A review has a title of its own.
  { name: 'headings', weight: -1, value: (g) => share(g, (r) => r.headings > 0 && r.ratings === 0) },
  { name: 'a ticker, releases, events', weight: -4, value: (g) => Number(chronicle(g)) },
  { name: 'answers of the house', weight: -8, value: (g) => Number(houseAnswers(g)) },
  { name: 'one voice', weight: -6, value: (g) => Number(oneVoice(g)) },
  { name: 'a chat or a mailbox', weight: -7, value: (g) => Number(correspondence(g)) },
  { name: 'large pictures', weight: -2.75, value: (g) => share(g, (r) => r.pictures > 0) },
  { name: 'prices', weight: -3, value: (g) => share(g, (r) => r.prices > 0) },
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
  { name: 'nothing says that they are comments', weight: -4, value: unsaid },
  {
    name: 'neither a time nor a way to answer',
    weight: -1,
    value: (g) => Number(share(g, (r) => r.times.length > 0) < 0.2 && share(g, (r) => r.answers > 0) < 0.8),
  },
  { name: 'very long', weight: -2, value: (g) => Number(median(g.regions.map((r) => r.prose)) > 4000) },
];

/** The sum from which a group is a thread. */
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
