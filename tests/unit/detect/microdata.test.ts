// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComments } from '../../../src/detect';

describe('schema.org on any site', () => {
  it('finds a lone comment by its type', () => {
    document.body.innerHTML = `<article><p>Text.</p></article><div itemscope itemtype="https://schema.org/Comment">
      <span itemprop="author" itemscope><span itemprop="name">ilse</span></span><p itemprop="text">So it is.</p></div>`;
    expect(findComments(document)).toMatchObject([
      { text: 'So it is.', author: 'ilse', platform: 'microdata' },
    ]);
  });

  it('takes neither frequent questions nor a reviewing article for comments', () => {
    document.body.innerHTML = `<div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemtype="https://schema.org/Question">
      <div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><p itemprop="text">Within ten days.</p></div></div></div>
      <article itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">A long film about rain.</p></article>`;
    expect(findComments(document)).toEqual([]);
  });
});
