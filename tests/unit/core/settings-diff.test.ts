import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../src/core/backup';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { diffSettings, mergeSettings } from '../../../src/core/settings-diff';
import { anySettings } from './any-settings';

const OURS: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { 'a.org': { tolerance: 20, action: 'hide' }, 'b.org': { on: false } },
  authors: [
    { author: 'Old Harbour', action: 'show' },
    { author: 'marlow_77', action: 'fold', site: 'a.org' },
  ],
  words: [{ words: 'troll*', action: 'fold' }],
};
const THEIRS: Settings = {
  ...DEFAULT_SETTINGS,
  defaults: { ...DEFAULT_SETTINGS.defaults, tolerance: 80 },
  sites: { 'a.org': { tolerance: 60 }, 'c.org': { action: 'dim' } },
  authors: [{ author: 'OLD HARBOUR', action: 'fold' }],
  words: [{ words: 'spoiler', action: 'show' }],
};

describe('differences', () => {
  it('of settings to themselves are none, whatever the order of keys', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const turned = Object.fromEntries(Object.entries(settings.sites).reverse());
        expect(diffSettings(settings, { ...settings, sites: turned })).toEqual([]);
      }),
    );
  });

  it('name what is new, what is gone and what is other', () => {
    expect(diffSettings(OURS, THEIRS)).toEqual([
      { place: 'defaults', name: 'tolerance', kind: 'changed' },
      { place: 'sites', name: 'a.org', kind: 'changed' },
      { place: 'sites', name: 'b.org', kind: 'removed' },
      { place: 'sites', name: 'c.org', kind: 'added' },
      { place: 'authors', name: 'marlow_77 (a.org)', kind: 'removed' },
      { place: 'authors', name: 'OLD HARBOUR', kind: 'changed' },
      { place: 'words', name: 'spoiler', kind: 'added' },
      { place: 'words', name: 'troll*', kind: 'removed' },
    ]);
  });
});

describe('a merge', () => {
  it('takes over what the backup has and keeps the rest', () => {
    expect(mergeSettings(OURS, THEIRS)).toEqual({
      ...DEFAULT_SETTINGS,
      defaults: THEIRS.defaults,
      sites: {
        'a.org': { tolerance: 60, action: 'hide' },
        'b.org': { on: false },
        'c.org': { action: 'dim' },
      },
      authors: [
        { author: 'OLD HARBOUR', action: 'fold' },
        { author: 'marlow_77', action: 'fold', site: 'a.org' },
      ],
      words: [
        { words: 'troll*', action: 'fold' },
        { words: 'spoiler', action: 'show' },
      ],
    });
  });

  it('takes an author for the same however the name is spelled', () => {
    const merged = mergeSettings(OURS, {
      ...DEFAULT_SETTINGS,
      authors: [{ author: '@OldHarbour', action: 'fold' }],
    });
    expect(merged.authors).toEqual([{ author: '@OldHarbour', action: 'fold' }, OURS.authors[1]]);
    expect(diffSettings(OURS, merged)).toEqual([{ place: 'authors', name: '@OldHarbour', kind: 'changed' }]);
  });

  it('loses no site, author or words of either, and done twice changes nothing more', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (ours, theirs) => {
        const merged = mergeSettings(ours, theirs);
        expect(diffSettings(ours, merged).filter(({ kind }) => kind === 'removed')).toEqual([]);
        expect(diffSettings(theirs, merged).filter(({ kind }) => kind === 'removed')).toEqual([]);
        expect(diffSettings(merged, mergeSettings(merged, theirs))).toEqual([]);
      }),
    );
  });

  it('leaves alone what the backup of an older version knows nothing of', () => {
    const ours: Settings = {
      ...OURS,
      defaults: { ...OURS.defaults, cover: false, softBlur: true },
      general: { badge: false, statistics: false },
    };
    const older = { defaults: { tolerance: 80 }, general: { statistics: true }, sites: { 'b.org': {} } };
    const reading = readBackup(JSON.stringify({ format: 'foldaway-settings', version: 1, settings: older }));
    if ('problem' in reading) throw new Error(reading.problem);
    expect(mergeSettings(ours, reading.settings)).toEqual({
      ...ours,
      defaults: { ...ours.defaults, tolerance: 80 },
      general: { badge: false, statistics: true },
    });
  });

  it('with equal settings changes nothing', () => {
    expect(diffSettings(OURS, mergeSettings(OURS, OURS))).toEqual([]);
  });
});
