import { describe, expect, it, vi } from 'vitest';

const i18n = vi.hoisted(() => ({ messages: {} as Record<string, string> }));
vi.mock('../../../src/platform/browser', () => ({
  browser: { i18n: { getMessage: (key: string) => i18n.messages[key] ?? '' } },
}));

const { textDirection, uiLanguage } = await import('../../../src/platform/words');

describe('the direction of the texts', () => {
  it.each([
    ['English in an Arabic browser', 'en', 'ar', 'rtl', 'ltr'],
    ['English in an English browser', 'en', 'en_GB', 'ltr', 'ltr'],
    ['German in a Swiss one', 'de', 'de_CH', 'ltr', 'ltr'],
    ['Hebrew, were there any, in a Hebrew one', 'he', 'he', 'rtl', 'rtl'],
  ])('is their own: %s', (_, language, locale, direction, expected) => {
    i18n.messages = { language, '@@ui_locale': locale, '@@bidi_dir': direction };
    expect(textDirection()).toBe(expected);
    expect(uiLanguage().startsWith(language)).toBe(true);
  });
});
