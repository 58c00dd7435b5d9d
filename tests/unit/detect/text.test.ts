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
    [
      'words with signs in them that take no room',
      '<p>id&#8203;iot, fo&#65279;ol</p>&#65279;<p>a&#8203; &#8203;b</p><p>&#8203;</p>c',
      'idiot, fool a b c',
    ],
    [
      'a spoiler, whatever it opens by, and no other button',
      'So <span class="spoiled" role="button" data-spoiler-state="blurred">he <b>dies</b></span> ' +
        '<i class="md-spoiler-text" role="button">at last</i><a role="button">Reply</a>',
      'So he dies at last',
    ],
    [
      'nothing that the reader is writing, whatever the editor is',
      'Words<div contenteditable>a</div><div contenteditable="true"><p>b</p></div><p role="textbox">c</p><textarea>d</textarea>',
      'Words',
    ],
    [
      'what an editor shows that is shut',
      '<div contenteditable="false" role="textbox"><p>Words of others</p></div>',
      'Words of others',
    ],
    ['nothing for nothing', ' <p> </p> ', ''],
  ])('reads %s', (_, html, text) => {
    expect(textOf(body(html))).toBe(text);
  });

  it('is the same while a fold hides its parts, and without what the page hides', () => {
    const element = body('<p>Seen</p><p style="display:none">unseen</p><p>for now</p>');
    const parts = [...element.children] as HTMLElement[];
    expect(textOf(element)).toBe('Seen for now');
    for (const { style } of parts) style.setProperty('display', 'none', 'important');
    expect(textOf(element)).toBe('Seen for now');
    for (const { style } of parts) style.removeProperty('display');
    expect(textOf(element)).toBe('Seen unseen for now');
    for (const { style } of parts) style.setProperty('display', 'none', 'important');
    expect(textOf(element)).toBe('Seen unseen for now');
    for (const { style } of parts.slice(1)) style.setProperty('display', 'none');
    expect(textOf(element)).toBe('Seen');
  });

  it('reads no body that is an editor or stands in one', () => {
    const editor = body('<p>Words</p>');
    editor.contentEditable = 'true';
    expect([textOf(editor), textOf(editor.firstElementChild as Element)]).toEqual(['', '']);
    editor.contentEditable = 'false';
    expect(textOf(editor)).toBe('Words');
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
