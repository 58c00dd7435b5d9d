import fc from 'fast-check';
import { LABELS } from '../../../src/core/labels';
import {
  ACTIONS,
  type AuthorRule,
  DEFAULT_SETTINGS,
  type LabelTolerances,
  type PickedRule,
  REPLIES,
  type Settings,
  type SiteOverrides,
  type WordRule,
} from '../../../src/core/settings';

const tolerance = fc.integer({ min: 0, max: 100 });
const labels: fc.Arbitrary<LabelTolerances> = fc.dictionary(
  fc.constantFrom(...LABELS),
  fc.oneof(tolerance, fc.constant('off' as const)),
  { noNullPrototype: true },
);
const overrides: fc.Arbitrary<SiteOverrides> = fc.record(
  {
    on: fc.boolean(),
    tolerance,
    action: fc.constantFrom(...ACTIONS),
    replies: fc.constantFrom(...REPLIES),
    labels,
    cover: fc.boolean(),
    softBlur: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const site = fc.domain().map((name) => name.toLowerCase());
const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim() || 'word');
const action = fc.constantFrom('show' as const, 'fold' as const);
const author: fc.Arbitrary<AuthorRule> = fc.record(
  { author: words, action, site },
  { requiredKeys: ['author', 'action'], noNullPrototype: true },
);
const word: fc.Arbitrary<WordRule> = fc.record({ words, action }, { noNullPrototype: true });
const picked: fc.Arbitrary<PickedRule> = fc.record(
  { item: words, body: words, author: words },
  { requiredKeys: ['item'], noNullPrototype: true },
);

/** Any settings that the schema allows. */
export const anySettings: fc.Arbitrary<Settings> = fc.record(
  {
    defaults: overrides.map((own) => ({ ...DEFAULT_SETTINGS.defaults, ...own })),
    general: fc
      .record(
        {
          badge: fc.boolean(),
          statistics: fc.boolean(),
        },
        { noNullPrototype: true },
      )
      .map((own) => ({ ...DEFAULT_SETTINGS.general, ...own })) as fc.Arbitrary<Settings['general']>,
    sites: fc.dictionary(site, overrides, { maxKeys: 6, noNullPrototype: true }),
    authors: fc.array(author, { maxLength: 6 }),
    words: fc.array(word, { maxLength: 6 }),
    picked: fc.dictionary(site, picked, { maxKeys: 3, noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
