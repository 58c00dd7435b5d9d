import { describe, expect, it } from 'vitest';
import { readAdapters, writeAdapters } from '../../../src/detect/adapter-text';
import { ADAPTERS } from '../../../src/detect/platforms';

describe('the text that the adapters ship as', () => {
  it('gives every adapter back', () => {
    const wanted = ADAPTERS.map(({ name: _, shadowHosts: __, omit, quotes, needs, ...rest }) => ({
      ...rest,
      ...(omit?.length && { omit: [omit.join(',')] }),
      ...(quotes?.length && { quotes: [quotes.join(',')] }),
      ...(needs && { needs }),
    }));
    expect(readAdapters(writeAdapters(ADAPTERS))).toEqual(wanted);
  });

  it('refuses what would part its fields or lines', () => {
    const adapter = { id: 'a', name: 'A', item: '.a\n.b', body: ':scope' };
    expect(() => writeAdapters([adapter])).toThrow('".a\n.b", with a tab or a line break');
  });
});
