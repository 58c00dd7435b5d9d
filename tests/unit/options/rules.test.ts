import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { withAuthor } from '../../../src/options/rules';

it('an author is the same with and without @ and spaces, as on the page', () => {
  const once = withAuthor(DEFAULT_SETTINGS, { author: '@BoJensen', action: 'show' });
  expect(withAuthor(once, { author: 'Bo Jensen', action: 'fold' }).authors).toEqual([
    { author: 'Bo Jensen', action: 'fold' },
  ]);
});
