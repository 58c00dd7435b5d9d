import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageName, messageFits } from '../../../src/core/messages';

describe('messages', () => {
  it('take what they are meant to carry', () => {
    expect(messageFits('scorer-score', { texts: ['a'], urgent: true })).toBe(true);
    expect(messageFits('frame-hello', undefined)).toBe(true);
    expect(messageFits('frame-hello', null)).toBe(true);
    expect(messageFits('frame-folded', { labels: ['insult', null] })).toBe(true);
  });

  it('refuse what a page could send in their place', () => {
    expect(messageFits('scorer-score', { texts: new Array(257).fill('a'), urgent: true })).toBe(false);
    expect(messageFits('scorer-score', { texts: [1], urgent: true })).toBe(false);
    expect(messageFits('frame-counts', { found: -1, judged: 0, folded: 0, unjudged: {} })).toBe(false);
    expect(messageFits('frame-folded', { labels: ['kind'] })).toBe(false);
    expect(isMessageName('constructor')).toBe(false);
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.anything(), (data) => typeof messageFits('scorer-score', data) === 'boolean'));
  });
});
