import { type Chunk, joined, numbered } from './chunk';
import { unemphasised } from './emphasis';
import { Folder } from './fold';
import { isStarred } from './hidden';
import { HOLDERS, LINK, URL_START, URL_WORD, USER_WORD } from './holders';
import { Lexicon } from './lexicon';
import type { Pieces } from './pieces';
import { type Run, slice, textOf, within } from './run';
import { SpelledOut } from './spelled-out';
import type { DisguiseTables } from './tables';
import { SEPARATED, Unmasker } from './unmask';
import { split } from './words';

const MENTION = /^@[a-z0-9_]+[:,.!?']*s?$/;
const FAST = /^[a-z']+$/;
const REPEAT = /(.)\1\1/u;
const STOPS = new Set('.,!?');
/** So many words with a letter or two starred out, and stars are a manner rather than a mask. */
const PLAYFUL = 3;
/** A plain word and the characters it was read from, by their numbers in its chunk. */
export interface Word {
  text: string;
  run: Run;
}

/** Undoes disguises: a text in, its plain lower-case words out. Mirrors training/normalise.py. */
export class Normaliser {
  readonly #folder: Folder;
  readonly lexicon: Lexicon;
  readonly #unmasker: Unmasker;
  readonly #edges: ReadonlySet<string>;
  readonly #spelled: SpelledOut;

  constructor(
    tables: DisguiseTables,
    private readonly pieces: Pieces,
  ) {
    this.#folder = new Folder(tables.homoglyphs);
    this.lexicon = new Lexicon(tables, pieces);
    this.#unmasker = new Unmasker(tables, pieces, this.lexicon);
    this.#edges = new Set(tables.edges);
    this.#spelled = new SpelledOut(this.#edges, this.lexicon, this.#unmasker);
  }

  /** The chunks that words are read from, and whether stars in them are a manner of writing. */
  chunks(text: string): { chunks: Chunk[]; playful: boolean } {
    const folded = this.#folder.chunks(text);
    if (!folded.some((chunk) => chunk.text.includes('*'))) {
      return { chunks: this.#join(folded), playful: false };
    }
    const chunks = this.#join(unemphasised(folded, this.#edges));
    // Who stars out one word hides abuse; who stars out this many does it to any word.
    const starred = chunks.filter((chunk) => this.#isStarred(chunk.text));
    return { chunks, playful: starred.length >= PLAYFUL };
  }

  /** The words of one chunk. What they are depends on its text alone. */
  words(text: string, playful: boolean): Word[] {
    const link = text.search(LINK);
    if (link <= 0 || URL_START.test(text) || SEPARATED.test(text)) return this.#words(text, playful);
    // What a link leads to is nobody's words, whatever stands right before it ("Source:https://…").
    const whole = numbered(text);
    const before = [...text.slice(0, link)].length;
    return [
      ...this.#words(text.slice(0, link), playful),
      { text: URL_WORD, run: slice(whole, before, whole.chars.length) },
    ];
  }

  #words(text: string, playful: boolean): Word[] {
    const whole = numbered(text);
    const holder = HOLDERS.get(text.slice(...within(text, STOPS)));
    if (holder !== undefined) return [{ text: holder, run: whole }];
    if (URL_START.test(text) && !SEPARATED.test(text)) return [{ text: URL_WORD, run: whole }];
    const [start, end] = within(whole.chars, this.#edges);
    return [
      ...worded(split(slice(whole, 0, start))),
      ...this.#middle(slice(whole, start, end), text, playful).flatMap((word) => this.#respelled(word)),
      ...worded(split(slice(whole, end, whole.chars.length))),
    ];
  }

  /** Puts together letters set apart ("i d i o t") and abuse cut in two ("ass hole"). */
  #join(chunks: readonly Chunk[]): Chunk[] {
    const out: Chunk[] = [];
    let at = 0;
    let tried = 0;
    let told = 0;
    while (at < chunks.length) {
      const [end, isWord] = at < tried ? [at, false] : this.#spelled.end(chunks, at);
      if (isWord) {
        for (const chunk of this.#spelled.words(chunks.slice(at, end))) out.push(chunk);
        at = end;
        continue;
      }
      const listed = at < told ? null : this.#spelled.listed(chunks, at);
      if (listed?.chunk) {
        out.push(listed.chunk);
        at = listed.end;
        continue;
      }
      told = listed?.end ?? told;
      // Too few letters from here to its end: there are no more from further on.
      tried = Math.max(tried, end);
      const here = chunks[at] as Chunk;
      const next = chunks[at + 1];
      if (next && this.#belongTogether(here.text, next.text)) {
        out.push(joined([here, next]));
        at += 2;
        continue;
      }
      out.push(here);
      at++;
    }
    return out;
  }

  #isStarred(text: string): boolean {
    const chars = [...text];
    return isStarred(chars.slice(...within(chars, this.#edges)));
  }

  /** Whether two chunks are one word of the lexicon cut in two, whatever signs stand before and after it. */
  #belongTogether(here: string, next: string): boolean {
    // A hyphen parts a word at the end of a line.
    const isParted = here.endsWith('-') && here.length > 1;
    const first = here.slice(within(here, this.#edges)[0], isParted ? -1 : undefined);
    const second = next.slice(0, within(next, this.#edges)[1]);
    const pair = first + second;
    if (pair.length < 5 || !this.lexicon.has(pair)) return false;
    if (first === '' || second === '' || this.lexicon.areTwo(first, second)) return false;
    return this.pieces.score([pair]) > this.pieces.score([first, second]);
  }

  #respelled(word: Word): Word[] {
    return this.lexicon.behind(word.text)?.map((text) => ({ text, run: word.run })) ?? [word];
  }

  #middle(core: Run, whole: string, playful: boolean): Word[] {
    const text = textOf(core);
    if (FAST.test(text) && !REPEAT.test(text)) return worded(split(core));
    if (MENTION.test(whole)) {
      const behind = this.#unmasker.mention(core);
      return behind ? worded(behind) : [{ text: USER_WORD, run: core }];
    }
    return worded(this.#unmasker.read(core, playful));
  }
}

function worded(runs: readonly Run[]): Word[] {
  return runs.map((run) => ({ text: textOf(run), run }));
}
