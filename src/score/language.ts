/** Common small words of other languages that are no English words. */
const FOREIGN = new Set(
  (
    'der die das und nicht ist ein eine auch aber ich wir sie mit für fur von dem den auf dass sind wie noch nur wenn ' +
    "le la les des est une pas que qui dans pour avec vous nous sur mais plus cette sont c'est être etre tout " +
    'el los las una por para con como pero más mas muy este esta eso todo hay porque cuando ' +
    'il che di non per sono questo della anche più piu come gli nel ' +
    'não nao uma os você voce isso mais com ele tem muito ' +
    'het een niet van zijn voor maar dat deze ook naar ' +
    'och att det som är ar inte för för jag har ' +
    'nie jest się sie że ze na to tak jak ' +
    'bir ve bu için icin çok cok değil degil ' +
    'yang dan ini itu tidak dengan untuk ' +
    'ng mga ang hindi'
  ).split(' '),
);
const AMBIGUOUS = new Set([
  'die',
  'den',
  'plus',
  'for',
  'man',
  'has',
  'to',
  'bin',
  'was',
  'com',
  'come',
  'dan',
  'ze',
  'di',
  'ar',
  'mas',
  'na',
  'con',
  'non',
  'per',
  'as',
  'os',
  'tout',
  'le',
  'la',
  'el',
  'il',
  'de',
  'ver',
  'bu',
  'van',
  'nur',
  'ini',
]);
const ENGLISH = new Set(
  'the a an and or of to in is are was it you i he she they we not do this that with for on be have what how why who your my no yes but if so all can will just like get'.split(
    ' ',
  ),
);
const LETTER = /\p{L}/u;
const LATIN = /\p{Script=Latin}/u;
const ASCII = /^[\0-\x7f]*$/;
const LETTERS = /\p{L}.*\p{L}/u;
/** So many letters of another script tell a language; fewer do where no word is an English one. */
const LEAST_LETTERS = 6;
const LEAST_UNKNOWN = 2;
const LEAST_WORDS = 5;

/**
 * Whether a text is in a language other than English, in doubt no: slang, misspellings, names and short
 * remarks are never foreign. Other scripts are, unless they spell English words in look-alike letters.
 * @param words its plain words, after look-alikes were folded
 * @param isKnown whether a word is a common English one
 */
export function isForeign(
  text: string,
  words: readonly string[],
  isKnown: (word: string) => boolean,
): boolean {
  const spelled = words.filter((word) => LETTER.test(word) && word[0] !== '<');
  if (spelled.length === 0) return false;
  const known = spelled.filter(isKnown).length / spelled.length;
  // One letter between signs is a face: ಠ_ಠ.
  const least = known === 0 && spelled.some((word) => LETTERS.test(word)) ? LEAST_UNKNOWN : LEAST_LETTERS;
  if (inOtherScript(text, least)) return known < 0.5;
  if (spelled.length < LEAST_WORDS) return false;
  const foreign = new Set(spelled.filter((word) => FOREIGN.has(word) && !AMBIGUOUS.has(word))).size;
  const english = spelled.filter((word) => ENGLISH.has(word)).length;
  if (foreign >= 2 && foreign > english && known < 0.6) return true;
  return spelled.length >= 8 && english === 0 && foreign >= 1 && known < 0.35;
}

/** Whether it has so many letters at least, and most of them are of another script than Latin. */
function inOtherScript(text: string, least: number): boolean {
  if (ASCII.test(text)) return false;
  let letters = 0;
  let latin = 0;
  for (const char of text.slice(0, 2000).normalize('NFKC')) {
    if (!LETTER.test(char)) continue;
    letters++;
    if (LATIN.test(char)) latin++;
  }
  return letters >= least && latin < letters / 2;
}
