import { describe, expect, it } from 'vitest';
import { isAction } from '../../../src/detect/generic/actions';
import { announces, leadsToPerson } from '../../../src/detect/generic/words';

const all = (list: string, holds: (text: string) => boolean) =>
  list.split('|').filter((text) => !holds(text));

describe('what stands around comments, in the languages of their readers', () => {
  it('is known as something to do', () => {
    const words =
      'Reply|Beitrag melden|Zitat|Nützlich|Réagir|Alerter la modération|Recomendar|Gosto|Vind ik leuk|Synes godt om|Anmeld|Lik|Lubię to|Líbí se mi|Odpovedať|Nahlásiť|Tetszik|Μου αρέσει|Поскаржитись|Подобається|Одговори|Odgovori|Vasta|Atsakyti|Atbildēt|Bildir|אהבתי|違反報告|共感した|비공감|싫어요|Báo vi phạm|Laporkan|รายงาน|उत्तर दें|शिकायत करें|पसंद करें';
    expect(all(words, (text) => isAction(text, '', 0))).toEqual([]);
    expect(
      all('Home|Politik|Sport|Kultur|Ligainfo|Gossip|Viktigt', (text) => !isAction(text, '', 0)),
    ).toEqual([]);
  });

  it('is known as what announces them', () => {
    const words =
      'Diskuse|Diskuze (8)|Diskusia|Příspěvky|Dyskusja|Keskustelu|Beoordelingen|Ervaringen|Değerlendirmeler|Görüşler|آراء القراء|نظرات کاربران|دیدگاه‌ها|クチコミ|讨论|한줄평|Ý kiến|ความคิดเห็น|ความเห็น|टिप्पणियाँ (8)|टिप्पणी|प्रतिक्रिया|Conversation|2 thoughts on paving';
    expect(all(words, announces)).toEqual([]);
    expect(all('Join the conversation|Weitere Beiträge|Forum', (text) => !announces(text))).toEqual([]);
  });

  it('is known as the page of a person', () => {
    const hrefs =
      '/profil/x|/profilo/x|/utente/x|/uzivatel/x|/uzytkownik/x|/ludzie/x|/profiel/x|/gebruikers/x|/medlem/x|/usuarios/x|/membres/x|/benutzer/x|/uye/x|/kullanici/x|/thanh-vien/x|/channel/UC1x';
    expect(all(hrefs, leadsToPerson)).toEqual([]);
    expect(all('/politik/1|/profit/2|/channel/news|/memory/3', (href) => !leadsToPerson(href))).toEqual([]);
  });
});
