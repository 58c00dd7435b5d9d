// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { reasonsOf } from '../../../src/detect/generic/features';
import { weighAll } from '../../../src/detect/generic/find';

const WORDS = [
  'When to cut a beech hedge, and how low?',
  'It must be late.',
  'The lawn is brown again; is it moss?',
];

function reasons(html: string): string {
  document.body.innerHTML = html;
  return weighAll(document)
    .flatMap(({ candidate }) => reasonsOf(candidate.group))
    .join('\n');
}

function row(words: string, i: number, count = ''): string {
  return `<div class="row">${count}<div class="post-text"><p class="who"><a href="/users/${i}">Guest ${'ABC'[i]}</a>
    <time>${i + 2} days ago</time></p><div class="words">${words}</div></div></div>`;
}

describe('what is said before the first unit', () => {
  it('announces comments', () => {
    expect(
      reasons(`<h2>3 answers</h2><div>${WORDS.map((each, i) => row(each, i)).join('')}</div>`),
    ).toContain('announced as comments');
  });

  it('announces nothing where it stands in a box with the unit, and the others have such boxes too', () => {
    const rows = WORDS.map((each, i) => row(each, i, `<p>${i + 1} answers</p>`)).join('');
    expect(reasons(`<div>${rows}</div>`)).not.toContain('announced as comments');
  });
});
