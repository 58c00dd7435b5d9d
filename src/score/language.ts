/** Common small words of other languages that are no English words. */
const FOREIGN = new Set(
  // German
  (
    'der das und nicht ist ein eine einen einem einer auch aber ich wir sie mit für fur von dem auf dass sind wie noch ' +
    'wenn mich mir dich dir uns euch ihr du bist haben habe wird werden wurde kein keine keinen doch schon bei nach wo ' +
    'über uber sehr immer nichts damit wann warum kommt macht gibt alles diese dieser dieses weil zum zur vom aus hier ' +
    'mal wer jetzt ja oder ' +
    // French
    'les des est une pas que qui dans pour avec vous nous sur mais cette cet ces quel quelle sont être etre je tu elle ' +
    'ils elles ne du au aux en et leur leurs suis était etait ont fait faire bien très tres trop aussi comme même ' +
    "meme encore toujours rien quand alors donc c'est j'ai n'est d'un d'une qu'il qu'on s'est n'a c'était c'etait " +
    // Spanish
    'los las una por para como pero más muy este esta estos estas esto eso mucho mucha muchos muchas todo todos toda hay ' +
    'porque cuando es mi del se lo te está estan están fue soy eres nada donde quien también tambien hasta desde ' +
    'entre ' +
    // Italian
    'che sono questo questa della delle degli dei nel nella alla anche più piu gli sei siamo tutto tutti molto ancora ' +
    'perché perche cosa fatto essere ' +
    // Portuguese
    'não nao uma você voce isso mais ele ela tem muito muita das seu sua meu minha foi são sao eu quem ainda já até só ' +
    'pelo pela nem ' +
    // Dutch
    'het een niet zijn voor maar dat deze dit ook naar ik je jij hij zij wij uit bij wel geen heb heeft wordt mijn goed ' +
    'veel omdat hebben mensen ' +
    // Danish, Norwegian, Swedish
    'och att det som är inte för jag mycket bara från ett ikke jeg og av på vi har kan så også ogsa eller noget noe ' +
    'hvad hva ' +
    // Polish, Czech
    'nie jest się że tak jak dla czy już juz tylko bardzo był byl jsem jsou není neni velmi ' +
    // Turkish, Indonesian, Tagalog, Romanian, Hungarian, Finnish
    'bir ve için icin çok cok değil degil ama daha gibi kadar yang itu tidak dengan untuk saya kamu juga sangat ' +
    'ng mga ang hindi și nu pentru sunt foarte din és hogy egy nem csak nagyon että etta mutta niin myös myos ovat kun'
  ).split(' '),
);
/** Words of other languages that English has as well: they speak for neither. */
const NEITHER = new Set(
  'die den di ze ar con os tout le la el il de van nur un da na si al ni ma ya'.split(' '),
);
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
  const known = share(spelled, isKnown);
  // One letter between signs is a face: ಠ_ಠ.
  const least = known === 0 && spelled.some((word) => LETTERS.test(word)) ? LEAST_UNKNOWN : LEAST_LETTERS;
  if (inOtherScript(text, least)) return known < 0.5;
  if (spelled.length < LEAST_WORDS) return false;
  const foreign = new Set(spelled.filter((word) => FOREIGN.has(word))).size;
  const english = spelled.filter((word) => ENGLISH.has(word)).length;
  const familiar = share(spelled, (word) => isKnown(word) && !FOREIGN.has(word) && !NEITHER.has(word));
  if (foreign >= 2 && foreign > english && familiar < 0.5) return true;
  return spelled.length >= 8 && english === 0 && foreign >= 1 && known < 0.35;
}

function share(words: readonly string[], counts: (word: string) => boolean): number {
  return words.filter(counts).length / words.length;
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
