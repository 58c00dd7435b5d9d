import { describe, expect, it, vi } from 'vitest';
import type { EngineInfo } from '../../../src/core/engine';
import { messagesOf } from './words-of-the-house';

const german = messagesOf('de');
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, subs: string[] = []) =>
        german[key]?.message.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '') ?? '',
    },
  },
}));

const { scorerLine } = await import('../../../src/ui/scorer-line');

const engine: EngineInfo = {
  id: 'builtin',
  name: 'A name',
  version: '1.2.3',
  backend: 'wasm',
  tolerance: [],
};

describe('the line about the model', () => {
  it("names the built-in one in the reader's language, and one from elsewhere as it is called", () => {
    expect(scorerLine({ state: 'ready', engine, msPerComment: 9.72 })).toBe(
      'Eingebautes Modell 1.2.3 · WebAssembly · 9,7 ms je Kommentar · bereit',
    );
    expect(
      scorerLine({ state: 'ready', engine: { ...engine, id: 'tfjs-toxicity' }, msPerComment: null }),
    ).toBe('A name 1.2.3 · WebAssembly · bereit');
  });
});
