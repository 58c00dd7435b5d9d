import { beforeAll, describe, expect, it } from 'vitest';
import { isForeign } from '../../../src/score/language.ts';
import type { Tokenizer } from '../../../src/score/tokenizer.ts';
import { shippedTokenizer } from './shipped.ts';

let tokenizer: Tokenizer;

beforeAll(async () => {
  tokenizer = await shippedTokenizer();
});

const foreign = (text: string) =>
  isForeign(text, tokenizer.read(text).words, (word) => tokenizer.pieces.isWhole(word));

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
  ])('leaves %j to the judge', (text) => {
    expect(foreign(text)).toBe(false);
  });
});
