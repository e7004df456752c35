import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../language/language.schema';
import { parseDateInput } from './date-input.rules';
import { datePoint } from './partial-date.schema';

const today = '2026-03-15';

function parsed(text: string, language: Language): unknown {
  const input = parseDateInput(text, language, today);
  return input.ok ? input.date : input.problem;
}

describe('an hour, as people write it', () => {
  const on3March = (time: string) => ({ ...datePoint('2024-03-03'), time });
  const about3March = (time: string) => ({ ...on3March(time), timeAbout: true });
  const yesterdayAt = (time: string) => ({ ...datePoint('2026-03-14'), time });

  it.each<[Language, string, unknown]>([
    ['en', '3 March 2024 at 8:30 in the evening', on3March('20:30')],
    ['en', '8:30 in the evening of 3 March 2024', on3March('20:30')],
    ['en', '3 March 2024 at half past eight in the evening', on3March('20:30')],
    ['en', '3 March 2024, about a quarter to nine in the morning', about3March('08:45')],
    ['en', "3 March 2024 at eight o'clock in the evening", on3March('20:00')],
    ['en', '3 March 2024, 8.30 pm', on3March('20:30')],
    ['en', '3 March 2024 at 12:30 at night', on3March('00:30')],
    ['en', '3 March 2024 at half past twelve in the afternoon', on3March('12:30')],
    ['en', '3 March 2024 at 2030 hrs', on3March('20:30')],
    ['en', '3 March 2024 20h30', on3March('20:30')],
    ['en', '3 March 2024 at dawn, about 5:30', about3March('05:30')],
    ['en', '3 March 2024 ~8:30', about3March('08:30')],
    ['en', 'yesterday evening at 8', yesterdayAt('20:00')],
    ['en', 'last night at 11', yesterdayAt('23:00')],
    ['en', 'last night at 2', { ...datePoint('2026-03-15'), time: '02:00' }],
    ['fr', '20h30, le 3 mars 2024', on3March('20:30')],
    ['fr', '3 mars 2024 à 20 heures', on3March('20:00')],
    ['fr', '3 mars 2024 vers 8 heures et demie du soir', about3March('20:30')],
    ['fr', '3 mars 2024 à 9 heures moins le quart', on3March('08:45')],
    ['fr', '3 mars 2024 à vingt heures trente', on3March('20:30')],
    ['fr', '3 mars 2024 vers 3 h de l’après-midi', about3March('15:00')],
    ['fr', '3 mars 2024 vers les 20 h', about3March('20:00')],
    ['fr', '3 mars 2024 à minuit et demi', on3March('00:30')],
    ['fr', 'le soir du 3 mars 2024 à 20h30', on3March('20:30')],
    ['fr', 'hier soir à 8h', yesterdayAt('20:00')],
    ['fr', 'la nuit du 2 au 3 mars 2024 vers 2h du matin', about3March('02:00')],
    ['fr', 'dans la nuit du 3 au 4 mars 2024 à 23 h', on3March('23:00')],
    ['ru', '3 марта 2024 г. в 8 вечера', on3March('20:00')],
    ['ru', '3 марта 2024 г. в 20 ч. 30 мин.', on3March('20:30')],
    ['ru', '3 марта 2024 г. в 20 час. 30 мин.', on3March('20:30')],
    ['ru', '3 марта 2024 г. в половине девятого вечера', on3March('20:30')],
    ['ru', '3 марта 2024 г. без четверти девять утра', on3March('08:45')],
    ['ru', '3 марта 2024 г. около восьми вечера', about3March('20:00')],
    ['ru', '3 марта 2024 г. в час дня', on3March('13:00')],
    ['ru', '3 марта 2024 г. в 11 часов дня', on3March('11:00')],
    ['ru', '3 марта 2024 г. в 2 часа ночи', on3March('02:00')],
    ['ru', '3 марта 2024 г. в 12 ночи', on3March('00:00')],
    ['ru', 'утром 3 марта 2024 г. в 8:30', on3March('08:30')],
    ['ru', '20:30 3 марта 2024 г.', on3March('20:30')],
    ['ru', '3 марта 2024 года в 20-30', on3March('20:30')],
    ['ru', 'вчера вечером около 8', { ...yesterdayAt('20:00'), timeAbout: true }],
    ['ru', 'в ночь со 2 на 3 марта 2024 г. в 2 часа', on3March('02:00')],
  ])('%s: “%s”', (language, text, date) => expect(parsed(text, language)).toEqual(date));

  it.each<[Language, string, string, string]>([
    ['en', '3 March 2024 at half past eight', '08:30', '20:30'],
    ['en', 'yesterday at 12', '00:00', '12:00'],
    ['ru', '3 марта 2024 г. в полдевятого', '08:30', '20:30'],
    ['ru', 'вчера в 8', '08:00', '20:00'],
  ])('%s: asks which half of the day “%s” means, and keeps the day', (language, text, ...either) =>
    expect(parseDateInput(text, language, today)).toMatchObject({
      ok: false,
      problem: 'hourOfTwo',
      day: { time: null, end: null },
      either,
    }),
  );

  it.each<[Language, string]>([
    ['en', '3 March 2024 at 25:00'],
    ['en', '3 March 2024 at 8:75'],
    ['fr', '3 mars 2024 à 20h30 du matin'],
  ])('%s: there is no hour “%s”', (language, text) => expect(parsed(text, language)).toBe('impossibleTime'));

  it('is the same hour, before the day and after it, by the dial and by 24 hours', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const spoken: Record<Language, (hour: number, minute: number) => string> = {
      en: (hour, minute) => `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'am' : 'pm'}`,
      fr: (hour, minute) => `${hour} heures ${two(minute)}`,
      ru: (hour, minute) => `${hour} ч. ${two(minute)} мин.`,
    };
    const days: Record<Language, string> = { en: '3 March 2024', fr: '3 mars 2024', ru: '3 марта 2024 г.' };
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (language, hour, minute) => {
          const clock = spoken[language](hour, minute);
          const expected = on3March(`${two(hour)}:${two(minute)}`);
          expect(parsed(`${days[language]}, ${clock}`, language)).toEqual(expected);
          expect(parsed(`${clock}, ${days[language]}`, language)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
