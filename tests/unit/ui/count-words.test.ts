import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINES } from '../../../src/core/engine';
import { LABELS } from '../../../src/core/labels';
import { GENERAL_FIELDS, SITE_FIELDS } from '../../../src/core/settings';
import { LANGUAGES, messagesOf, say } from './words-of-the-house';

const language = vi.hoisted(() => ({ now: 'en' }));
vi.mock('../../../src/platform/words', () => ({
  text: (key: string, ...subs: string[]) => say(key, subs, language.now),
  uiLanguage: () => language.now,
  textDirection: () => 'ltr',
}));
const { countText, numberText, percentText, pausedText, reasonText, wordsKey } = await import(
  '../../../src/ui/say'
);
const { dayText } = await import('../../../src/options/day-chart');

describe('numbers in words', () => {
  beforeEach(() => {
    language.now = 'en';
  });

  it('take the form that the language asks for', () => {
    expect(countText('comments', 1)).toBe('1 comment');
    expect(countText('comments', 0)).toBe('0 comments');
    expect(countText('comments', 1234)).toBe('1,234 comments');
    language.now = 'fr';
    // French counts 0 as one.
    expect(countText('comments', 0)).toBe('0 commentaire');
  });

  it('put the number first and the rest after it', () => {
    expect(countText('popup_folds_of', 42, '8')).toBe('folds 8 of 42 here');
  });

  it('are a dash where nothing is known, never 0', () => {
    expect(numberText(Number.NaN)).toBe('–');
    expect(percentText(null)).toBe('–');
    expect(percentText(Number.NaN)).toBe('–');
    expect(percentText(0)).toBe('0%');
  });

  it('are percentages as the language writes them', () => {
    language.now = 'de';
    expect(percentText(0.917)).toBe('92\u00a0%');
  });

  it.each([
    ['en', 8, /^Paused until 8:05\sAM\.$/],
    ['en-CA', 8, /^Paused until 8:05\sa\.m\.$/],
    ['de', 1, /^Pausiert bis 01:05\.$/],
    ['fr', 1, /^En pause jusqu’à 01:05\.$/],
    ['es', 1, /^En pausa hasta la 1:05\.$/],
    ['es', 11, /^En pausa hasta las 11:05\.$/],
    ['es-MX', 13, /^En pausa hasta la 1:05\sp\.m\.$/],
    ['es-MX', 0, /^En pausa hasta las 12:05\sa\.m\.$/],
    ['pt-PT', 1, /^Em pausa até à 01:05\.$/],
    ['pt-PT', 10, /^Em pausa até às 10:05\.$/],
  ])('say in %s until when a pause lasts: hour %i', (tag, hour, words) => {
    language.now = tag;
    expect(pausedText(new Date(2026, 10, 30, hour, 5).getTime())).toMatch(words);
  });

  it('name the first day of a month as French does', () => {
    language.now = 'fr-CA';
    expect(dayText('2026-05-01')).toMatch(/^1er\s/);
    expect(dayText('2026-05-11')).toMatch(/^11\s/);
    language.now = 'en-GB';
    expect(dayText('2026-05-01')).toBe('1 May');
  });

  it('name the label as the reason, or the list', () => {
    expect(reasonText('insult', 'score')).toBe('insult');
    expect(reasonText(null, 'author-folded')).toBe('author always folded');
  });
});

describe('in every language there are words for', () => {
  const fields = { ...SITE_FIELDS, ...GENERAL_FIELDS };
  const because = ['score', 'author-shown', 'author-folded', 'word-shown', 'word-folded', 'corrected'];
  const unjudged = ['empty', 'language', 'failed', 'judging'];
  const wanted = [
    ...Object.keys(fields).flatMap((name) => [`setting_${name}`, `setting_${name}_help`]),
    ...Object.entries(fields).flatMap(([name, { choices = [] }]: [string, { choices?: readonly string[] }]) =>
      choices.map((choice) => wordsKey('choice', name, choice)),
    ),
    ...['setting_engine', 'setting_engine_help'],
    ...ENGINES.flatMap((name) => [wordsKey('choice_engine', name), wordsKey('model_about', name)]),
    ...LABELS.map((label) => `label_${label}`),
    ...[...because, ...unjudged].map((reason) => wordsKey('because', reason)),
    ...['language', 'empty', 'failed'].flatMap((why) => [`unjudged_${why}_one`, `unjudged_${why}_other`]),
    ...['off', 'none', 'unfilterable', 'unreachable', 'opening', 'permission', 'no_model'].map(
      (s) => `state_${s}`,
    ),
    ...['idle', 'loading', 'ready', 'failed'].map((state) => `model_${state}`),
    ...['wasm', 'cpu'].map((backend) => `backend_${backend}`),
    ...['empty', 'too_long', 'no_letters', 'too_broad'].map((problem) => `words_problem_${problem}`),
    ...['empty', 'too_long', 'site'].map((problem) => `author_problem_${problem}`),
    ...['too_large', 'not_json', 'not_ours', 'newer', 'damaged'].map((p) => `backup_problem_${p}`),
    ...['added', 'removed', 'changed', 'merge', 'replace'].map((word) => `backup_${word}`),
    ...['defaults', 'general', 'sites', 'authors', 'words', 'picked'].map((p) => `backup_place_${p}`),
  ];

  it.each(LANGUAGES)('every setting, choice, label, reason and state: %s', (name) => {
    const messages = messagesOf(name);
    expect(wanted.filter((key) => !messages[key]?.message)).toEqual([]);
  });

  it.each(LANGUAGES)('every section of the options: %s', async (name) => {
    const { SECTIONS } = await import('../../../src/options/sections');
    const messages = messagesOf(name);
    const keys = SECTIONS.flatMap((id) => [`section_${id}`, `section_${id}_intro`]);
    expect(keys.filter((key) => !messages[key]?.message)).toEqual([]);
  });

  it.each(LANGUAGES)('the description in no more than 132 characters, which the stores take: %s', (name) => {
    expect(messagesOf(name).extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});
