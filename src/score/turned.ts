/** Letters turned upside down, and what they are; those that look like others only when turned stand last. */
const ONLY_TURNED = {
  ɐ: 'a',
  ɔ: 'c',
  ǝ: 'e',
  ɟ: 'f',
  ƃ: 'g',
  ɥ: 'h',
  ᴉ: 'i',
  ɾ: 'j',
  ʞ: 'k',
  ɯ: 'm',
  ɹ: 'r',
  ʇ: 't',
  ʌ: 'v',
  ʍ: 'w',
  ʎ: 'y',
};
const TURNED = new Map(
  Object.entries({
    ...ONLY_TURNED,
    q: 'b',
    p: 'd',
    ı: 'i',
    u: 'n',
    d: 'p',
    b: 'q',
    n: 'u',
    '¡': '!',
    '¿': '?',
    '˙': '.',
  }),
);
const ONLY = new RegExp(`[${Object.keys(ONLY_TURNED).join('')}]`, 'g');
const WORD = /[^ \t\r\n]+/g;
/** Fewer are a sign or two of a phonetic alphabet. */
const LEAST_TURNED = 3;

/** The words of a text that is written upside down ("ʇoᴉpᴉ"), each turned back where it stands. Mirrors `turned` of training/normalise.py. */
export function turnedIn(text: string): { start: number; end: number; text: string }[] {
  if ((text.match(ONLY)?.length ?? 0) < LEAST_TURNED) return [];
  return [...text.matchAll(WORD)]
    .filter(({ 0: word }) => word.search(ONLY) >= 0)
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      text: [...word]
        .reverse()
        .map((char) => TURNED.get(char) ?? char)
        .join(''),
    }));
}
