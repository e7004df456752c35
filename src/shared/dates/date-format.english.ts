import { monthName } from './months';
import { partsOf, type DateStyle } from './partial-date.rules';
import type { DatePoint, PartialDate } from './partial-date.schema';

/** "29 October 2017, about 8:30", "on 29 October 2017 at about 8:30 a.m.", "from 3 to 5 May 2020". */
export function formatEnglish(date: PartialDate, style: DateStyle): string {
  if (date.end !== null) return period(date.start, date.end, date.about, style);
  const text = point(date.start);
  const isDay = date.start.length === 10;
  if (style === 'label') return `${date.about ? 'about ' : ''}${text}${labelTime(date)}`;
  if (date.about) return `${isDay ? 'on or about' : 'around'} ${text}${sentenceTime(date)}`;
  return `${isDay ? 'on' : 'in'} ${text}${sentenceTime(date)}`;
}

function point(value: DatePoint): string {
  const { year, month, day } = partsOf(value);
  return [day, month && monthName('en', month), year].filter((part) => part !== undefined).join(' ');
}

function labelTime(date: PartialDate): string {
  if (date.time === null) return '';
  return `, ${date.timeAbout ? 'about ' : ''}${date.time.replace(/^0/, '')}`;
}

function sentenceTime(date: PartialDate): string {
  if (date.time === null) return '';
  const [hour = 0, minute = 0] = date.time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return ` at ${date.timeAbout ? 'about ' : ''}${hour % 12 || 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}

function period(start: DatePoint, end: DatePoint, about: boolean, style: DateStyle): string {
  const first = shortened(start, end);
  if (style === 'sentence') return `from ${about ? 'about ' : ''}${first} to ${point(end)}`;
  const dash = first.includes(' ') || end.length !== start.length ? ' – ' : '–';
  return `${about ? 'about ' : ''}${first}${dash}${point(end)}`;
}

/** The first date without the parts that the second repeats: "3", "28 April". */
function shortened(start: DatePoint, end: DatePoint): string {
  const text = point(start);
  if (start.length !== end.length || start.length === 4) return text;
  const [first, last] = [partsOf(start), partsOf(end)];
  if (first.year !== last.year) return text;
  return text
    .split(' ')
    .slice(0, first.month === last.month ? -2 : -1)
    .join(' ');
}
