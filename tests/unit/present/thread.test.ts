// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../src/core/comment';
import { Entry } from '../../../src/present/entry';
import { threadOf } from '../../../src/present/thread';
import { Tree } from '../../../src/present/tree';

/** The comments of `html`: every element with an id; `data-answers` names the comment that one answers. */
function page(html: string): { thread(id: string): string[] } {
  document.body.innerHTML = html;
  const entries = new Map<Element, Entry>();
  for (const element of document.querySelectorAll<HTMLElement>('[id]')) {
    const parent = document.getElementById(element.dataset.answers ?? '') ?? undefined;
    const comment: Comment = { element, body: element, text: element.id, platform: 'test', parent };
    entries.set(element, new Entry(comment));
  }
  return {
    thread(id) {
      const entry = [...entries.values()].find(({ comment }) => comment.element.id === id);
      if (!entry) throw new Error(`There is no comment ${id}.`);
      return threadOf(entry, entries.values(), new Tree(entries)).map(({ comment }) => comment.element.id);
    },
  };
}

describe('the thread of a comment', () => {
  it('is the list that it stands in, with all replies, and not the other list of the page', () => {
    const { thread } = page(`
      <ol><li id="a"></li><li id="b"><ol><li id="b1"></li><li id="b2"><ol><li id="b21"></li></ol></li></ol></li></ol>
      <ol><li id="x"></li><li id="y"><ol><li id="y1"></li></ol></li></ol>`);
    for (const id of ['a', 'b', 'b1', 'b21']) expect(thread(id)).toEqual(['a', 'b', 'b1', 'b2', 'b21']);
    for (const id of ['x', 'y', 'y1']) expect(thread(id)).toEqual(['x', 'y', 'y1']);
  });

  it('holds replies that stand beside what they answer', () => {
    const { thread } = page(`
      <section><div><p id="a"></p><div><p id="a1" data-answers="a"></p><p id="a2" data-answers="a1"></p></div></div>
      <div><p id="b"></p></div></section><section><p id="x"></p><p id="y"></p></section>`);
    for (const id of ['a', 'a1', 'a2', 'b']) expect(thread(id)).toEqual(['a', 'a1', 'a2', 'b']);
    expect(thread('y')).toEqual(['x', 'y']);
  });

  it('is all there is where only one comment begins it', () => {
    const { thread } = page('<div id="a"><div id="a1"><div id="a2"></div></div></div>');
    expect(thread('a1')).toEqual(['a', 'a1', 'a2']);
  });

  it('ends where comments answer each other in a circle', () => {
    const { thread } = page('<p id="a" data-answers="b"></p><p id="b" data-answers="a"></p>');
    expect(thread('a')).toContain('a');
  });
});
