import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/core/labels';
import {
  ACTIONS,
  DEFAULT_SETTINGS,
  preferencesFor,
  REPLIES,
  type Settings,
} from '../../../src/core/settings';
import { fromItems, isSettingsItem, toItems } from '../../../src/core/settings-items';

const tolerance = fc.integer({ min: 0, max: 100 });
const overrides = fc.record(
  {
    on: fc.boolean(),
    tolerance,
    action: fc.constantFrom(...ACTIONS),
    replies: fc.constantFrom(...REPLIES),
    labels: fc.dictionary(fc.constantFrom(...LABELS), fc.oneof(tolerance, fc.constant('off' as const))),
  },
  { requiredKeys: [] },
);
const rule = fc.string({ minLength: 1, maxLength: 60 }).filter((s) => s.trim() === s && s.length > 0);
const settings = fc.record({
  defaults: overrides.map((own) => ({ ...DEFAULT_SETTINGS.defaults, ...own })),
  general: fc.constant({ ...DEFAULT_SETTINGS.general, badge: false }),
  sites: fc.dictionary(fc.domain(), overrides),
  authors: fc.array(fc.record({ author: rule, action: fc.constantFrom('show' as const, 'fold' as const) })),
  words: fc.array(fc.record({ words: rule, action: fc.constantFrom('show' as const, 'fold' as const) }), {
    maxLength: 300,
  }),
  picked: fc.dictionary(fc.domain(), fc.record({ item: rule })),
});

/** Through JSON, as storage keeps it. */
const stored = (s: Settings) => JSON.parse(JSON.stringify(toItems(s))) as Record<string, unknown>;

describe('settings in storage', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(settings, (s) => {
        const reports: string[] = [];
        expect(fromItems(stored(s as Settings), (line) => reports.push(line))).toEqual(s);
        expect(reports).toEqual([]);
      }),
    );
  });

  it('are items that are known again as settings', () => {
    fc.assert(
      fc.property(settings, (s) => {
        for (const key of Object.keys(toItems(s as Settings))) expect(isSettingsItem(key)).toBe(true);
      }),
    );
    expect(isSettingsItem('pausedUntil')).toBe(false);
  });

  it('never throw, whatever lies in storage', () => {
    const keys = fc.constantFrom(
      'version',
      'defaults',
      'general',
      'sites.3',
      'picked.1',
      'authors.0',
      'words.9',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (items) => {
        const read = fromItems(items);
        expect(read.defaults.tolerance).toBeGreaterThanOrEqual(0);
        expect(ACTIONS).toContain(read.defaults.action);
      }),
    );
  });

  it('report a value that does not fit, keep the rest, and take its default', () => {
    const reports: string[] = [];
    const read = fromItems(
      { defaults: { tolerance: 400, action: 'blur' }, 'sites.0': { 'a.org': { on: 'yes', tolerance: 3 } } },
      (line) => reports.push(line),
    );
    expect(read.defaults).toEqual({ ...DEFAULT_SETTINGS.defaults, action: 'blur' });
    expect(read.sites).toEqual({ 'a.org': { tolerance: 3 } });
    expect(reports).toHaveLength(2);
    expect(reports[0]).toContain('"tolerance"');
    expect(reports[1]).toContain('a.org');
  });

  it('of 500 sites fit into 100 KB and 8 KB an item', () => {
    const sites = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [
        `a-rather-long-site-name-${i}.example.org`,
        { on: true, tolerance: i % 101, action: 'blur' as const, replies: 'thread' as const },
      ]),
    );
    const items = toItems({ ...DEFAULT_SETTINGS, sites });
    const sizes = Object.entries(items).map(([key, value]) => key.length + JSON.stringify(value).length);
    expect(Math.max(...sizes)).toBeLessThan(8192);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(102_400);
    expect(sizes.length).toBeLessThan(512);
  });

  it('do not let a stored site name reach the prototype', () => {
    const read = fromItems(JSON.parse('{"sites.0":{"__proto__":{"on":false},"a.org":{"on":false}}}'));
    expect(Object.keys(read.sites)).toEqual(['a.org']);
    expect(preferencesFor(read, 'b.org').on).toBe(true);
    expect(preferencesFor(read, 'constructor').on).toBe(true);
  });
});

describe('preferencesFor', () => {
  const read: Settings = {
    ...DEFAULT_SETTINGS,
    sites: { 'example.org': { tolerance: 10 }, 'news.example.org': { action: 'hide' } },
  };

  it('takes the nearest site with settings of its own', () => {
    expect(preferencesFor(read, 'example.org').tolerance).toBe(10);
    expect(preferencesFor(read, 'sport.example.org').tolerance).toBe(10);
    expect(preferencesFor(read, 'news.example.org')).toMatchObject({ action: 'hide', tolerance: 50 });
    expect(preferencesFor(read, 'other-example.org').tolerance).toBe(50);
  });
});
