// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MAX_RULE_LENGTH } from '../../../src/core/settings';
import { elementsOf, findComments, ruleFor } from '../../../src/detect';
import { LONGEST_SELECTOR } from '../../../src/detect/picker';
import { expectedOf, show } from './pages';

const SAID = [
  'The ferry is late again',
  'It was late on Tuesday too, and nobody told us',
  'Then take the bridge, as I do',
];

function page(classes: { item: string; body: string }): void {
  document.body.innerHTML = `<nav><ul><li>Home</li><li>News</li></ul></nav><article><p>The ferry runs every hour.</p></article>
    <section id="talk">${SAID.map(
      (words, i) =>
        `<div class="${classes.item}" id="e${i}77"><div><span>reader ${'abc'[i]}</span> <span>${i + 2} May 2021</span></div><div class="${classes.body}">${words}</div></div>`,
    ).join('')}</section>`;
}

function texts(rule: ReturnType<typeof ruleFor>): string[] {
  return findComments(document, { adapters: [], generic: false, picked: rule ?? undefined }).map(
    ({ text }) => text,
  );
}

describe('ruleFor', () => {
  it('takes the likes of what was clicked, wherever in it the click was', () => {
    page({ item: 'statement', body: 'statement-words' });
    for (const clicked of document.querySelectorAll('#e177, #e177 *')) {
      const rule = ruleFor(clicked, document);
      expect(rule && elementsOf(rule, document)).toHaveLength(3);
      expect(texts(rule)).toEqual(SAID);
    }
  });

  it('does not lean on made-up classes or numbers, so that it survives a new build of the page', () => {
    page({ item: 'css-1x9 bQzKr7', body: 'css-8fh2' });
    const rule = ruleFor(document.querySelector('#e177 div:last-child') as Element, document);
    expect(texts(rule)).toEqual(SAID);
    expect(JSON.stringify(rule)).not.toMatch(/css-|bQz|77/);
    page({ item: 'css-2y0 kLmP33', body: 'css-9aa1' });
    expect(texts(rule)).toEqual(SAID);
  });

  it.each(['generic-hashed', 'generic-nested', 'generic-reviews'])(
    'finds all of %s again after a reload',
    (name) => {
      const { url, comments } = expectedOf(name);
      show(name, url);
      const [, second] = findComments(document, { adapters: [] });
      const rule = ruleFor(second?.body as Element, document);
      show(name, url);
      const found = findComments(document, { adapters: [], generic: false, picked: rule ?? undefined });
      expect(found.map(({ text }) => text)).toEqual(comments.map(({ text }) => text));
      expect(new Set(found.map(({ platform }) => platform))).toEqual(new Set(['picked']));
    },
  );

  it('says so where nothing can be named', () => {
    document.body.innerHTML = '<div>lone</div>';
    expect(ruleFor(document.body, document)).toBeNull();
  });
});

it('makes no selector that the settings would not keep', () => {
  expect(LONGEST_SELECTOR).toBe(MAX_RULE_LENGTH);
});

describe('elementsOf', () => {
  it('takes nothing for a rule that is no selector', () => {
    expect(elementsOf({ item: 'div[' }, document)).toEqual([]);
    expect(findComments(document, { picked: { item: 'div[', body: '((' } })).toEqual([]);
  });
});
