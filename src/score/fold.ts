import { emptyRun, push, type Run } from './run';

/** A run between spaces; `gap` counts those before it. */
export interface Chunk extends Run {
  gap: number;
}

const SPACES = new Set('\t\n\v\f\r\u0085');
const NOTHING = /[\p{Cf}\p{Mn}\p{Me}\p{Cs}\p{Co}]|[\u{1F3FB}-\u{1F3FF}]/u;
const GAP = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/u;
const MARK = /[\p{Mn}\p{Me}]/u;
const SQUARED_A = 0x1f170;
const SQUARED_LAST = 0x1f189;

/** Takes single characters to the plain lower-case ones they look like. Mirrors `fold` of training/normalise.py. */
export class Folder {
  readonly #homoglyphs: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();

  constructor(homoglyphs: Readonly<Record<string, string>>) {
    this.#homoglyphs = new Map(Object.entries(homoglyphs));
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
    if (code >= SQUARED_A && code <= SQUARED_LAST) return String.fromCharCode(code - SQUARED_A + 97);
    let out = '';
    for (const part of char.normalize('NFKD').toLowerCase()) {
      if (MARK.test(part)) continue;
      out += GAP.test(part) ? ' ' : (this.#homoglyphs.get(part) ?? part);
    }
    return out;
  }

  /** The folded text as runs without spaces, each with how many spaces stand before it. */
  chunks(text: string): Chunk[] {
    const out: Chunk[] = [];
    let run: Chunk = { ...emptyRun(), gap: 0 };
    let at = 0;
    for (const char of text) {
      const end = at + char.length;
      for (const part of this.fold(char)) {
        if (part !== ' ') {
          push(run, part, at, end);
        } else {
          if (run.chars.length > 0) {
            out.push(run);
            run = { ...emptyRun(), gap: 0 };
          }
          run.gap++;
        }
      }
      at = end;
    }
    if (run.chars.length > 0) out.push(run);
    return out;
  }
}
