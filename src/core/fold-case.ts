/**
 * Letters and marks in which two writings of one word may still differ: ẞ has no other small letter than ß, İ and ΐ
 * become a letter and its marks, Greek capitals have no accents, Russian print leaves out the dots of ё.
 */
const APART = /[ςßά-ίϊ-ώё]|(?<=[iιυ])[\u0301\u0307\u0308]+/g;

/** `text` without what two writings of one word differ in: case, width, invisible characters, lines through letters. */
export function foldCase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{DI}|[\u0334-\u0338]/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(
      APART,
      (char) => ({ ς: 'σ', ß: 'ss' })[char] ?? char.normalize('NFD').replace(/[\u0300-\u0308]/g, ''),
    );
}
