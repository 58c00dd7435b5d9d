import { describe, expect, it } from 'vitest';
import { parseLines } from '../../../tools/score/lines.ts';

describe('lines to score', () => {
  it('are read in order, blank ones passed over', () => {
    const { entries, faults } = parseLines('\uFEFF{"id":"a","text":"x"}\n\n{"id":7,"text":""}\r\n');
    expect(entries).toEqual([
      { id: 'a', text: 'x' },
      { id: 7, text: '' },
    ]);
    expect(faults).toEqual([]);
  });

  it('may hold every separator but the line feed', () => {
    const { entries } = parseLines('{"id":"a","text":"one\u2028two"}');
    expect(entries).toEqual([{ id: 'a', text: 'one\u2028two' }]);
  });

  it('that cannot be used are told by number, the rest is kept', () => {
    const bad = ['{"id":"a"', '[1]', 'null', '{"text":"x"}', '{"id":"a","text":5}', '{"id":{},"text":"x"}'];
    const { entries, faults } = parseLines([...bad, '{"id":"b","text":"fine"}'].join('\n'));
    expect(entries).toEqual([{ id: 'b', text: 'fine' }]);
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { sentence } of faults) expect(sentence).toMatch(/^(is|has) /);
  });
});
