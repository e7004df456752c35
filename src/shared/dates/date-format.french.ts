import { monthName } from './months';
import { partsOf, type DateStyle } from './partial-date.rules';
import type { DatePoint, PartialDate } from './partial-date.schema';

/** "29 octobre 2017, vers 8 h 30", "le 1er mars 2026", "d'avril à juillet 2020". */
export function formatFrench(date: PartialDate, style: DateStyle): string {
  if (date.end !== null) return `${date.about ? 'environ ' : ''}${period(date.start, date.end)}`;
  const text = point(date.start);
  const isDay = date.start.length === 10;
  if (date.about) return `vers ${isDay ? 'le ' : ''}${text}${time(date, style)}`;
  if (style === 'label') return `${text}${time(date, style)}`;
  return `${isDay ? 'le' : 'en'} ${text}${time(date, style)}`;
}

/** Only the first day of the month is an ordinal. */
function point(value: DatePoint): string {
  const { year, month, day } = partsOf(value);
  return [day === 1 ? '1er' : day, month && monthName('fr', month), year]
    .filter((part) => part !== undefined)
    .join(' ');
}

function time(date: PartialDate, style: DateStyle): string {
  if (date.time === null) return '';
  const [hour = 0, minute = 0] = date.time.split(':').map(Number);
  const clock = minute === 0 ? `${hour} h` : `${hour} h ${String(minute).padStart(2, '0')}`;
  if (style === 'sentence') return ` ${date.timeAbout ? 'vers' : 'à'} ${clock}`;
  return `, ${date.timeAbout ? 'vers ' : ''}${clock}`;
}

function period(start: DatePoint, end: DatePoint): string {
  return `${from(shortened(start, end), start)} ${end.length === 10 ? 'au' : 'à'} ${point(end)}`;
}

/** The first date without the parts that the second repeats: "3", "28 avril". */
function shortened(start: DatePoint, end: DatePoint): string {
  const text = point(start);
  if (start.length !== end.length || start.length === 4) return text;
  const [first, last] = [partsOf(start), partsOf(end)];
  if (first.year !== last.year) return text;
  const words = text.split(' ');
  return words.slice(0, first.month === last.month ? -2 : -1).join(' ');
}

function from(text: string, start: DatePoint): string {
  if (start.length === 10) return `du ${text}`;
  return /^[aeiouéâ]/u.test(text) ? `d’${text}` : `de ${text}`;
}
