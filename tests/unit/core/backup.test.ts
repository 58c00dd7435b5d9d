import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKUP_VERSION,
  MAX_BACKUP_CHARACTERS,
  makeBackup,
  readBackup,
  wholeSettings,
} from '../../../src/core/backup';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { anySettings } from './any-settings';

const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { 'example.org': { tolerance: 70, labels: { threat: 'off' } } },
  authors: [{ author: 'marlow_77', action: 'fold', site: 'example.org' }],
  words: [{ words: 'troll*', action: 'fold' }],
};

function problemOf(text: string): string {
  const reading = readBackup(text);
  return 'problem' in reading ? `${reading.problem} ${reading.where}`.trim() : 'none';
}

/** The backup of CHANGED with parts of the file, or of its settings, put in the place of others. */
function file(parts: object, settings: object = {}): string {
  const whole = JSON.parse(makeBackup(CHANGED));
  return JSON.stringify({ ...whole, settings: { ...whole.settings, ...settings }, ...parts });
}

describe('a backup', () => {
  it('gives back any settings as they were', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readBackup(makeBackup(settings))).toEqual({ settings });
      }),
    );
  });

  it('is the same text for the same settings, whatever the order of sites', () => {
    const sites = { 'b.org': { on: false }, 'a.org': { on: true } };
    const turned = { 'a.org': { on: true }, 'b.org': { on: false } };
    expect(makeBackup({ ...CHANGED, sites })).toBe(makeBackup({ ...CHANGED, sites: turned }));
  });

  it('is read with a byte order mark', () => {
    expect(readBackup(`\uFEFF${makeBackup(CHANGED)}`)).toEqual({ settings: CHANGED });
  });

  it('says nothing of settings that were added later, which have their defaults in its place', () => {
    const { cover: _later, ...defaults } = CHANGED.defaults;
    const told = { ...CHANGED, defaults, general: {} };
    expect(readBackup(file({}, { defaults, general: undefined, picked: undefined }))).toEqual({
      settings: told,
    });
    expect(wholeSettings(told)).toEqual(CHANGED);
  });

  it('passes over settings that this version does not know', () => {
    const other = file({}, { defaults: { ...CHANGED.defaults, colour: 'green' } });
    expect(readBackup(other)).toEqual({ settings: CHANGED });
  });

  it.each([
    ['an empty file', '', 'not-json'],
    ['half a file', makeBackup(CHANGED).slice(0, 90), 'not-json'],
    ['a picture', '\u0089PNG\r\n', 'not-json'],
    ['null', 'null', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['settings of something else', '{"version":1,"settings":{}}', 'not-ours'],
    ['a newer form', file({ version: BACKUP_VERSION + 1 }), 'newer'],
    ['no settings', file({ settings: undefined }), 'not-ours'],
    ['a tolerance of 101', file({}, { defaults: { tolerance: 101 } }), 'damaged defaults.tolerance'],
    ['an unknown action', file({}, { sites: { 'a.org': { action: 'burn' } } }), 'damaged sites.a.org.action'],
    ['an unknown label', file({}, { defaults: { labels: { rude: 3 } } }), 'damaged defaults.labels.rude'],
    ['a site that is none', file({}, { sites: { 'https://a.org/': {} } }), 'damaged sites.https://a.org/'],
    ['no author', file({}, { authors: [{ author: ' ', action: 'fold' }] }), 'damaged authors.0.author'],
    ['words as a number', file({}, { words: [{ words: 5, action: 'fold' }] }), 'damaged words.0.words'],
    ['far too much', ' '.repeat(MAX_BACKUP_CHARACTERS + 1), 'too-large'],
  ])('is refused as a whole where it is %s', (_name, text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('cannot reach into objects by a crafted site', () => {
    const text = makeBackup(CHANGED).replace(
      '"example.org": {',
      '"__proto__": {"on": false}, "example.org": {',
    );
    const reading = readBackup(text);
    expect(reading).toEqual({ settings: CHANGED });
    expect(({} as { on?: unknown }).on).toBeUndefined();
  });

  it('never throws, whatever the file holds', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((inner) => `{"format":"foldaway-settings","version":1,"settings":${inner}}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readBackup(text);
        expect('settings' in reading || 'problem' in reading).toBe(true);
      }),
    );
  });
});
