import type { Chunk } from './chunk';
import { ChunkBuilder } from './chunk-builder';
import { type Edit, editsOf } from './markup';

const SPACES = new Set('\t\n\v\f\r\u0085');
const NOTHING = /[\p{Cf}\p{Mn}\p{Me}\p{Cs}\p{Co}]|[\u{1F3FB}-\u{1F3FF}]/u;
/** What parts words; fillers and the empty Braille pattern look like spaces, and are none by their category. */
const GAP = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/u;
const MARK = /[\p{Mn}\p{Me}]/u;
/** Where the letters A to Z of white on black begin, circled and squared: Unicode does not know them for letters. */
const WHITE_ALPHABETS = [0x1f150, 0x1f170];
/** What becomes of an ASCII character: itself in lower case, a space, or something that has to be looked at. */
const PLAIN = 1;
const SPACE = 2;

/** Takes single characters to the plain lower-case ones they look like. Mirrors `fold` of training/normalise.py. */
export class Folder {
  readonly #homoglyphs: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();
  readonly #ascii = new Uint8Array(128);

  constructor(homoglyphs: Readonly<Record<string, string>>) {
    this.#homoglyphs = new Map(Object.entries(homoglyphs));
    for (let code = 0; code < this.#ascii.length; code++) {
      const char = String.fromCharCode(code);
      const folded = this.fold(char);
      if (folded === ' ') this.#ascii[code] = SPACE;
      else if (folded === char.toLowerCase()) this.#ascii[code] = PLAIN;
    }
  }

  /** One code point as plain characters; '' where it only disguises, ' ' where it separates. */
  fold(char: string): string {
    let folded = this.#known.get(char);
    if (folded === undefined) {
      folded = this.#fold(char);
      this.#known.set(char, folded);
    }
    return folded;
  }

  #fold(char: string): string {
    if (SPACES.has(char)) return ' ';
    if (NOTHING.test(char)) return '';
    if (GAP.test(char)) return ' ';
    const twin = this.#homoglyphs.get(char);
    if (twin !== undefined) return twin;
    const code = char.codePointAt(0) as number;
    const first = WHITE_ALPHABETS.find((start) => code >= start && code < start + 26);
    if (first !== undefined) return String.fromCharCode(code - first + 97);
    let out = '';
    for (const part of char.normalize('NFKD').toLowerCase()) {
      if (MARK.test(part)) continue;
      out += GAP.test(part) ? ' ' : (this.#homoglyphs.get(part) ?? part);
    }
    return out;
  }

  /** The folded text as chunks without spaces. Chunks of plain ASCII letters, nearly all there are, are one look-up a letter. */
  chunks(text: string): Chunk[] {
    const builder = new ChunkBuilder();
    const edits = editsOf(text);
    if (edits.length > 0) this.#foldEdited(text, edits, builder);
    else this.#foldPlain(text, builder);
    builder.end();
    return builder.chunks;
  }

  #foldPlain(text: string, builder: ChunkBuilder): void {
    let at = 0;
    while (at < text.length) {
      if (this.#kindAt(text, at) === SPACE) {
        builder.space();
        at++;
        continue;
      }
      let end = at;
      while (this.#kindAt(text, end) === PLAIN) end++;
      if (end === text.length || this.#kindAt(text, end) === SPACE) {
        builder.addPlain(text.slice(at, end).toLowerCase(), at);
      } else {
        while (end < text.length && this.#kindAt(text, end) !== SPACE) end++;
        this.#foldAll(text, at, end, builder);
        builder.end();
      }
      at = end;
    }
  }

  #foldEdited(text: string, edits: readonly Edit[], builder: ChunkBuilder): void {
    let at = 0;
    for (const { start, end, text: stands } of edits) {
      this.#foldAll(text, at, start, builder);
      for (const char of stands) builder.add(this.fold(char), start, end);
      at = end;
    }
    this.#foldAll(text, at, text.length, builder);
  }

  /** 0 beyond the end and where the character is no plain one. */
  #kindAt(text: string, at: number): number {
    return this.#ascii[text.charCodeAt(at)] ?? 0;
  }

  /** Adds [from, to) of `text`, character by character. */
  #foldAll(text: string, from: number, to: number, builder: ChunkBuilder): void {
    let at = from;
    for (const char of text.slice(from, to)) {
      builder.add(this.fold(char), at, at + char.length);
      at += char.length;
    }
  }
}
