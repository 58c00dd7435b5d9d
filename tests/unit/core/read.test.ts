import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aFlag,
  aName,
  anObject,
  aRecord,
  aText,
  aWhole,
  eitherOf,
  listOf,
  Misfit,
  maybe,
  oneOf,
  type Read,
  readOr,
} from '../../../src/core/read';

const person = anObject({ name: aName(10), age: maybe(aWhole(0, 150)), tags: listOf(aText(3), 2) });

/** Where `raw` does not fit; null where it does. */
function misfitOf(read: Read<unknown>, raw: unknown): string | null {
  try {
    read(raw);
    return null;
  } catch (error) {
    if (error instanceof Misfit) return error.path.join('.');
    throw error;
  }
}

describe('reading a value', () => {
  it('takes what fits, trimmed, and leaves out what nobody asked for', () => {
    const raw = { name: ' Ada ', tags: ['a'], colour: 'green' };
    expect(person(raw)).toEqual({ name: 'Ada', tags: ['a'] });
    expect(readOr(person, raw)).toEqual({ value: { name: 'Ada', tags: ['a'] } });
  });

  it.each([
    [null, ''],
    [[], ''],
    [{ name: ' ', tags: [] }, 'name'],
    [{ name: 'longer than ten', tags: [] }, 'name'],
    [{ name: 'Ada', age: 1.5, tags: [] }, 'age'],
    [{ name: 'Ada', age: 151, tags: [] }, 'age'],
    [{ name: 'Ada' }, 'tags'],
    [{ name: 'Ada', tags: ['a', 'b', 'c'] }, 'tags'],
    [{ name: 'Ada', tags: ['a', 'long'] }, 'tags.1'],
  ])('says where %j does not fit', (raw, where) => {
    expect(misfitOf(person, raw)).toBe(where);
    expect(readOr(person, raw)).toBeNull();
  });

  it('reads choices, alternatives and records', () => {
    const read = aRecord((key) => key.length === 1, eitherOf(aWhole(0), oneOf('off', null)));
    expect(read({ a: 1, b: 'off', c: null })).toEqual({ a: 1, b: 'off', c: null });
    expect(misfitOf(read, { long: 1 })).toBe('long');
    expect(misfitOf(read, { a: -1 })).toBe('a');
    expect(misfitOf(aFlag, 'true')).toBe('');
  });

  it('inherits nothing, and hands on no `__proto__`', () => {
    expect(misfitOf(anObject({ toString: aText() }), {})).toBe('toString');
    const read = aRecord(() => true, aWhole(0));
    expect(Object.keys(read(JSON.parse('{"__proto__": 1, "a": 2}')))).toEqual(['a']);
  });

  it('throws nothing else, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void misfitOf(person, raw)));
  });
});
