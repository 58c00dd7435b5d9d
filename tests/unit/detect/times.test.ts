import { describe, expect, it } from 'vitest';
import { tellsTime } from '../../../src/detect/generic/times';

const TIMES: Record<string, string> = {
  Arabic: 'منذ ٣ ساعات|قبل 3 ساعات|قبل ساعة|10 مارس 2024 - 14:30|١٠ مارس ٢٠٢٤|١٠/٣/٢٠٢٤',
  'Balkan languages': '10. 3. 2024 10:20|10.03.2024. 14:30|prije 3 sata|пре 3 сата|пред 3 часа|преди 3 часа',
  'Baltic languages': 'prieš 3 val.|pirms 3 stundām|3 tundi tagasi',
  Chinese: '3 小时前|昨天 14:30|2024年3月10日 14:30',
  'Czech, Slovak':
    '10. 3. 2024|10.3.2024 v 10:20|10. března 2024 14:30|před 3 hodinami|včera 14:30|dnes, 14:30',
  Dutch: '3 dagen geleden|10 maart 2024 om 14:30|gisteren om 14:30',
  English: '3 days ago|March 10, 2024 at 14:30|10 March 2024|an hour ago|last year|2:30 PM|5h',
  Finnish: '10.3.2024 klo 14.30|3 tuntia sitten|eilen 14:30',
  French: 'il y a 3 jours|Le 10 mars 2024 à 14h30|Posté le 10/03 à 14h30|le 10 mars à 14:30|hier à 14:30',
  German: '10.03.2024|10.03.24|10.3.24, 14:30|10.03. 14:30|vor 3 Stunden|gestern um 14:30 Uhr',
  Greek: 'πριν από 3 ώρες|3 ώρες πριν|10 Μαρτίου 2024',
  Hebrew: 'לפני 3 שעות|לפני שעה|אתמול|10.03.24 14:30',
  Hindi: '2 घंटे पहले|२ दिन पहले|10 मार्च 2024, 14:30|१० मार्च २०२४|आज',
  Hungarian: '2024. 03. 10. 14:30|2024. március 10., 14:30|3 órája|tegnap 14:30',
  'Indonesian, Malay': '3 jam yang lalu|3 hari lalu|10 Maret 2024',
  Italian: "3 ore fa|un'ora fa|ieri alle 14:30",
  Japanese: '3時間前|2024/03/10(日) 14:30:12|3月10日 14:30',
  Korean: '3시간 전|방금 전|2024.03.10. 14:30|2024. 3. 10. 오후 2:30',
  'Nordic languages': 'för 3 timmar sedan|igår 14:30|i går 14:30|idag kl. 14:30|for 3 timer siden',
  Persian: '۳ ساعت پیش|۱۴۰۲/۱۲/۲۰ - ۱۴:۳۰|۲۰ اسفند ۱۴۰۲|20 اسفند 1402|دیروز',
  Polish: '10.03.2024|3 godz. temu|miesiąc temu|wczoraj, 14:30',
  Portuguese: 'há 3 dias|há cerca de 2 horas|10 de março de 2024 às 14:30|ontem às 14:30',
  Romanian: 'acum 3 ore|ieri, 14:30',
  Russian: '10.03.2024|3 часа назад|10 мар в 14:30|вчера в 14:30|2 дн.',
  Spanish: 'hace 3 horas|10/03/2024 - 14:30|ayer a las 14:30',
  Thai: '3 ชั่วโมงที่แล้ว|12 มี.ค. 2567 เวลา 14:30|12 มีนาคม 2567',
  Turkish: '3 saat önce|10 Mart 2024 Pazar 14:30|dün, 14:30|bugün 14:30',
  Ukrainian: '3 години тому|вчора о 14:30|сьогодні',
  Vietnamese: '3 giờ trước|14:30 10/3/2024|hôm qua',
};

describe('a time', () => {
  it.each(Object.entries(TIMES))('is told in %s', (_, times) => {
    expect(times.split('|').filter((text) => !tellsTime(text))).toEqual([]);
  });

  it('is not told by other figures', () => {
    const others =
      '3.2.1|10.5|4,5|1.234.567|12 comments|3 out of 5|for 3 people|för 3 personer|+3|Version 3.2.1|Room 12|12 Beiträge|5 kg|vor dem Haus 3 Bäume|#12|۳ نظر|२ टिप्पणियाँ|3 ความคิดเห็น';
    expect(others.split('|').filter(tellsTime)).toEqual([]);
  });
});
