// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../src/core/verdict';
import { createPresenter } from '../../../src/present';
import { MOST_REPAIRS } from '../../../src/present/guard';
import {
  CLEAR,
  commentAt,
  explanation,
  FOLD,
  JUDGING,
  OPTIONS,
  presentAll,
  type Stand,
  settled,
  stand,
} from './stand';

const PAGE = `<section>
<article id="a"><b>Ann</b><div class="body">first</div></article>
<article id="b"><b>Bo</b><div class="body">second <i>text</i></div><article id="c"><b>Cy</b><div class="body">reply</div></article></article>
<article id="d"><b>Di</b><div class="body">fourth</div></article>
</section>`;

const BY_WORD: Verdict = { ...FOLD, label: null, score: Number.NaN, because: 'word-folded', foldsUpTo: 101 };
const BY_AUTHOR: Verdict = { ...BY_WORD, because: 'author-folded' };

let on: Stand;
const hidden = (id: string) =>
  document.querySelector<HTMLElement>(`#${id} > .body`)?.style.display === 'none';
const gone = (id: string) => document.querySelector<HTMLElement>(`#${id}`)?.style.display === 'none';

beforeEach(() => {
  document.body.innerHTML = PAGE;
  on = stand();
});
afterEach(() => {
  on.presenter.restoreAll();
  vi.restoreAllMocks();
});

const present = (ids: string, verdict = FOLD, options: Partial<typeof OPTIONS> = {}) =>
  presentAll(on, ids, verdict, options);

describe('folding', () => {
  it('puts a bar inside the comment before its body, and hides the body alone', async () => {
    await present('b');
    expect(hidden('b')).toBe(true);
    expect(hidden('c')).toBe(false);
    const host = document.querySelector('#b > .body')?.previousSibling as Node;
    expect(on.presenter.isOurs(host)).toBe(true);
    expect(on.roots()[0]?.textContent).toContain('Folded: label_insult');
  });

  it('asks for no words before anything folds: the page waits while the browser brings them', async () => {
    on.presenter.restoreAll();
    const asked: string[] = [];
    const presenter = createPresenter(document, {
      explain: async () => explanation({}),
      correct: async () => {},
      changed: () => {},
      text: (key) => {
        asked.push(key);
        return key;
      },
      get direction() {
        asked.push('direction');
        return 'ltr' as const;
      },
    });
    const late = { ...on, presenter };
    await presentAll(late, 'abc', JUDGING);
    await presentAll(late, 'abc', CLEAR);
    expect(asked).toEqual([]);
    await presentAll(late, 'b');
    expect(asked).toContain('direction');
    presenter.restoreAll();
  });

  it('gives the host nothing that a page could know it by', async () => {
    await present('b');
    const host = document.querySelector('#b > .body')?.previousElementSibling as HTMLElement;
    expect(host.tagName).toBe('DIV');
    expect(host.shadowRoot).toBeNull();
    expect(host.getAttributeNames()).toEqual(['style']);
  });

  it('shows at a press, folds again, and tells', async () => {
    await present('b');
    on.button('Show').click();
    await settled();
    expect(hidden('b')).toBe(false);
    expect(on.presenter.isShown(commentAt('#b'))).toBe(true);
    expect(on.button('Fold again').getAttribute('aria-expanded')).toBe('true');
    on.button('Fold again').click();
    await settled();
    expect(hidden('b')).toBe(true);
    expect(on.hooks.changed).toHaveBeenCalledTimes(2);
  });

  it('keeps shown what the reader opened, when settings change or the page draws it anew', async () => {
    await present('b');
    on.presenter.show(commentAt('#b'));
    await present('b', { ...FOLD, label: 'threat' });
    expect(hidden('b')).toBe(false);
    on.presenter.forget(commentAt('#b'));
    await present('b');
    expect(hidden('b')).toBe(false);
    on.presenter.forget(commentAt('#b'));
    const body = document.querySelector('#b > .body') as HTMLElement;
    body.textContent = 'other words';
    await present('b');
    expect(hidden('b')).toBe(true);
  });

  it('writes nothing when the same is asked again', async () => {
    await present('bd');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(document.body, { attributes: true, childList: true, subtree: true });
    await present('bd');
    expect(records).toHaveLength(0);
    observer.disconnect();
  });

  it('unfolds what no longer folds', async () => {
    await present('b');
    await present('b', CLEAR);
    expect(document.body.innerHTML).toBe(PAGE);
  });

  it('follows a page that puts another body into the comment', async () => {
    await present('b');
    const element = document.querySelector('#b') as HTMLElement;
    document
      .querySelector('#b > .body')
      ?.replaceWith(
        Object.assign(document.createElement('div'), { className: 'body', textContent: 'drawn anew' }),
      );
    await present('b');
    expect(hidden('b')).toBe(true);
    expect(on.roots()).toHaveLength(1);
    on.presenter.restoreAll();
    expect(element.innerHTML.startsWith('<b>Bo</b><div class="body">drawn anew</div>')).toBe(true);
  });

  it('says who wrote it, where the name goes with the text, by the name that the page has now', async () => {
    const body = document.querySelector('#b > .body') as HTMLElement;
    body.innerHTML = '<b>Bo</b> second';
    const say = async (author: string) => {
      on.presenter.present(commentAt('#b', { text: 'second', author }), FOLD, OPTIONS);
      await settled();
      return on.roots()[0]?.querySelector('.author')?.textContent;
    };
    expect(await say('Bo')).toBe('Bo');
    (body.querySelector('b') as Element).textContent = 'Bo Holt';
    expect(await say('Bo Holt')).toBe('Bo Holt');
  });

  it('stands inside rows and items that hold only cells and text', async () => {
    document.body.innerHTML =
      '<table><tbody><tr id="a"><td class="body">bare words</td></tr></tbody></table>';
    const before = document.body.innerHTML;
    await present('a');
    const cell = document.querySelector('td') as HTMLElement;
    expect(cell.style.visibility).toBe('hidden');
    expect(cell.style.display).toBe('');
    expect(cell.firstElementChild && on.presenter.isOurs(cell.firstElementChild)).toBe(true);
    on.presenter.restoreAll();
    expect(document.body.innerHTML).toBe(before);
  });

  it('hides its own words but not the replies where the comment is its own body', async () => {
    document.body.innerHTML = '<div id="a">words <p>more</p><div id="b">a reply</div></div>';
    const before = document.body.innerHTML;
    await present('b', CLEAR);
    await present('a');
    const reply = document.querySelector('#b') as HTMLElement;
    expect(reply.style.visibility).toBe('visible');
    expect(document.querySelector('p')?.style.display).toBe('none');
    on.presenter.restoreAll();
    expect(document.body.innerHTML).toBe(before);
  });

  it.each(['fold', 'hide'] as const)('"%s" leaves replies in bare words their size', async (action) => {
    document.body.innerHTML = `<style>#a { font-size: 20px; line-height: 30px; letter-spacing: 1px }</style>
      <div id="a">words <p id="b">a reply</p></div>`;
    const before = document.body.innerHTML;
    const size = (id: string) => {
      const { fontSize, lineHeight, letterSpacing } = getComputedStyle(commentAt(id).element);
      return [fontSize, lineHeight, letterSpacing];
    };
    const usual = size('#b');
    await present('b', CLEAR, { action });
    await present('a', FOLD, { action });
    await present('b', FOLD, { action });
    const second = Object.assign(document.createElement('p'), { id: 'c' });
    commentAt('#a').element.append(second);
    await present('c', CLEAR, { action });
    expect([size('#a')[0], size('#c')]).toEqual(['0px', usual]);
    on.presenter.show(commentAt('#b'));
    await settled();
    expect(size('#b')).toEqual(usual);
    second.remove();
    on.presenter.restoreAll();
    expect(document.body.innerHTML).toBe(before);
  });

  it('unfolds what is cleared in the moment that a reply turns up in it', async () => {
    document.body.innerHTML = '<div id="a">words <p id="b">a reply</p></div>';
    const before = document.body.innerHTML;
    await present('a');
    on.presenter.present(commentAt('#b'), CLEAR, OPTIONS);
    await present('a', CLEAR);
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('the other actions', () => {
  it('blur covers the room of the text and takes the text from screen readers', async () => {
    await present('b', FOLD, { action: 'blur' });
    const body = document.querySelector('#b > .body') as HTMLElement;
    expect(body.style.visibility).toBe('hidden');
    expect(body.querySelector('i')?.hasAttribute('inert')).toBe(true);
    expect(on.presenter.isOurs(body.lastChild as Node)).toBe(true);
    expect(on.roots()[0]?.querySelector('.ghost')).toBeNull();
  });

  it('soft blur shows a likeness that is hidden from screen readers', async () => {
    await present('b', FOLD, { action: 'blur', softBlur: true });
    const ghost = on.roots()[0]?.querySelector('.ghost');
    expect(ghost?.getAttribute('aria-hidden')).toBe('true');
    expect(ghost?.textContent).toBe('second text');
  });

  it('dim lightens while the reader points at it or is in it', async () => {
    await present('b', FOLD, { action: 'dim' });
    const body = document.querySelector('#b > .body') as HTMLElement;
    expect(body.style.opacity).toBe('0.3');
    body.dispatchEvent(new Event('pointerenter'));
    expect(body.style.opacity).toBe('');
    body.dispatchEvent(new Event('pointerleave'));
    expect(body.style.opacity).toBe('0.3');
    on.button('Show').click();
    await settled();
    body.dispatchEvent(new Event('pointerleave'));
    expect(body.style.opacity).toBe('');
  });

  it('dim takes no light from a text that the reader still points at, or has the focus in', async () => {
    const body = document.querySelector('#b > .body') as HTMLElement;
    body.innerHTML = 'a <a href="#x">link</a>';
    const link = body.querySelector('a') as HTMLElement;
    const opacityAfter = (act: string | (() => void)) => {
      if (typeof act === 'string') body.dispatchEvent(new Event(act));
      else act();
      return body.style.opacity;
    };
    await present('b', FOLD, { action: 'dim' });
    expect(['pointerenter', () => link.focus(), 'pointerleave'].map(opacityAfter)).toEqual(['', '', '']);
    expect(['pointerenter', () => link.blur(), 'pointerleave'].map(opacityAfter)).toEqual(['', '', '0.3']);
    body.dispatchEvent(new Event('pointerenter'));
    await present('b', { ...FOLD, label: 'threat' }, { action: 'dim' });
    expect([body.style.opacity, opacityAfter('pointerleave')]).toEqual(['', '0.3']);
  });

  it('dim comes back when the pointer leaves a text whose bar it pressed, and not while keys are used there', async () => {
    document.body.innerHTML = '<li id="b" class="body"><i>words</i></li>';
    await present('b', FOLD, { action: 'dim' });
    const body = document.querySelector('li') as HTMLElement;
    const opacity = () => body.querySelector('i')?.style.opacity;
    expect(opacity()).toBe('0.3');
    const why = on.button('Why');
    body.dispatchEvent(new Event('pointerenter'));
    why.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    why.focus();
    expect(opacity()).toBe('');
    body.dispatchEvent(new Event('pointerleave'));
    expect(opacity()).toBe('0.3');
    why.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    on.button('Show').focus();
    expect(opacity()).toBe('');
  });

  it('dim goes by the colours that the page has now', async () => {
    document.body.innerHTML = '<article id="b">bare <i style="color: rgb(1, 2, 3)">words</i></article>';
    await present('b', FOLD, { action: 'dim' });
    const body = document.querySelector('#b') as HTMLElement;
    const { style } = body.querySelector('i') as HTMLElement;
    body.dispatchEvent(new Event('pointerenter'));
    style.color = 'rgb(7, 8, 9)';
    // The page takes the bar away: the comment is painted anew.
    body.querySelector('div')?.remove();
    await settled();
    expect([on.roots().length, style.opacity]).toEqual([1, '']);
    body.dispatchEvent(new Event('pointerleave'));
    expect([style.color, style.opacity]).toEqual(['rgb(7, 8, 9)', '0.3']);
  });

  it('mark leaves the text alone', async () => {
    await present('b', FOLD, { action: 'mark' });
    expect(document.querySelector('#b > .body')?.hasAttribute('style')).toBe(false);
    expect(on.roots()[0]?.textContent).toContain('Marked: label_insult');
  });

  it('hide takes comment and header away, leaves the replies, and counts once for the thread', async () => {
    await present('ac', CLEAR, { action: 'hide' });
    await present('bd', FOLD, { action: 'hide' });
    expect(gone('d')).toBe(true);
    expect(gone('b')).toBe(false);
    expect(document.querySelector<HTMLElement>('#b > b')?.style.display).toBe('none');
    expect(hidden('b')).toBe(true);
    expect(gone('c')).toBe(false);
    expect(on.roots().map((root) => root.textContent)).toEqual(['2 comments hiddenShow']);
    on.button('Show').click();
    await settled();
    expect(gone('d')).toBe(false);
    expect(on.roots()).toHaveLength(2);
    expect(on.button('Hide again')).toBeTruthy();
  });

  it('hide spares a reply that turns up later', async () => {
    await present('b', FOLD, { action: 'hide' });
    expect(gone('b')).toBe(true);
    await present('c', CLEAR, { action: 'hide' });
    expect(gone('b')).toBe(false);
    expect(gone('c')).toBe(false);
    expect(hidden('b')).toBe(true);
  });

  it('hide counts what is hidden however often the reader shows and hides it', async () => {
    await present('d', FOLD, { action: 'hide' });
    for (let turn = 0; turn < MOST_REPAIRS * 2; turn++) {
      on.presenter.showAll();
      await settled();
      on.presenter.foldAll();
      await settled();
    }
    expect(on.roots().map((root) => root.textContent)).toEqual(['1 comment hiddenShow']);
    on.presenter.restoreAll();
    await present('d', FOLD, { action: 'hide' });
    expect(on.roots()).toHaveLength(1);
  });
});

describe('replies', () => {
  it('go with the thread where the reader asked for it, and come back with it', async () => {
    await present('acd', CLEAR, { replies: 'thread' });
    await present('b', FOLD, { replies: 'thread' });
    expect(gone('c')).toBe(true);
    expect(gone('d')).toBe(false);
    expect(on.roots()[0]?.textContent).toContain('with 1 reply');
    on.button('Show').click();
    await settled();
    expect(gone('c')).toBe(false);
  });

  it('go with it where the page only says who answers whom', async () => {
    document.body.innerHTML = '<p id="a">one</p><p id="b">two</p><p id="c">three</p>';
    const [a, b] = [commentAt('#a').element, commentAt('#b').element];
    const options = { ...OPTIONS, replies: 'thread' } as const;
    on.presenter.present(commentAt('#c', { parent: b }), CLEAR, options);
    on.presenter.present(commentAt('#b', { parent: a }), CLEAR, options);
    on.presenter.present(commentAt('#a'), FOLD, options);
    await settled();
    expect([gone('b'), gone('c')]).toEqual([true, true]);
    expect(on.roots()[0]?.textContent).toContain('with 2 replies');
  });

  it('end in no loop where comments answer each other in a circle', async () => {
    document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
    const options = { ...OPTIONS, replies: 'thread' } as const;
    on.presenter.present(commentAt('#a', { parent: commentAt('#b').element }), FOLD, options);
    on.presenter.present(commentAt('#b', { parent: commentAt('#a').element }), CLEAR, options);
    await settled();
    expect(on.roots().length).toBeGreaterThan(0);
  });

  it('are set in under the bar, once each branch', async () => {
    await present('acd', CLEAR, { replies: 'indent' });
    await present('b', FOLD, { replies: 'indent' });
    const margin = (id: string) =>
      document.querySelector<HTMLElement>(`#${id}`)?.style.getPropertyValue('margin-inline-start');
    expect(margin('c')).toBe('28px');
    expect(margin('d')).toBe('');
    await present('b', CLEAR, { replies: 'indent' });
    expect(margin('c')).toBe('');
  });
});

describe('the reading position', () => {
  it.each([
    ['is held', false, 4],
    ['is not asked for where nothing was ever scrolled', true, 0],
  ])('%s', async (_, atTop, asked) => {
    on.presenter.restoreAll();
    on = stand({ isAtTop: () => atTop });
    const found = vi.fn(() => null);
    document.elementFromPoint = found;
    on.presenter.present(commentAt('#b'), FOLD, OPTIONS);
    await settled();
    expect(on.roots()).toHaveLength(1);
    expect(found).toHaveBeenCalledTimes(asked);
    Reflect.deleteProperty(document, 'elementFromPoint');
  });
});

describe('the cover before judgement', () => {
  it('stays through "judging", and goes with the verdict or the clock', async () => {
    const comment = commentAt('#b');
    on.presenter.present(comment, JUDGING, OPTIONS);
    on.presenter.cover(comment);
    await settled();
    expect(comment.body.style.visibility).toBe('hidden');
    on.presenter.uncover(comment);
    expect(document.body.innerHTML).toBe(PAGE);
    on.presenter.cover(comment);
    await present('b', CLEAR);
    expect(document.body.innerHTML).toBe(PAGE);
  });

  it('does not cover what is folded already', async () => {
    await present('b');
    on.presenter.cover(commentAt('#b'));
    expect(commentAt('#b').body.style.visibility).toBe('');
  });
});

describe('typing', () => {
  it('folds nothing under the hands of the reader, but when they are done', async () => {
    const box = document.createElement('textarea');
    document.querySelector('#b')?.append(box);
    box.focus();
    await present('bd');
    expect([hidden('b'), hidden('d')]).toEqual([false, true]);
    box.blur();
    await settled();
    await settled();
    expect(hidden('b')).toBe(true);
  });

  it('leaves alone what was given back or changed until they are done', async () => {
    const box = document.createElement('textarea');
    const done = async () => {
      box.blur();
      await settled();
      await settled();
    };
    document.querySelector('#b')?.append(box);
    box.focus();
    await present('b');
    on.presenter.restoreAll();
    await done();
    expect([hidden('b'), on.roots().length]).toEqual([false, 0]);
    box.focus();
    await present('b');
    on.presenter.forget(commentAt('#b'));
    commentAt('#b').body.textContent = 'civil words';
    await present('b', CLEAR);
    await done();
    expect([hidden('b'), on.roots().length]).toEqual([false, 0]);
  });

  it('does not wait for a button or a link', async () => {
    const button = document.createElement('button');
    document.querySelector('#b')?.append(button);
    button.focus();
    await present('b');
    expect(hidden('b')).toBe(true);
  });
});

describe('a page that works against it', () => {
  it('gets the bar put back a few times, then the text is shown', async () => {
    await present('b');
    const body = commentAt('#b').body;
    let removals = 0;
    for (let turn = 0; turn < 40; turn++) {
      const host = body.previousElementSibling;
      if (host && on.presenter.isOurs(host)) {
        host.remove();
        removals++;
      }
      await settled();
    }
    expect(removals).toBe(MOST_REPAIRS + 1);
    expect(body.style.display).toBe('');
    expect(document.body.innerHTML).toBe(PAGE);
  });

  it.each([
    ['beside', ''],
    ['in', ' style="display: flex"'],
  ])('gets the counter %s its list put back a few times, then is let be', async (_, style) => {
    document.body.innerHTML = `<main${style}>${PAGE}</main>`;
    await present('a', CLEAR, { action: 'hide' });
    await present('d', FOLD, { action: 'hide' });
    const host = () => [...document.querySelectorAll('div')].find((each) => on.presenter.isOurs(each));
    let removals = 0;
    for (let turn = 0; turn < 40; turn++) {
      if (host()) removals++;
      host()?.remove();
      await settled();
    }
    expect(removals).toBe(MOST_REPAIRS + 1);
  });

  it('cannot show the text by clearing its style, but neither lose it', async () => {
    await present('b');
    const body = commentAt('#b').body;
    body.removeAttribute('style');
    await settled();
    expect(body.style.display).toBe('none');
    on.presenter.restoreAll();
    expect(document.body.innerHTML).toBe(PAGE);
  });

  it('cannot hide the bar by its style', async () => {
    await present('b');
    const host = commentAt('#b').body.previousElementSibling as HTMLElement;
    const { display } = host.style;
    host.style.setProperty('display', 'none', 'important');
    await settled();
    expect(display).not.toBe('none');
    expect(host.style.display).toBe(display);
  });
});

describe('the way around', () => {
  it('opens the menu with what would change something, and passes it on', async () => {
    on.presenter.present(commentAt('#b', { author: 'Bo' }), FOLD, OPTIONS);
    on.presenter.present(commentAt('#d'), { ...FOLD, label: null, because: 'word-folded' }, OPTIONS);
    await settled();
    const items = () =>
      on
        .roots()
        .flatMap((root) => [...root.querySelectorAll('[role=menuitem]')].map((item) => item.textContent));
    on.button('More choices').click();
    expect(items()).toEqual([
      'This is not abusive',
      'Always show this author',
      'Always fold this author',
      'Show all in this thread',
      'Fold all again',
      'Never judge this site',
    ]);
    on.button('Always fold this author').click();
    expect(items()).toEqual([]);
    expect(on.hooks.correct).toHaveBeenCalledWith(expect.objectContaining({ author: 'Bo' }), 'fold-author');
    on.button('More choices', 1).click();
    expect(items()).toEqual(['Show all in this thread', 'Fold all again', 'Never judge this site']);
  });

  it('says why: the list, the scores from high to low, and the words marked in a quotation', async () => {
    on.presenter.restoreAll();
    vi.restoreAllMocks();
    on = stand({
      explain: async () =>
        explanation({
          scores: [0.9, Number.NaN, 0.05, 0.8, 0, 0, 0],
          spans: [{ start: 7, end: 11, weight: 1 }],
        }),
    });
    await present('b');
    on.button('Why').click();
    await settled();
    const panel = on.roots()[0]?.querySelector('.panel');
    expect([...(panel?.querySelectorAll('li') ?? [])].map((row) => row.textContent).slice(0, 3)).toEqual([
      'label_toxicity90%',
      'label_insult80%',
      'label_identity_attack5%',
    ]);
    expect(panel?.querySelectorAll('li')).toHaveLength(6);
    expect(panel?.querySelector('.reason')?.textContent).toBe(
      'label_insult: 80% likely. On this site, 62% is enough.',
    );
    expect(panel?.querySelector('mark')?.textContent).toBe('text');
    expect(document.querySelector('#b > .body')?.innerHTML).toBe('second <i>text</i>');
    on.button('Why').click();
    expect(on.roots()[0]?.querySelector('.panel')).toBeNull();
  });

  it.each([
    ['no word stands out', { spans: [] }, FOLD, 'it is the comment as a whole'],
    ['the model is not sure', { scores: [0.3, 0, 0, 0.3, 0, 0, 0] }, FOLD, 'the model is not sure here'],
    ['the words cannot be had', { spans: null }, FOLD, 'Which words weighed most could not be worked out'],
    [
      'a word of the list folds it',
      { listed: 'troll*' },
      BY_WORD,
      'It fits “troll*”, which is on your list.',
    ],
    ['an author of the list wrote it', { scores: null }, BY_AUTHOR, 'You asked to always fold this author.'],
  ])('says so when %s', async (_, over, verdict, words) => {
    on.presenter.restoreAll();
    vi.restoreAllMocks();
    on = stand({ explain: async () => explanation(over) });
    await present('b', verdict);
    on.button('Why').click();
    await settled();
    expect(on.roots()[0]?.querySelector('.panel')?.textContent).toContain(words);
  });

  it('says under the bar that a correction could not be kept, until the reader asks for something else', async () => {
    on.presenter.restoreAll();
    vi.restoreAllMocks();
    on = stand({ correct: () => Promise.reject(new Error('There is no room left.')) });
    await present('b');
    on.button('More choices').click();
    on.button('This is not abusive').click();
    await settled();
    const panel = () => on.roots()[0]?.querySelector('.panel');
    expect(panel()?.textContent).toBe('There is no room left.');
    expect(panel()?.getAttribute('role')).toBe('alert');
    expect(hidden('b')).toBe(true);
    on.button('Why').click();
    await settled();
    expect(panel()?.textContent).not.toContain('There is no room left.');
    expect(on.roots()[0]?.querySelectorAll('.panel')).toHaveLength(1);
  });

  it('says so when the reasons cannot be had', async () => {
    on.presenter.restoreAll();
    vi.restoreAllMocks();
    on = stand({ explain: () => Promise.reject(new Error('gone')) });
    await present('b');
    on.button('Why').click();
    await settled();
    expect(on.roots()[0]?.querySelector('.panel')?.textContent).toBe(
      'The reasons could not be worked out just now.',
    );
  });

  it('shows all and folds all again', async () => {
    await present('abd');
    on.presenter.showAll();
    await settled();
    expect(['a', 'b', 'd'].map(hidden)).toEqual([false, false, false]);
    on.presenter.foldAll();
    await settled();
    expect(['a', 'b', 'd'].map(hidden)).toEqual([true, true, true]);
  });

  it('survives comments that leave the page before their batch', async () => {
    on.presenter.present(commentAt('#d'), FOLD, OPTIONS);
    document.querySelector('#d')?.remove();
    await settled();
    expect(on.roots()).toHaveLength(0);
  });

  it('folds anew after everything was restored', async () => {
    await present('b');
    on.presenter.restoreAll();
    expect(document.body.innerHTML).toBe(PAGE);
    await present('b');
    expect(hidden('b')).toBe(true);
    commentAt('#b').body.previousElementSibling?.remove();
    await settled();
    expect(on.roots()).toHaveLength(1);
  });
});
