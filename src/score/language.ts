/** Common small words of other languages that are no English words. */
const FOREIGN = new Set(
  // German
  (
    'der das und nicht ist ein eine einen einem einer auch aber ich wir sie mit für fur von dem auf dass sind wie noch ' +
    'wenn mich mir dich dir uns euch ihr du bist haben habe wird werden wurde kein keine keinen doch schon bei nach wo ' +
    'über uber sehr immer nichts damit wann warum kommt macht gibt alles diese dieser dieses weil zum zur vom aus hier ' +
    'mal wer jetzt ja oder dann gute ganz endlich danke genau muss sofort selbst wieder heute leute einfach artikel ' +
    'irgendwo ohne kann euer eure meine deine gar eben nie viel ' +
    // French
    'les des est une pas que qui dans pour avec vous nous sur mais cette cet ces quel quelle sont être etre je tu elle ' +
    'ils elles ne du au aux en et leur leurs suis était etait ont fait faire bien très tres trop aussi comme même ' +
    "meme encore toujours rien quand alors donc c'est j'ai n'est d'un d'une qu'il qu'on s'est n'a c'était c'etait " +
    'quoi ça cela ici ton ta toi moi mes tes ses nos vos aime merci toute toutes jamais peu sans oui ' +
    // Spanish
    'los las una por para como pero más muy este esta estos estas esto eso mucho mucha muchos muchas todo todos toda hay ' +
    'porque cuando es mi del se lo te está estan están fue soy eres nada donde quien también tambien hasta desde ' +
    'entre qué tú él usted ustedes ellos tiene tienen viva gracias vete ninguna siempre nunca ese esa esos buen bueno ' +
    'buena mejor peor gente vamos ojalá hace ' +
    // Italian
    'che sono questo questa della delle degli dei nel nella alla anche più piu gli sei siamo tutto tutti molto ancora ' +
    'perché perche cosa fatto essere non così grazie buon buona tutta tutte voi noi loro avanti davvero mai bella bello ' +
    // Portuguese
    'não nao uma você voce isso mais ele ela tem muito muita das seu sua meu minha foi são sao eu quem ainda já até só ' +
    'pelo pela nem obrigado obrigada vai também ao aos gostei esse essa deste desta ' +
    // Dutch
    'het een niet zijn voor maar dat deze dit ook naar ik je jij hij zij wij uit bij wel geen heb heeft wordt mijn goed ' +
    'veel omdat hebben mensen eens gezegd iemand helemaal nergens allemaal hun haar mooi jullie zo kunt beter moet zou worden toch ' +
    // Danish, Norwegian, Swedish
    'och att det som är inte för jag mycket bara från ett ikke jeg og av på vi har kan så også ogsa eller noget noe ' +
    'hvad hva tack helt med mig dig jo dette takk tak ikkje mye meget aldri aldrig vil skal ' +
    // Polish, Czech, Slovak
    'nie jest się że tak jak dla czy już juz tylko bardzo był byl jsem jsou není neni velmi jesteś jestem też mnie ' +
    'wszystko dziękuję szkoda děkuji jako jsi moc ešte ale ' +
    // Croatian, Serbian, Slovenian
    'nije ovo ovi svi sve hvala samo što sta kao ima nema ' +
    // Turkish, Indonesian and Malay, Tagalog
    'bir ve için icin çok cok değil degil ama daha gibi kadar bu ne böyle olmuş olan güzel benim yang itu tidak dengan ' +
    'untuk saya kamu juga sangat ini dan jangan semua sudah terima kasih semoga ' +
    'ng mga ang hindi naman lang wala salamat ako ikaw siya ' +
    // Romanian, Hungarian, Finnish
    'și nu pentru sunt foarte din este mulțumesc și să că és hogy egy nem csak nagyon ez nagy mert köszönöm ' +
    'että etta mutta niin myös myos ovat kun olen olet kaikille mitä mikä sinä minä kiitos ' +
    // Hindi and Urdu in Latin letters, Swahili
    'hai hain kya nahi nahin yaar aur tum bahut kuch koi woh mera tera kar raha rahe gaya gaye sab kyun kyu accha acha ' +
    'yeh bhai ka ki ke kwa hii sana wewe asante'
  ).split(' '),
);
/** Words of other languages that English has as well: they speak for neither. */
const NEITHER = new Set(
  'die den di ze ar con os tout le la el il de van nur un da na si al ni ma ya u'.split(' '),
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
/** So many words tell a language; fewer do where none of them is English. */
const LEAST_WORDS = 5;
const LEAST_UNMIXED = 3;
const WORDS = /\p{L}+/gu;
/** The same of a text in plain letters: without Unicode's classes in a fraction of the time. */
const PLAIN_WORDS = /[A-Za-z]+/g;
/** A word in small letters with one that English has not, as other European languages write it. */
const ACCENTED = /^(?=\p{Ll}+$).*[ß-öø-ÿāăąćčďđēėęěğģīįıķļľłńņňőœŕřśşšťţūůűųźżžșțơưạ-ỹ]/u;

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
  const isPlain = ASCII.test(text);
  // What is looked up stays behind what is counted: nearly all texts are English, and every one waits for this.
  if (!isPlain) {
    const known = share(spelled, isKnown);
    // One letter between signs is a face: ಠ_ಠ.
    const least = known === 0 && spelled.some((word) => LETTERS.test(word)) ? LEAST_UNKNOWN : LEAST_LETTERS;
    if (inOtherScript(text, least)) return known <= 0.5;
  }
  const english = spelled.filter((word) => ENGLISH.has(word)).length;
  if (spelled.length < (english === 0 ? LEAST_UNMIXED : LEAST_WORDS)) return false;
  const written = wordsWritten(text, isPlain);
  // As they were written, too, whatever was read in them (Dutch "kunt").
  const small = written.map((word) => word.toLowerCase()).filter((word) => FOREIGN.has(word));
  const foreign = new Set([...spelled.filter((word) => FOREIGN.has(word)), ...small.map(bare)]);
  const others = isPlain ? [] : accented(written, isKnown).filter((word) => !foreign.has(word));
  const evidence = foreign.size + (others.length * 5 >= spelled.length ? new Set(others).size : 0);
  const isFamiliar = (word: string) => isKnown(word) && !FOREIGN.has(word) && !NEITHER.has(word);
  if (evidence >= 2 && evidence > english && share(spelled, isFamiliar) < 0.5) return true;
  return spelled.length >= 8 && english === 0 && evidence >= 1 && share(spelled, isKnown) < 0.35;
}

function wordsWritten(text: string, isPlain: boolean): readonly string[] {
  const begun = text.slice(0, 2000);
  return (isPlain ? begun.match(PLAIN_WORDS) : begun.normalize('NFC').match(WORDS)) ?? [];
}

/** Words with letters that English has not, without their accents; none where these disguise English ones. */
function accented(written: readonly string[], isKnown: (word: string) => boolean): string[] {
  const words = written.filter((word) => ACCENTED.test(word)).map(bare);
  // Who puts accents on English words disguises the others too.
  const isDisguise = words.some((word) => word.length >= 4 && isKnown(word));
  return isDisguise ? [] : words.filter((word) => !isKnown(word));
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function share(words: readonly string[], counts: (word: string) => boolean): number {
  return words.filter(counts).length / words.length;
}

/** Whether it has so many letters at least, and most of them are of another script than Latin. */
function inOtherScript(text: string, least: number): boolean {
  let letters = 0;
  let latin = 0;
  for (const char of text.slice(0, 2000).normalize('NFKC')) {
    if (!LETTER.test(char)) continue;
    letters++;
    if (LATIN.test(char)) latin++;
  }
  return letters >= least && latin < letters / 2;
}
