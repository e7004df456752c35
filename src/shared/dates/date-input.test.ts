import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../language/language.schema';
import { formatDate } from './date-format';
import { parseDateInput } from './date-input.rules';
import { partialDates } from './dates.testkit';
import { datePoint, type PartialDate } from './partial-date.schema';

const today = '2026-03-15';
const about = { about: true };
const day = datePoint('2017-10-29');
const at830 = { ...day, time: '08:30' };
const at830About = { ...at830, timeAbout: true };
const period = (start: string, end: string): PartialDate => ({ ...datePoint(start), end });

function parsed(text: string, language: Language): unknown {
  const input = parseDateInput(text, language, today);
  return input.ok ? input.date : input.problem;
}

describe('French', () => {
  it.each<[string, unknown]>([
    ['hier', datePoint('2026-03-14')],
    ["aujourd'hui", datePoint('2026-03-15')],
    ['aujourd’hui', datePoint('2026-03-15')],
    ['il y a deux semaines', datePoint('2026-03-01')],
    ['15.10.2019', datePoint('2019-10-15')],
    ['15/10/2019', datePoint('2019-10-15')],
    ['5/3/2019', datePoint('2019-03-05')],
    ['2019-10-15', datePoint('2019-10-15')],
    ['29 octobre 2017', day],
    ['le 29 octobre 2017', day],
    ['29 oct. 2017', day],
    ['1er mars 2026', datePoint('2026-03-01')],
    ['29 octobre 2017 vers 8h30', at830About],
    ['29 octobre 2017, vers 8 h 30', at830About],
    ['le 29 octobre 2017 à 8 h 30', at830],
    ['le 29 octobre 2017 vers 20 h', { ...at830About, time: '20:00' }],
    ['octobre 2019', datePoint('2019-10')],
    ['en octobre 2019', datePoint('2019-10')],
    ['vers octobre 2019', { ...datePoint('2019-10'), ...about }],
    ['vers le 29 octobre 2017', { ...day, ...about }],
    ['vers 2017', { ...datePoint('2017'), ...about }],
    ['2017', datePoint('2017')],
    ['03/2020', datePoint('2020-03')],
    ['3-5 mai 2020', period('2020-05-03', '2020-05-05')],
    ['3–5 mai 2020', period('2020-05-03', '2020-05-05')],
    ['du 3 au 5 mai 2020', period('2020-05-03', '2020-05-05')],
    ['du 1er au 5 mai 2020', period('2020-05-01', '2020-05-05')],
    ['du 28 avril au 3 mai 2020', period('2020-04-28', '2020-05-03')],
    ['de mai à juillet 2020', period('2020-05', '2020-07')],
    ["d'avril à juillet 2020", period('2020-04', '2020-07')],
    ['du 5 février 2007 à 2013', period('2007-02-05', '2013')],
    ['2019-2021', period('2019', '2021')],
    ['de 2019 à 2021', period('2019', '2021')],
    ['29 octobre', datePoint('2025-10-29')],
    ['30 février 2020', 'impossibleDate'],
    ['31 avril 2020', 'impossibleDate'],
    ['30.02.2020', 'impossibleDate'],
    ['10/25/2019', 'impossibleDate'],
    ['13/2020', 'impossibleDate'],
    ['29 février 2019', 'impossibleDate'],
    ['du 5 au 3 mai 2020', 'endBeforeStart'],
    ['2021-2019', 'endBeforeStart'],
    ['octobre 2019 à 8h30', 'timeNeedsDay'],
    ['0999', 'yearOutOfRange'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['peut-être', 'notUnderstood'],
    ['le 29 octobre 2017 ou le lendemain', 'notUnderstood'],
    ['8h30', 'notUnderstood'],
  ])('%s', (text, expected) => {
    expect(parsed(text, 'fr')).toEqual(expected);
  });
});

describe('Russian', () => {
  it.each<[string, unknown]>([
    ['вчера', datePoint('2026-03-14')],
    ['позавчера', datePoint('2026-03-13')],
    ['15.10.2019', datePoint('2019-10-15')],
    ['октябрь 2019', datePoint('2019-10')],
    ['октябрь 2019 г.', datePoint('2019-10')],
    ['в октябре 2019 года', datePoint('2019-10')],
    ['около октября 2019 г.', { ...datePoint('2019-10'), ...about }],
    ['29 октября 2017 г., около 8:30', at830About],
    ['29 октября 2017 года в 8:30', at830],
    ['29 октября 2017 г. около 8 ч 30 мин', at830About],
    ['2017 г.', datePoint('2017')],
    ['в 2017 году', datePoint('2017')],
    ['03.2020', datePoint('2020-03')],
    ['3-5 мая 2020', period('2020-05-03', '2020-05-05')],
    ['3–5 мая 2020 г.', period('2020-05-03', '2020-05-05')],
    ['с 3 по 5 мая 2020 года', period('2020-05-03', '2020-05-05')],
    ['с 28 апреля по 3 мая 2020 г.', period('2020-04-28', '2020-05-03')],
    ['28 декабря 2019 г. – 3 января 2020 г.', period('2019-12-28', '2020-01-03')],
    ['2019–2021 гг.', period('2019', '2021')],
    ['30 февраля 2020', 'impossibleDate'],
    ['31 апреля 2020 г.', 'impossibleDate'],
    ['когда-то', 'notUnderstood'],
  ])('%s', (text, expected) => {
    expect(parsed(text, 'ru')).toEqual(expected);
  });
});

describe('English', () => {
  it.each<[string, unknown]>([
    ['yesterday', datePoint('2026-03-14')],
    ['29 October 2017, about 8:30', at830About],
    ['on 29 October 2017 at about 8:30 a.m.', at830About],
    ['29 October 2017 at 8:30 pm', { ...at830, time: '20:30' }],
    ['October 29, 2017', day],
    ['about October 2019', { ...datePoint('2019-10'), ...about }],
    ['October 2019', datePoint('2019-10')],
    ['3/10/2019', datePoint('2019-10-03')],
    ['3-5 May 2020', period('2020-05-03', '2020-05-05')],
    ['from 3 to 5 May 2020', period('2020-05-03', '2020-05-05')],
    ['28 April – 3 May 2020', period('2020-04-28', '2020-05-03')],
    ['April–July 2020', period('2020-04', '2020-07')],
    ['between 2019 and 2021', period('2019', '2021')],
    ['May 2019', datePoint('2019-05')],
    ['30 February 2020', 'impossibleDate'],
    ['29 octobre 2017 vers 8h30', at830About],
    ['8:30 on 29 October 2017', at830],
    ['in 2017', datePoint('2017')],
    ['октябрь 2019', datePoint('2019-10')],
    ['soon', 'notUnderstood'],
  ])('%s', (text, expected) => {
    expect(parsed(text, 'en')).toEqual(expected);
  });
});

describe('any text', () => {
  it('understands what the app itself prints', () => {
    fc.assert(
      fc.property(partialDates, fc.constantFrom(...languages), (date, language) => {
        expect(parsed(formatDate(date, language), language)).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  it('answers with a date or a reason', () => {
    const words = [
      '29',
      '31',
      '2017',
      'mai',
      'october',
      'февраля',
      'vers',
      '-',
      '8h30',
      'hier',
      'du',
      'au',
      'по',
      ',',
      '99',
      '.',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 7 }),
        fc.constantFrom(...languages),
        (parts, language) => {
          const input = parseDateInput(parts.join(' '), language, today);
          expect(input.ok ? input.date.start : input.problem).toMatch(/\w/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is heard every day', () => {
  const noon = { ...datePoint('2024-03-15'), time: '12:00' };
  it.each<[Language, string, unknown]>([
    ['fr', 'avant-hier', datePoint('2026-03-13')],
    ['fr', 'après-demain', datePoint('2026-03-17')],
    ['fr', '15 mars 2024 à midi', noon],
    ['fr', '15 mars 2024 vers midi', { ...noon, timeAbout: true }],
    ['fr', 'le 15 mars 2024 à minuit', { ...noon, time: '00:00' }],
    ['fr', 'aux alentours de mars 2024', { ...datePoint('2024-03'), ...about }],
    ['fr', 'env. 2019', { ...datePoint('2019'), ...about }],
    ['en', 'c. 2019', { ...datePoint('2019'), ...about }],
    ['ru', 'прибл. 2019', { ...datePoint('2019'), ...about }],
    ['ru', '«15» октября 2019 г.', datePoint('2019-10-15')],
    ['ru', '15 октября 2019 в 8.30', { ...datePoint('2019-10-15'), time: '08:30' }],
    ['en', '15 October 2019 8.30', { ...datePoint('2019-10-15'), time: '08:30' }],
  ])('%s: understands “%s”', (language, text, date) => expect(parsed(text, language)).toEqual(date));

  it.each<[Language, string, unknown]>([
    // Today is a Sunday: the next Monday is nearer than the last.
    ['en', 'Monday', datePoint('2026-03-09')],
    ['fr', 'lundi', datePoint('2026-03-09')],
    ['ru', 'в понедельник', datePoint('2026-03-09')],
    ['en', 'next Monday', datePoint('2026-03-16')],
  ])('%s: in what has happened “%s” is no later day than it says', (language, text, date) =>
    expect(parsed(text, language)).toEqual(date),
  );

  it.each<[Language, string]>([
    ['en', 'end of the trial'],
    ['ru', 'с марта 2024'],
    ['en', 'from March 2024'],
  ])('%s: makes no day or month of “%s”', (language, text) =>
    expect(parsed(text, language)).toBe('notUnderstood'),
  );
});

describe('a stretch of time that is named', () => {
  const stretch = (start: string, end: string) => ({ ...period(start, end), ...about });
  it.each<[Language, string, unknown]>([
    ['en', 'early 2024', stretch('2024-01', '2024-03')],
    ['fr', 'début 2024', stretch('2024-01', '2024-03')],
    ['ru', 'начало 2024 г.', stretch('2024-01', '2024-03')],
    ['ru', 'в начале 2024 года', stretch('2024-01', '2024-03')],
    ['en', 'mid-2024', stretch('2024-05', '2024-08')],
    ['fr', 'à la fin de l’année 2024', stretch('2024-10', '2024-12')],
    ['en', 'the end of February 2024', stretch('2024-02-21', '2024-02-29')],
    ['fr', 'mi-mars 2024', stretch('2024-03-11', '2024-03-20')],
    ['ru', 'в начале марта 2024 г.', stretch('2024-03-01', '2024-03-10')],
    ['en', 'the first half of 2024', period('2024-01', '2024-06')],
    ['fr', 'deuxième moitié de mars 2024', period('2024-03-16', '2024-03-31')],
    ['ru', 'во второй половине 2024 года', period('2024-07', '2024-12')],
    ['en', 'spring 2024', stretch('2024-03', '2024-05')],
    ['fr', 'à l’automne 2024', stretch('2024-09', '2024-11')],
    ['ru', 'летом 2024 г.', stretch('2024-06', '2024-08')],
    ['fr', 'hiver 2023-2024', stretch('2023-12', '2024-02')],
    ['ru', 'зимой 2023–2024 гг.', stretch('2023-12', '2024-02')],
    ['en', 'winter 2023/24', stretch('2023-12', '2024-02')],
    ['en', 'winter 2024', 'winterOfTwoYears'],
    ['en', 'last week', period('2026-03-02', '2026-03-08')],
    ['fr', 'la semaine dernière', period('2026-03-02', '2026-03-08')],
    ['ru', 'на прошлой неделе', period('2026-03-02', '2026-03-08')],
    ['en', 'late summer 2023', 'notUnderstood'],
  ])('%s: “%s”', (language, text, date) => expect(parsed(text, language)).toEqual(date));
});

describe('a part of a day, which a date cannot hold', () => {
  const third = datePoint('2024-03-03');
  it.each<[Language, string, PartialDate]>([
    ['en', '3 March 2024, evening', third],
    ['en', 'the evening of 3 March 2024', third],
    ['fr', '3 mars 2024 au matin', third],
    ['fr', 'dans la soirée du 3 mars 2024', third],
    ['ru', 'вечером 3 марта 2024 г.', third],
    ['ru', '3 марта 2024 г., ночью', third],
    ['en', 'night of 3 to 4 March 2024', period('2024-03-03', '2024-03-04')],
    ['fr', 'la nuit du 3 au 4 mars 2024', period('2024-03-03', '2024-03-04')],
    ['ru', 'в ночь с 3 на 4 марта 2024 г.', period('2024-03-03', '2024-03-04')],
    ['fr', 'hier soir', datePoint('2026-03-14')],
    ['fr', 'ce matin', datePoint('2026-03-15')],
    ['en', 'tonight', datePoint('2026-03-15')],
  ])('%s: “%s” keeps the day, and says what it does not keep', (language, text, date) =>
    expect(parseDateInput(text, language, today)).toEqual({ ok: true, date, unkept: 'dayPart' }),
  );

  it('is no matter where the hour says more', () => {
    expect(parseDateInput('3 March 2024 at 8:30 in the evening', 'en', today)).not.toHaveProperty('unkept');
  });

  it.each(['15 mars 2024 à midi', '3 March 2024'])('is not seen in “%s”', (text) =>
    expect(parseDateInput(text, 'fr', today)).not.toHaveProperty('unkept'),
  );
});
