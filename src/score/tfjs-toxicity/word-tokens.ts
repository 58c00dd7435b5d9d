import type { Stretch } from '../engine';

/** The package's sign for a space; it stands nowhere but at the beginning of a token. */
const SPACE = '▁';
/** The package's tokenizer takes quadratic time; parts of this many characters keep it linear. */
const PART = 1000;
/** Tokens of one text, far beyond any comment that people write; what follows is passed over. */
const MOST_TOKENS = 8192;

/** Token ids of a text, and which of them each word became. */
export interface WordTokens {
  readonly ids: readonly number[];
  readonly stretches: readonly Stretch[];
}

/** Cuts a text at spaces, which fall away, into parts of bounded length; a longer "word" is cut within. */
function partsOf(text: string): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = [];
  let start = 0;
  while (text.length - start > PART) {
    const space = text.lastIndexOf(' ', start + PART);
    const end = space > start ? space : start + PART;
    parts.push({ start, text: text.slice(start, end) });
    start = space > start ? end + 1 : end;
  }
  return [...parts, { start, text: text.slice(start) }];
}

/** The package's tokenizer, in linear time and with the place of each word. */
export class WordTokenizer {
  /** Whether a token begins with a space. */
  readonly #begins: readonly boolean[];
  readonly #words: ReadonlySet<string>;

  /**
   * @param encode the package's tokenizer
   * @param vocabulary its tokens, by id
   */
  constructor(
    readonly encode: (text: string) => number[],
    vocabulary: readonly (readonly [string, number])[],
  ) {
    this.#begins = vocabulary.map(([token]) => token.startsWith(SPACE));
    this.#words = new Set(vocabulary.map(([token]) => token).filter((token) => token.startsWith(SPACE)));
  }

  /** Whether a word is a token of its own: a common one of the vocabulary's language. */
  isKnown(word: string): boolean {
    return this.#words.has(SPACE + word);
  }

  /** The tokens of a text; for one of up to 1,000 characters exactly those that the package finds. */
  read(text: string): WordTokens {
    const ids: number[] = [];
    const stretches: Stretch[] = [];
    for (const part of partsOf(text)) {
      const found = this.encode(part.text);
      stretches.push(...this.#stretches(part.text, part.start, found, ids.length));
      for (const id of found) ids.push(id);
      if (ids.length >= MOST_TOKENS) break;
    }
    const kept = stretches.filter(({ to }) => to <= MOST_TOKENS);
    return { ids: ids.slice(0, MOST_TOKENS), stretches: kept };
  }

  /** Which tokens each word of a part became: every space, and the part's beginning, begins one token. */
  #stretches(text: string, offset: number, ids: readonly number[], before: number): Stretch[] {
    const stretches: Stretch[] = [];
    let start = 0;
    let from = 0;
    for (const word of text.split(' ')) {
      const end = start + word.length;
      const to = this.#after(ids, from, beginningsIn(word));
      if (word !== '' && to > from) {
        stretches.push({ from: before + from, to: before + to, start: offset + start, end: offset + end });
      }
      from = to;
      start = end + 1;
    }
    return stretches;
  }

  /** Where, from token `from` on, the tokens end that belong to `count` beginnings. */
  #after(ids: readonly number[], from: number, count: number): number {
    let left = count;
    for (let at = from; at < ids.length; at++) {
      if (this.#begins[ids[at] ?? 0] && left-- === 0) return at;
    }
    return ids.length;
  }
}

/** A word begins one token by itself, and more where a sign in it means a space to the tokenizer. */
function beginningsIn(word: string): number {
  return 1 + (word.normalize('NFKC').match(/[ ▁]/gu)?.length ?? 0);
}
