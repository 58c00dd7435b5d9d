import { describe, expect, it } from 'vitest';
import { type Expected, expectedOf, faultOf } from './pages';

const url = 'https://forum.example/thread/7';
const comments = [{ text: 'The bridge is open.', author: 'Somebody' }];

describe('what must be found on a page', () => {
  it('may say what is read, and nothing that is not', () => {
    expect(faultOf({ url, comments, absent: ['Reply'] })).toBeUndefined();
    expect(faultOf({ url, comments: [] })).toBeUndefined();
    const told = (expected: object) => faultOf(expected as Expected);
    expect(told({ comments })).toContain('"url" must be the address');
    expect(told({ url: 'forum.example', comments })).toContain('"url" must be the address');
    expect(told({ url })).toContain('"comments" must be a list');
    expect(told({ url, comments: [...comments, { author: 'Somebody' }] })).toBe('comment 1 has no "text"');
    expect(told({ url, comments, abesnt: [] })).toBe('nobody reads "abesnt"');
    expect(told({ url, comments: [{ ...comments[0], name: '' }] })).toBe('nobody reads "name"');
  });

  it('is missed by the name of its file', () => {
    expect(() => expectedOf('no-such-page')).toThrow(/^tests\/pages\/no-such-page\/expected\.json cannot be/);
  });
});
