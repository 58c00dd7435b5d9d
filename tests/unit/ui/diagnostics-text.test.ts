import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { diagnosticsText } from '../../../src/options/diagnostics-text';

const PRIVATE: Settings = {
  ...DEFAULT_SETTINGS,
  sites: { 'secret-site.example': { on: false } },
  authors: [{ author: 'SecretAuthor', action: 'fold', site: 'secret-site.example' }],
  words: [{ words: 'secretword', action: 'fold' }],
  picked: { 'secret-site.example': { item: 'div.secret-selector' } },
};

describe('diagnostics', () => {
  const report = diagnosticsText({
    version: '1.2.3',
    browser: 'Firefox 153',
    language: 'de',
    access: true,
    engine: 'tfjs-toxicity',
    scorer: { state: 'ready', engine: null, msPerComment: 3 },
    bytes: 812,
    settings: PRIVATE,
  });

  it('name no site, author, word or selector', () => {
    expect(report).not.toMatch(/secret/i);
  });

  it('count them, and tell version, browser and model', () => {
    expect(JSON.parse(report)).toMatchObject({
      foldaway: '1.2.3',
      browser: 'Firefox 153',
      chosenModel: 'tfjs-toxicity',
      model: { state: 'ready', msPerComment: 3 },
      kept: { sites: 1, authors: 1, words: 1, picked: 1, bytes: 812 },
    });
  });
});
