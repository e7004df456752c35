import { monthName } from './months';
import { partsOf } from './partial-date.rules';
import type { DatePoint, PartialDate } from './partial-date.schema';

/** "2017 жылғы 29 қазан, шамамен 8:30", as official Kazakh texts write dates; the year goes first. */
export function formatKazakh(date: PartialDate): string {
  const about = date.about ? 'шамамен ' : '';
  if (date.end !== null) return `${about}${period(date.start, date.end)}`;
  return `${about}${point(date.start)}${time(date)}`;
}

function point(value: DatePoint): string {
  const { year, month, day } = partsOf(value);
  if (month === undefined) return `${year} жыл`;
  return `${year} жылғы ${day === undefined ? '' : `${day} `}${monthName('kk', month)}`;
}

function time(date: PartialDate): string {
  if (date.time === null) return '';
  return `, ${date.timeAbout ? 'шамамен ' : ''}${date.time.replace(/^0/, '')}`;
}

function period(start: DatePoint, end: DatePoint): string {
  const [first, last] = [partsOf(start), partsOf(end)];
  if (start.length === 4 && end.length === 4) return `${start}–${end} жылдар`;
  if (start.length === 10 && end.length === 10 && first.year === last.year && first.month === last.month) {
    return `${first.year} жылғы ${first.day}–${last.day} ${monthName('kk', last.month ?? 1)}`;
  }
  return `${point(start)} – ${point(end)}`;
}
