// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/detect/text';

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

describe('textOf', () => {
  it.each([
    [
      'a space at blocks and breaks, none at inline pieces',
      '<p>One</p><p>t<b>w</b>o<br>three</p>',
      'One two three',
    ],
    [
      'no scripts, styles or controls',
      'Yes<script>no()</script><style>a{}</style><button>Reply</button><select><option>x</select> it is',
      'Yes it is',
    ],
    ['no hidden pieces', 'Seen<span hidden>unseen</span><i style="display:none">unseen</i>', 'Seen'],
    ['pictures that stand for a sign', 'Fine <img class="emoji" alt="😀"><img alt="My holiday">', 'Fine 😀'],
    ['no quotes of others', '<blockquote><p>You said this.</p></blockquote>I did not.', 'I did not.'],
    ['no quotes as in mail', 'I did not.<br>&gt; You said this.<br>&gt; And that.', 'I did not.'],
    [
      'no quotes of an engine',
      '<aside class="quote"><div class="title">ada:</div>Old</aside><p>New</p>',
      'New',
    ],
    [
      'no signature and no edit note',
      'Words<div class="signature">Yours, B.</div><div class="message-lastEdit">Edited</div>',
      'Words',
    ],
    ['a comment that is nothing but a quote', '<blockquote>All of it.</blockquote>', 'All of it.'],
    ['an arrow that is not a quote', '>:( grumble', '>:( grumble'],
    ['nothing for nothing', ' <p> </p> ', ''],
  ])('reads %s', (_, html, text) => {
    expect(textOf(body(html))).toBe(text);
  });

  it('keeps quotes where a reader is shown what stands there', () => {
    expect(textOf(body('<blockquote>You said.</blockquote>I did.'), { keepQuotes: true })).toBe(
      'You said. I did.',
    );
  });

  it('leaves out nested comments, what a platform adds, and nodes of ours', () => {
    const element = body(
      'Own <div class="reply">theirs</div><em class="note">moderated</em><fold-bar>ours</fold-bar>',
    );
    const text = textOf(element, {
      items: new Set([element.querySelector('.reply') as Element]),
      omit: '.note',
      isOurs: (node) => node.nodeName === 'FOLD-BAR',
    });
    expect(text).toBe('Own');
  });
});
