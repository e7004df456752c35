import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from './date-format';
import { compareDates, dateSortKey, earliestDay, latestDay } from './partial-date.rules';
import { datePoint, PartialDate } from './partial-date.schema';

const day = datePoint('2017-10-29');

describe('PartialDate', () => {
  it.each<[string, unknown]>([
    ['a year', datePoint('2017')],
    ['a month', datePoint('2019-10')],
    ['a leap day', datePoint('2020-02-29')],
    ['a time', { ...day, time: '08:30', timeAbout: true }],
    ['a period', { ...datePoint('2020-05-03'), end: '2020-05-05' }],
    ['a period of mixed precision', { ...datePoint('2020-05-03'), end: '2020-06' }],
  ])('takes %s', (_, value) => {
    expect(PartialDate.parse(value)).toEqual(value);
  });

  it.each<[string, unknown]>([
    ['30 February', datePoint('2020-02-30')],
    ['29 February of an ordinary year', datePoint('1900-02-29')],
    ['31 April', datePoint('2020-04-31')],
    ['month 13', datePoint('2020-13')],
    ['a time without a day', { ...datePoint('2019-10'), time: '08:30' }],
    ['a time of a period', { ...day, end: '2017-10-30', time: '08:30' }],
    ['25 o’clock', { ...day, time: '25:00' }],
    ['an approximate time that is missing', { ...day, timeAbout: true }],
    ['a period that ends before it starts', { ...day, end: '2017-10-28' }],
    ['a period that is its own day', { ...day, end: '2017-10-29' }],
    ['a period that is its own year', { ...datePoint('2017'), end: '2017-05' }],
    ['a further field', { ...day, zone: 'UTC' }],
  ])('refuses %s', (_, value) => {
    expect(PartialDate.safeParse(value).success).toBe(false);
  });
});

describe('order', () => {
  it('puts the wider date first, then the day, then its hours', () => {
    const sorted = [
      datePoint('2019'),
      datePoint('2019-01'),
      datePoint('2019-01-01'),
      { ...datePoint('2019-01-01'), time: '08:30' },
      { ...datePoint('2019-01-01'), time: '20:00' },
      datePoint('2019-01-02'),
      null,
    ];
    expect([...sorted].reverse().sort(compareDates)).toEqual(sorted);
  });

  it('keeps earliest day, latest day and sort key in step', () => {
    fc.assert(
      fc.property(anyDate(), anyDate(), (one, other) => {
        expect(earliestDay(one) <= latestDay(one)).toBe(true);
        if (latestDay(one) < earliestDay(other)) expect(dateSortKey(one) < dateSortKey(other)).toBe(true);
        expect(Math.sign(compareDates(one, other))).toBe(-Math.sign(compareDates(other, one)) + 0);
      }),
    );
    expect([earliestDay(datePoint('2020-02')), latestDay(datePoint('2020-02'))]).toEqual([
      '2020-02-01',
      '2020-02-29',
    ]);
    expect([earliestDay(datePoint('2020')), latestDay(datePoint('2020'))]).toEqual([
      '2020-01-01',
      '2020-12-31',
    ]);
  });
});

const about830 = { ...day, time: '08:30', timeAbout: true };
const period = (start: string, end: string): PartialDate => ({ ...datePoint(start), end });

describe('formatDate', () => {
  it.each<[PartialDate, string, string, string, string]>([
    [day, '29 octobre 2017', '29 October 2017', '29 октября 2017 г.', '2017 жылғы 29 қазан'],
    [
      about830,
      '29 octobre 2017, vers 8 h 30',
      '29 October 2017, about 8:30',
      '29 октября 2017 г., около 8:30',
      '2017 жылғы 29 қазан, шамамен 8:30',
    ],
    [
      { ...day, time: '20:00' },
      '29 octobre 2017, 20 h',
      '29 October 2017, 20:00',
      '29 октября 2017 г., 20:00',
      '2017 жылғы 29 қазан, 20:00',
    ],
    [datePoint('2026-03-01'), '1er mars 2026', '1 March 2026', '1 марта 2026 г.', '2026 жылғы 1 наурыз'],
    [datePoint('2019-10'), 'octobre 2019', 'October 2019', 'октябрь 2019 г.', '2019 жылғы қазан'],
    [datePoint('2017'), '2017', '2017', '2017 г.', '2017 жыл'],
    [
      { ...datePoint('2019-10'), about: true },
      'vers octobre 2019',
      'about October 2019',
      'около октября 2019 г.',
      'шамамен 2019 жылғы қазан',
    ],
    [
      { ...day, about: true },
      'vers le 29 octobre 2017',
      'about 29 October 2017',
      'около 29 октября 2017 г.',
      'шамамен 2017 жылғы 29 қазан',
    ],
    [
      period('2020-05-03', '2020-05-05'),
      'du 3 au 5 mai 2020',
      '3–5 May 2020',
      '3–5 мая 2020 г.',
      '2020 жылғы 3–5 мамыр',
    ],
    [
      period('2020-04-28', '2020-05-03'),
      'du 28 avril au 3 mai 2020',
      '28 April – 3 May 2020',
      '28 апреля – 3 мая 2020 г.',
      '2020 жылғы 28 сәуір – 2020 жылғы 3 мамыр',
    ],
    [
      period('2019-12-28', '2020-01-01'),
      'du 28 décembre 2019 au 1er janvier 2020',
      '28 December 2019 – 1 January 2020',
      '28 декабря 2019 г. – 1 января 2020 г.',
      '2019 жылғы 28 желтоқсан – 2020 жылғы 1 қаңтар',
    ],
    [
      period('2020-04', '2020-07'),
      'd’avril à juillet 2020',
      'April–July 2020',
      'апрель–июль 2020 г.',
      '2020 жылғы сәуір – 2020 жылғы шілде',
    ],
    [
      period('2019-05', '2020-07'),
      'de mai 2019 à juillet 2020',
      'May 2019 – July 2020',
      'май 2019 г. – июль 2020 г.',
      '2019 жылғы мамыр – 2020 жылғы шілде',
    ],
    [period('2019', '2021'), 'de 2019 à 2021', '2019–2021', '2019–2021 гг.', '2019–2021 жылдар'],
    [
      period('2020-05-03', '2020-07'),
      'du 3 mai 2020 à juillet 2020',
      '3 May 2020 – July 2020',
      '3 мая 2020 г. – июль 2020 г.',
      '2020 жылғы 3 мамыр – 2020 жылғы шілде',
    ],
  ])('%j as a label', (date, fr, en, ru, kk) => {
    expect(PartialDate.parse(date)).toEqual(date);
    expect(formatDate(date, 'fr')).toBe(fr);
    expect(formatDate(date, 'en')).toBe(en);
    expect(formatDate(date, 'ru')).toBe(ru);
    expect(formatDate(date, 'kk')).toBe(kk);
  });

  it.each<[PartialDate, string, string, string]>([
    [day, 'le 29 octobre 2017', 'on 29 October 2017', '29 октября 2017 года'],
    [
      about830,
      'le 29 octobre 2017 vers 8 h 30',
      'on 29 October 2017 at about 8:30 a.m.',
      '29 октября 2017 года около 8:30',
    ],
    [
      { ...day, time: '20:05' },
      'le 29 octobre 2017 à 20 h 05',
      'on 29 October 2017 at 8:05 p.m.',
      '29 октября 2017 года в 20:05',
    ],
    [
      { ...day, time: '00:00' },
      'le 29 octobre 2017 à 0 h',
      'on 29 October 2017 at 12 a.m.',
      '29 октября 2017 года в 0:00',
    ],
    [datePoint('2026-03-01'), 'le 1er mars 2026', 'on 1 March 2026', '1 марта 2026 года'],
    [datePoint('2019-10'), 'en octobre 2019', 'in October 2019', 'в октябре 2019 года'],
    [datePoint('2017'), 'en 2017', 'in 2017', 'в 2017 году'],
    [
      { ...day, about: true },
      'vers le 29 octobre 2017',
      'on or about 29 October 2017',
      'примерно 29 октября 2017 года',
    ],
    [
      { ...datePoint('2019-10'), about: true },
      'vers octobre 2019',
      'around October 2019',
      'примерно в октябре 2019 года',
    ],
    [
      period('2020-05-03', '2020-05-05'),
      'du 3 au 5 mai 2020',
      'from 3 to 5 May 2020',
      'с 3 по 5 мая 2020 года',
    ],
    [
      period('2020-05-02', '2020-05-05'),
      'du 2 au 5 mai 2020',
      'from 2 to 5 May 2020',
      'со 2 по 5 мая 2020 года',
    ],
    [
      period('2019-12-28', '2020-01-03'),
      'du 28 décembre 2019 au 3 janvier 2020',
      'from 28 December 2019 to 3 January 2020',
      'с 28 декабря 2019 года по 3 января 2020 года',
    ],
    [
      period('2020-04', '2020-07'),
      'd’avril à juillet 2020',
      'from April to July 2020',
      'с апреля по июль 2020 года',
    ],
    [period('2019', '2021'), 'de 2019 à 2021', 'from 2019 to 2021', 'с 2019 по 2021 год'],
  ])('%j in a sentence', (date, fr, en, ru) => {
    expect(formatDate(date, 'fr', 'sentence')).toBe(fr);
    expect(formatDate(date, 'en', 'sentence')).toBe(en);
    expect(formatDate(date, 'ru', 'sentence')).toBe(ru);
  });

  it('says every part that is known and nothing undefined', () => {
    fc.assert(
      fc.property(
        anyDate(),
        fc.constantFrom('en', 'fr', 'ru', 'kk'),
        fc.constantFrom('label', 'sentence'),
        (date, language, style) => {
          const text = formatDate(date, language, style);
          expect(text).toContain((date.end ?? date.start).slice(0, 4));
          expect(text).not.toMatch(/undefined|NaN|null| {2}|^ | $/);
        },
      ),
    );
  });
});

function anyDate(): fc.Arbitrary<PartialDate> {
  const point = fc
    .tuple(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([date, length]) => date.toISOString().slice(0, length));
  return fc
    .tuple(point, fc.option(point), fc.boolean(), fc.option(fc.constantFrom('08:30', '20:00')), fc.boolean())
    .map(([start, end, about, time, timeAbout]) => ({
      start,
      end,
      about,
      time,
      timeAbout: timeAbout && time !== null,
    }))
    .filter((date) => PartialDate.safeParse(date).success);
}
