import { beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { compileAuthors } from '../../../src/decide/authors';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { addAuthorRule } = await import('../../../src/platform/rules-store');
const { changeSettings, readSettings } = await import('../../../src/platform/settings-store');

beforeEach(() => {
  fake.browser = fakeBrowser();
});

it('a rule for an author takes the place of every other for the same author in the same place', async () => {
  await changeSettings(() => ({
    ...DEFAULT_SETTINGS,
    authors: [
      { author: '@Bo', action: 'show', site: 'a.org' },
      { author: 'bo', action: 'show', site: 'a.org' },
      { author: 'bo', action: 'show' },
    ],
  }));
  await addAuthorRule({ author: 'Bo', action: 'fold', site: 'a.org' });
  const { authors } = await readSettings();
  expect(authors).toEqual([
    { author: 'bo', action: 'show' },
    { author: 'Bo', action: 'fold', site: 'a.org' },
  ]);
  expect(compileAuthors(authors, 'a.org')('Bo')).toBe('fold');
});
