import { beforeAll, describe, expect, it } from 'vitest';
import { isForeign } from '../../../src/score/language.ts';
import type { Tokenizer } from '../../../src/score/tokenizer.ts';
import { shippedTokenizer } from './shipped.ts';

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await shippedTokenizer();
});

const foreign = (text: string) =>
  isForeign(text, tokenizer.read(text).words, (word) => tokenizer.isKnown(word));

describe('the language guess', () => {
  it.each([
    'Das ist doch nicht euer Ernst, ihr habt die Sache wirklich nicht verstanden.',
    'Je ne comprends pas pourquoi les gens sont contre cette loi, mais bon.',
    'No entiendo por qué los políticos hablan tanto y no hacen nada para la gente.',
    'Non capisco perché questo governo non faccia niente per gli italiani.',
    'Não entendo por que os políticos não fazem nada, isso é muito ruim para você.',
    'Это совсем не смешно.',
    'これは日本語のコメントです。',
    'هذا تعليق باللغة العربية',
    '不好',
    'Le train est en retard.',
    'Eres un idiota y no sabes nada.',
    'Wer wird die Welt retten?',
    'Das Wetter ist heute sehr schön.',
    'Isso é muito bom para todos.',
    'Questo articolo è scritto molto bene.',
    'Ik heb geen tijd voor die onzin.',
    'Jag tycker att det är bra.',
    'Dziękuję za artykuł, był bardzo ciekawy.',
    'C’est n’importe quoi.',
    'Qué vergüenza de gobierno.',
    'Non ci credo, ma davvero?',
    'Parabéns pelo artigo, gostei imenso.',
    'Helemaal mee eens, goed gezegd.',
    'U kunt beter zwijgen.',
    'Jag håller helt med dig.',
    'Co za bzdury, szkoda gadać.',
    'Děkuji za článek, moc zajímavé.',
    'Ovo je sramota, svi su lopovi.',
    'Bu ne biçim haber böyle?',
    'Ini berita bohong, jangan percaya.',
    'Ang galing naman nito!',
    'Labai ačiū už straipsnį',
    'Bahut accha video hai bhai',
    'Asante sana kwa habari hii.',
    'ありがとうございます lol',
  ])('knows %j for foreign', (text) => {
    expect(foreign(text)).toBe(true);
  });

  it.each([
    'ok',
    'lol',
    'wtf bro u srs rn',
    'Die, scum.',
    'you dumb b1tch',
    'gonna b lit fam no cap frfr',
    'Le Pen, Macron, Merkel and Renzi met in Den Haag.',
    'c est la vie my friend',
    'Que sera sera, as they say.',
    'Ur an idi0t n evry1 knos it lmfao smh tbh',
    'уоu аrе аn іdіоt',
    'José from São Paulo and François from Besançon.',
    'Trump Trump Trump MAGA MAGA 2016',
    'yo u a dumb b1tch son',
    'su ck my di ck du mb as s',
    'Du bist ein idiot, you fucking clown',
    'Eres un idiot, you stupid fuck',
    'Real Madrid vs Atletico de Madrid live stream',
    'MS DOS, VAR, ALS, AZ and Sen. Han, as of today',
    'ಠ_ಠ',
    'ѕhіt',
    'lüser, dümbärse, fückwït',
    'hee haw ha ha ho ho ki ki',
    'Una no get shame at all, wahala too much',
    'Wetin dey happen for this country sef?',
    'He said "ich liebe dich" to me lol',
    'Bon appétit everyone, the crème brûlée is on me',
    'Yeah nah, she’ll be right mate',
    'u kunt',
    'hi fuckng nolifer, go die now pl0x. With vänlig hälsning, me',
    'wat u doin wit dat bra',
    'dat KO put ma boy to sleep, mon',
  ])('leaves %j to the judge', (text) => {
    expect(foreign(text)).toBe(false);
  });
});
