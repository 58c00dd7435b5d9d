/** Ways in which people hide abuse from filters: each disguises every word of four letters or more. */
export type Disguise = (text: string) => string;

const WORD = /[A-Za-z]{4,}/g;

const onWords =
  (change: (word: string) => string): Disguise =>
  (text) =>
    text.replace(WORD, change);

/** `word` with the letters of `table` replaced, as many as there are. */
const swapped = (table: Readonly<Record<string, string>>) => (word: string) =>
  [...word].map((char) => table[char.toLowerCase()] ?? char).join('');

const middle = (word: string) => Math.floor(word.length / 2);
const VOWEL = /[aeiou]/i;

/** The first vowel after the first letter, masked by `sign`. */
const masked = (sign: string) => (word: string) => {
  const at = [...word].findIndex((char, i) => i > 0 && VOWEL.test(char));
  return at < 0 ? word : word.slice(0, at) + sign + word.slice(at + 1);
};

const codes = (first: number) => (word: string) =>
  [...word.toLowerCase()].map((char) => String.fromCodePoint(first + char.charCodeAt(0) - 97)).join('');

export const DISGUISES: Readonly<Record<string, Disguise>> = {
  'leetspeak digits': onWords(swapped({ a: '4', e: '3', i: '1', o: '0' })),
  'leetspeak signs': onWords(swapped({ a: '@', s: '$', i: '!' })),
  'letters spaced out': onWords((word) => ` ${[...word].join(' ')} `),
  'letters with dots': onWords((word) => [...word].join('.')),
  'letters with hyphens': onWords((word) => [...word].join('-')),
  'a vowel starred out': onWords(masked('*')),
  'zero-width characters': onWords((word) => [...word].join('\u200b')),
  'soft hyphens': onWords((word) => `${word.slice(0, middle(word))}\u00ad${word.slice(middle(word))}`),
  'Cyrillic twins': onWords(swapped({ a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', y: 'у' })),
  'full-width letters': onWords(codes(0xff41)),
  'mathematical letters': onWords(codes(0x1d4ea)),
  'combining strokes': onWords((word) => [...word].map((char) => `${char}\u0336`).join('')),
  accents: onWords(swapped({ a: 'á', e: 'é', i: 'ï', o: 'ö', u: 'ü' })),
  'a letter repeated': onWords(
    (word) =>
      word.slice(0, middle(word)) + (word[middle(word)] as string).repeat(4) + word.slice(middle(word) + 1),
  ),
  capitals: (text) => text.toUpperCase(),
  'a hyphen in the middle': onWords((word) => `${word.slice(0, middle(word))}-${word.slice(middle(word))}`),
};
