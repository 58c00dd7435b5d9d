// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment } from '../../../src/core/comment';
import { type WatchOptions, watchComments } from '../../../src/detect';
import type { Adapter } from '../../../src/detect/adapter';
import { FORUM } from './forum';
import { PacedClock } from './paced';

function entry(words: string, who = 'ada'): HTMLElement {
  const element = document.createElement('div');
  element.className = 'entry';
  element.innerHTML = `<b class="who">${who}</b><div class="words">${words}</div>`;
  return element;
}

let clock: PacedClock;
let log: string[];
let last: Comment | undefined;
let controller: AbortController;

function watch(options: Partial<WatchOptions> = {}) {
  return watchComments(
    document,
    {
      found: (comment) => {
        last = comment;
        log.push(`found ${comment.text}`);
      },
      changed: (comment, before) => {
        last = comment;
        log.push(`changed ${before.text} > ${comment.text}`);
      },
      gone: (comment) => log.push(`gone ${comment.text}`),
    },
    { adapters: [FORUM], generic: false, signal: controller.signal, pace: clock, ...options },
  );
}

function thread(): HTMLElement {
  return document.querySelector('.thread') as HTMLElement;
}

beforeEach(() => {
  clock = new PacedClock();
  log = [];
  last = undefined;
  controller = new AbortController();
  document.body.innerHTML = '<main class="thread"></main>';
});

afterEach(() => {
  controller.abort();
  vi.restoreAllMocks();
});

describe('watchComments', () => {
  it('reports what is there, once', async () => {
    thread().append(entry('one'), entry('two'));
    watch();
    await clock.pass();
    await clock.pass(20_000);
    expect(log).toEqual(['found one', 'found two']);
    expect(last).toMatchObject({ author: 'ada', platform: 'forum' });
  });

  it('reports what is added later, also after many looks that found nothing', async () => {
    watch();
    for (let i = 0; i < 12; i++) {
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: `An advertisement, number ${i}` }),
      );
      await clock.pass(1000);
    }
    expect(log).toEqual([]);
    thread().append(entry('late'));
    await clock.pass(6000);
    expect(log).toEqual(['found late']);
  });

  it('reports an element that holds another comment now', async () => {
    thread().append(entry('first'));
    watch();
    await clock.pass();
    const words = document.querySelector('.words') as HTMLElement;
    (words.firstChild as Text).data = 'second';
    await clock.pass();
    words.innerHTML = '<p>third</p>';
    await clock.pass();
    expect(log).toEqual(['found first', 'changed first > second', 'changed second > third']);
  });

  it('reports a body that the page put in the place of another', async () => {
    thread().append(entry('old'));
    watch();
    await clock.pass();
    const fresh = Object.assign(document.createElement('div'), { className: 'words', textContent: 'new' });
    document.querySelector('.words')?.replaceWith(fresh);
    await clock.pass();
    expect(log).toEqual(['found old', 'changed old > new']);
    expect(last?.body).toBe(fresh);
  });

  it('reports what leaves, and nothing for what is only moved', async () => {
    const [one, two] = [entry('one'), entry('two')];
    thread().append(one, two);
    watch();
    await clock.pass();
    thread().append(one);
    await clock.pass();
    expect(log).toEqual(['found one', 'found two']);
    two.remove();
    await clock.pass();
    expect(log.at(-1)).toBe('gone two');
  });

  it('takes no notice of nodes that are ours', async () => {
    thread().append(entry('one'));
    let asked = 0;
    const isOurs = (node: Node) => {
      asked++;
      return (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest('fold-bar') != null;
    };
    watch({ isOurs });
    await clock.pass();
    const bar = document.createElement('fold-bar');
    bar.textContent = 'An insult was folded';
    document.querySelector('.words')?.prepend(bar);
    await clock.pass();
    (bar.firstChild as Text).data = 'An insult is shown';
    await clock.pass();
    bar.remove();
    await clock.pass(3000);
    expect(asked).toBeGreaterThan(0);
    expect(log).toEqual(['found one']);
  });

  it('reads a comment again where the page changed it, and not where a bar of ours came', async () => {
    let reads = 0;
    const counting: Adapter = {
      ...FORUM,
      get quotes() {
        reads++;
        return [];
      },
    };
    thread().append(entry('one'));
    watch({ adapters: [counting], isOurs: (node) => node.nodeName === 'FOLD-BAR' });
    await clock.pass();
    document.querySelector('.words')?.prepend(document.createElement('fold-bar'));
    thread().append(entry('two'));
    await clock.pass(3000);
    expect([log, reads]).toEqual([['found one', 'found two'], 2]);
    document.querySelector('.words')?.prepend(document.createElement('hr'));
    await clock.pass(3000);
    expect([log, reads]).toEqual([['found one', 'found two'], 3]);
  });

  it('keeps nothing going and nothing watched after the end', async () => {
    thread().append(entry('one'));
    watch();
    await clock.pass();
    controller.abort();
    thread().append(entry('two'));
    await clock.pass(10_000);
    expect(log).toEqual(['found one']);
  });

  it('looks again when asked, with the rule of then', async () => {
    document.body.innerHTML =
      '<ul><li class="x1">Some words of the first</li><li class="x1">More of the second</li></ul>';
    let picked: WatchOptions['picked'];
    const options = {
      get picked() {
        return picked;
      },
    };
    const watching = watchComments(
      document,
      {
        found: (comment) => log.push(`${comment.platform} ${comment.text}`),
        changed() {},
        gone: () => log.push('gone'),
      },
      Object.defineProperty(
        { adapters: [FORUM], generic: false, signal: controller.signal, pace: clock } as WatchOptions,
        'picked',
        { get: () => options.picked, enumerable: true },
      ),
    );
    await clock.pass();
    expect(log).toEqual([]);
    picked = { item: 'li.x1', body: ':scope' };
    watching.rescan();
    await clock.pass(6000);
    expect(log).toEqual(['picked Some words of the first', 'picked More of the second']);
    picked = undefined;
    watching.rescan();
    await clock.pass(6000);
    expect(log.slice(2)).toEqual(['gone', 'gone']);
  });
});

describe('watchComments on a document that is written anew', () => {
  it('looks once more when it is whole, though nobody says so any more', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    document.body.innerHTML = ['Ada', 'Ben', 'Cleo']
      .map(
        (name, i) => `<div class="row"><b class="author">${name}</b> <time>${i + 2} days ago</time>
        <p>The wall has stood for ninety years, says the report, and this is number ${i}.</p><button>Reply</button></div>`,
      )
      .join('');
    watch({ adapters: undefined, generic: true });
    await clock.pass(2000);
    expect(log).toEqual([]);
    state.mockReturnValue('complete');
    await clock.pass(2000);
    expect(log).toHaveLength(3);
  });
});

describe('watchComments in shadow roots', () => {
  it('enters open ones, and those that are attached late', async () => {
    const early = document.createElement('div');
    const late = document.createElement('div');
    document.body.append(early, late);
    early.attachShadow({ mode: 'open' }).innerHTML = '<main class="thread"></main>';
    early.shadowRoot?.querySelector('main')?.append(entry('early'));
    watch();
    await clock.pass();
    expect(log).toEqual(['found early']);
    late.attachShadow({ mode: 'open' }).innerHTML = '<main class="thread"></main>';
    late.shadowRoot?.querySelector('main')?.append(entry('late'));
    await clock.pass(4000);
    expect(log).toEqual(['found early', 'found late']);
    late.shadowRoot?.querySelector('main')?.append(entry('later'));
    await clock.pass(4000);
    expect(log.at(-1)).toBe('found later');
  });

  it('lets go of what leaves with its host, at once and without a click', async () => {
    const around = document.createElement('section');
    const host = document.createElement('comment-box');
    document.body.append(around);
    around.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<main class="thread"><b-box></b-box></main>';
    const inner = host.shadowRoot?.querySelector('b-box') as Element;
    inner.attachShadow({ mode: 'open' }).innerHTML = '<main class="thread"></main>';
    inner.shadowRoot?.querySelector('main')?.append(entry('far within'));
    host.shadowRoot?.querySelector('main')?.append(entry('within'));
    thread().append(entry('beside'));
    watch();
    await clock.pass();
    expect(new Set(log)).toEqual(new Set(['found beside', 'found within', 'found far within']));
    log.length = 0;
    document.body.prepend(around);
    await clock.pass(2000);
    expect(log).toEqual([]);
    around.remove();
    await clock.pass(0);
    expect(new Set(log)).toEqual(new Set(['gone within', 'gone far within']));
    document.body.append(around);
    await clock.pass(2000);
    expect(new Set(log.slice(2))).toEqual(new Set(['found within', 'found far within']));
  });

  it('enters closed ones where it is given a key', async () => {
    const host = document.createElement('comment-box');
    document.body.append(host);
    const inner = host.attachShadow({ mode: 'closed' });
    inner.innerHTML = '<main class="thread"></main>';
    inner.querySelector('main')?.append(entry('within'));
    watch({ shadowRootOf: (element) => (element === host ? inner : null) });
    await clock.pass();
    expect(log).toEqual(['found within']);
  });
});

describe('what a watch costs', () => {
  it('does little under a storm of changes', async () => {
    let looks = 0;
    const counting = {
      ...FORUM,
      get item() {
        looks++;
        return '.nothing-like-it';
      },
      fingerprint: 'main',
    };
    watch({ adapters: [counting as Adapter] });
    await clock.pass();
    looks = 0;
    for (let burst = 0; burst < 50; burst++) {
      for (let i = 0; i < 40; i++) {
        thread().append(
          Object.assign(document.createElement('p'), { textContent: 'A line of a ticker that never ends' }),
        );
      }
      await clock.pass(20);
    }
    expect(looks).toBeLessThanOrEqual(12);
  });

  it('sleeps through changes without words on a page without comments', async () => {
    watch();
    await clock.pass(20_000);
    const before = clock.idles;
    let woken = 0;
    const after = clock.after.bind(clock);
    clock.after = (ms, run) => {
      woken++;
      return after(ms, run);
    };
    for (let i = 0; i < 100; i++) {
      document.body.append(document.createElement('script'), document.createElement('img'));
      document.title = `tick ${i}`;
    }
    await clock.pass(20_000);
    expect([woken, clock.idles - before]).toEqual([0, 0]);
  });

  it('does not read node by node what a page without comments is parsed into', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const walks = vi.spyOn(document, 'createTreeWalker');
    watch();
    await clock.pass(1000);
    for (let i = 0; i < 100; i++)
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'A paragraph' }));
    await clock.pass(1000);
    expect(walks).not.toHaveBeenCalled();
    thread().append(entry('parsed at last'), document.createElement('hr'));
    await clock.pass(1000);
    expect(log).toEqual(['found parsed at last']);
  });

  it('is handed no node before there are comments, or the page has loaded', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    watch();
    await clock.pass(1000);
    document.body.append(document.createElement('p'));
    await clock.pass(1000);
    expect(observed).not.toHaveBeenCalled();
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('readystatechange'));
    thread().append(entry('written by a script'));
    await clock.pass(1000);
    expect(observed).toHaveBeenCalledTimes(1);
    expect(log).toEqual(['found written by a script']);
  });

  it('follows the comments of a page that still loads', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    watch();
    await clock.pass(1000);
    thread().append(entry('early'), document.createElement('hr'));
    await clock.pass(1000);
    (thread().querySelector('.words') as Element).textContent = 'early, edited';
    await clock.pass(1000);
    expect(log).toEqual(['found early', 'changed early > early, edited']);
  });

  it('looks at the whole once more where the known platforms alone were looked at', async () => {
    const blog: Adapter = { ...FORUM, id: 'blog', name: 'Blog', fingerprint: '.note', item: '.note' };
    const searched: string[] = [];
    const search = document.querySelectorAll.bind(document);
    vi.spyOn(document, 'querySelectorAll').mockImplementation((selector: string) => {
      searched.push(selector);
      return search(selector);
    });
    const looks = () => [FORUM.item, '[class]'].map((each) => searched.filter((one) => one === each).length);
    thread().append(entry('one'));
    watch({ adapters: [FORUM, blog] });
    await clock.pass(100);
    expect(looks()).toEqual([1, 1]);
    for (let i = 0; i < 3; i++) {
      const note = entry(`note ${i}`);
      note.className = 'note';
      document.body.append(note);
      await clock.pass(100);
    }
    const [all = 0, whole] = looks();
    expect(log).toEqual(['found one']);
    expect([all > 1, whole]).toEqual([true, 1]);
    await clock.pass(20_000);
    expect(log.slice(1)).toEqual(['found note 0', 'found note 1', 'found note 2']);
    expect(looks()).toEqual([all + 1, 2]);
  });

  it('works in slices', async () => {
    for (let i = 0; i < 500; i++) thread().append(entry(`comment number ${i}`));
    clock = new PacedClock(0.5);
    watch();
    await clock.pass(60_000);
    expect(log).toHaveLength(500);
    expect(clock.idles).toBeGreaterThan(20);
  });

  const more = (count: number, what: string) => {
    for (let i = 0; i < count; i++) thread().append(entry(`${what} number ${i}`));
  };

  it('reads on at once where a long thread still streams in', async () => {
    more(500, 'comment');
    clock = new PacedClock(0.5);
    watch();
    await clock.pass(1000);
    expect(log).toHaveLength(500);
    more(500, 'later one');
    await clock.pass(1500);
    expect(log.length).toBeGreaterThan(500);
  });

  it('rests where little comes to much that is known', async () => {
    more(500, 'comment');
    clock = new PacedClock(0.5);
    watch();
    await clock.pass(1000);
    more(1, 'second');
    await clock.pass(1000);
    expect(log).toHaveLength(501);
    more(1, 'third');
    await clock.pass(1000);
    expect(log).toHaveLength(501);
    await clock.pass(5000);
    expect(log).toHaveLength(502);
  });
});
