import { describe, expect, it, vi } from 'vitest';
import { say } from '../ui/words-of-the-house';

vi.mock('../../../src/platform/words', () => ({
  text: (key: string, ...subs: string[]) => say(key, subs),
  uiLanguage: () => 'en',
  textDirection: () => 'ltr',
}));
const { overridesText } = await import('../../../src/options/site-overrides');

describe("a site's own settings in a few words", () => {
  it.each([
    [{}, 'as all sites'],
    [{ on: false }, 'off'],
    [{ tolerance: 30, action: 'mark', replies: 'indent' }, 'tolerance 30 · only mark · 1 more setting'],
    [{ replies: 'indent' }, '1 setting'],
    [{ replies: 'indent', cover: false }, '2 settings'],
    [{ labels: {} }, '1 setting'],
    [{ on: false, labels: {} }, 'off · 1 more setting'],
    [{ labels: { threat: 'off' } }, '1 kind set apart'],
  ] as const)('%j', (own, words) => {
    expect(overridesText(own)).toBe(words);
  });
});
