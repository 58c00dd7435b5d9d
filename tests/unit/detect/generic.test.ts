// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';
import { FEATURES, reasonsOf, scoreOf } from '../../../src/detect/generic/features';
import { weighAll } from '../../../src/detect/generic/find';
import { expectedOf, pageNames, show } from './pages';

const pages = pageNames().filter((name) => name.startsWith('generic-'));

describe.each(pages)('%s', (name) => {
  const expected = expectedOf(name);

  it('finds what the page holds and nothing else, without an adapter', () => {
    show(name, expected.url);
    const found = findComments(document, { adapters: [] });
    expect(found.map(({ text }) => text)).toEqual(expected.comments.map(({ text }) => text));
    for (const [i, { author }] of expected.comments.entries())
      if (author) expect(found[i]?.author).toBe(author);
    for (const words of expected.absent ?? [])
      for (const { text } of found) expect(text).not.toContain(words);
  });

  it('is claimed by no adapter', () => {
    show(name, expected.url);
    expect(findComments(document, { generic: false })).toEqual([]);
  });
});

describe('the reasons', () => {
  it('add up to the score', () => {
    show('generic-hashed', 'https://stadtforum.example/');
    const [best] = weighAll(document);
    if (!best) throw new Error('nothing was weighed');
    const { group, score } = best.candidate;
    const sum = FEATURES.reduce((all, { weight, value }) => all + weight * value(group), 0);
    expect(score).toBeCloseTo(sum);
    expect(scoreOf(group)).toBeCloseTo(sum);
    expect(best.taken).toBe(true);
    expect(reasonsOf(group).join('\n')).toContain('a time each');
  });

  it('have names of their own and values between 0 and 1', () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
    for (const name of pages) {
      show(name, 'https://pages.example/');
      for (const { candidate } of weighAll(document))
        for (const { name: feature, value } of FEATURES) {
          expect(value(candidate.group), feature).toBeGreaterThanOrEqual(0);
          expect(value(candidate.group), feature).toBeLessThanOrEqual(1);
        }
    }
  });
});

describe('parents', () => {
  it('are told where replies are nested', () => {
    show('generic-nested', 'https://diario.example/');
    const found = findComments(document, { adapters: [] });
    const parents = found.map(({ parent }) => found.findIndex(({ element }) => element === parent));
    expect(parents).toEqual([-1, 0, 1, -1, 3]);
  });
});

describe('what a page without comments costs', () => {
  it('is a quick look without a walk, when nothing speaks of people, comments or times', () => {
    document.body.innerHTML =
      '<section><h2>Heading</h2><p>Some prose of the usual kind.</p><a href="/more">More of it</a></section>'.repeat(
        300,
      );
    let walked = 0;
    const create = document.createTreeWalker.bind(document);
    document.createTreeWalker = (...given: Parameters<typeof create>) => {
      walked++;
      return create(...given);
    };
    expect(findComments(document)).toEqual([]);
    expect(walked).toBe(0);
    // The same page with a thread on it is walked, and the thread found.
    document.body.innerHTML += [
      'Lovely, I shall go there',
      'When does it open?',
      'At nine, but not on Mondays',
    ]
      .map(
        (words, i) =>
          `<div><b>Guest ${'ABC'[i]}</b> <i>${i + 2} days ago</i><p>${words}</p><a href="#r">Reply</a></div>`,
      )
      .join('');
    expect(findComments(document)).toHaveLength(3);
    expect(walked).toBeGreaterThan(0);
    document.createTreeWalker = create;
  });
});
