// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LatePresenter } from '../../../src/content/late-presenter';
import type { Comment } from '../../../src/core/comment';
import type { Verdict } from '../../../src/core/verdict';
import type { Presenter } from '../../../src/present';
import type { PresentOptions } from '../../../src/present/entry';

/** A busy machine may take its time. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });

const options: PresentOptions = { action: 'fold', replies: 'keep', softBlur: false, cover: true };
const judging: Verdict = {
  fold: false,
  label: null,
  score: Number.NaN,
  because: 'judging',
  foldsUpTo: -1,
};
const folding: Verdict = { fold: true, label: 'insult', score: 0.9, because: 'score', foldsUpTo: 80 };
const fine: Verdict = { ...folding, fold: false, score: 0.1, foldsUpTo: 10 };

function comment(text: string): Comment {
  const body = document.createElement('p');
  body.textContent = text;
  document.body.append(body);
  return { element: body, body, text, platform: 'test' };
}

/** Writes down what it is asked. */
function realPresenter() {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (of: Comment, verdict?: Verdict): void =>
      void calls.push([name, of.text, verdict?.because].filter(Boolean).join(' '));
  const real = {
    present: note('present'),
    cover: note('cover'),
    uncover: note('uncover'),
    forget: note('forget'),
    restoreAll: () => calls.push('restoreAll'),
    isOurs: () => true,
    isShown: () => true,
  };
  return { real: real as unknown as Presenter, calls };
}

const isUnseen = ({ body }: Comment) => body.style.visibility === 'hidden';

describe('a presenter that is still to come', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('is loaded with the first comment, once', async () => {
    const { real } = realPresenter();
    const load = vi.fn(async () => real);
    const late = new LatePresenter(load);
    expect(late.isOurs(document.body)).toBe(false);
    expect(load).not.toHaveBeenCalled();
    late.present(comment('one'), judging, options);
    late.present(comment('two'), judging, options);
    await eventually(() => expect(late.isOurs(document.body)).toBe(true));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('covers meanwhile, and hands on verdicts and covers, the last of each comment', async () => {
    const { real, calls } = realPresenter();
    let arrive: (presenter: Presenter) => void = () => {};
    const late = new LatePresenter(() => new Promise((resolve) => (arrive = resolve)));
    const [waiting, folded, civil, gone] = ['waiting', 'folded', 'civil', 'gone'].map(comment) as [
      Comment,
      Comment,
      Comment,
      Comment,
    ];
    for (const each of [waiting, folded, civil, gone]) {
      late.present(each, judging, options);
      late.cover(each);
    }
    expect([waiting, folded, civil, gone].every(isUnseen)).toBe(true);
    for (const each of [folded, civil]) late.uncover(each);
    late.present(folded, folding, options);
    late.present(civil, fine, options);
    late.forget(gone);
    // What is to fold stays unseen until it can be folded; the rest is as it was, to the letter.
    expect([waiting, folded, civil, gone].map(isUnseen)).toEqual([true, true, false, false]);
    expect(civil.body.outerHTML).toBe('<p>civil</p>');

    arrive(real);
    await eventually(() => expect(calls).not.toEqual([]));
    expect(calls).toEqual([
      'present waiting judging',
      'present folded score',
      'present civil score',
      'cover waiting',
      'cover folded',
    ]);
    expect(folded.body.outerHTML).toBe('<p>folded</p>');
  });

  it('shows what is only marked, and does not cover where the reader wants no covers', () => {
    const late = new LatePresenter(() => new Promise(() => {}));
    const [marked, bare] = [comment('marked'), comment('bare')];
    late.present(marked, folding, { ...options, action: 'mark' });
    late.present(bare, folding, { ...options, cover: false });
    expect([marked, bare].map(isUnseen)).toEqual([false, false]);
  });

  it('keeps out of sight what is to fold when the clock of its judgement runs out, and no longer than it is', () => {
    const late = new LatePresenter(() => new Promise(() => {}));
    const [folded, waiting, marked] = ['folded', 'waiting', 'marked'].map(comment) as [
      Comment,
      Comment,
      Comment,
    ];
    for (const each of [folded, waiting, marked]) {
      late.present(each, judging, options);
      late.cover(each);
    }
    late.present(folded, folding, options);
    late.present(marked, folding, { ...options, action: 'mark' });
    for (const each of [folded, waiting, marked]) late.uncover(each);
    expect([folded, waiting, marked].map(isUnseen)).toEqual([true, false, false]);
    late.present(folded, fine, options);
    expect(folded.body.outerHTML).toBe('<p>folded</p>');
  });

  it('gives everything back when it is told to before it came', async () => {
    const { real, calls } = realPresenter();
    let arrive: (presenter: Presenter) => void = () => {};
    const late = new LatePresenter(() => new Promise((resolve) => (arrive = resolve)));
    const one = comment('one');
    late.present(one, judging, options);
    late.cover(one);
    late.restoreAll();
    expect(one.body.outerHTML).toBe('<p>one</p>');
    arrive(real);
    await Promise.resolve();
    await Promise.resolve();
    expect(calls).toEqual([]);
  });

  it('is asked for again where it could not be had', async () => {
    const { real, calls } = realPresenter();
    const load = vi.fn(async () => real).mockRejectedValueOnce(new Error('The background was stopped.'));
    const late = new LatePresenter(load);
    late.present(comment('one'), folding, options);
    await eventually(() => expect(load).toHaveBeenCalledTimes(1));
    await new Promise((resolve) => setTimeout(resolve));
    late.present(comment('two'), judging, options);
    await eventually(() => expect(calls).toContain('present one score'));
  });
});
