import { monthName, russianMonthIn, russianMonthOf } from './months';
import { partsOf, type DateStyle } from './partial-date.rules';
import type { DatePoint, PartialDate } from './partial-date.schema';

/** "29 октября 2017 г., около 8:30", "в октябре 2019 года", "с 3 по 5 мая 2020 года". */
export function formatRussian(date: PartialDate, style: DateStyle): string {
  if (date.end === null) return style === 'label' ? label(date) : sentence(date);
  const about = date.about ? 'примерно ' : '';
  return (
    about + (style === 'label' ? labelPeriod(date.start, date.end) : sentencePeriod(date.start, date.end))
  );
}

function label(date: PartialDate): string {
  const { year, month, day } = partsOf(date.start);
  const words = [day, monthForm(month, day !== undefined || date.about), year, 'г.'];
  return `${date.about ? 'около ' : ''}${joined(words)}${time(date, ',')}`;
}

function sentence(date: PartialDate): string {
  const { year, month, day } = partsOf(date.start);
  const about = date.about ? 'примерно ' : '';
  if (month === undefined) return `${about}в ${year} году`;
  if (day === undefined) return `${about}в ${russianMonthIn(month)} ${year} года`;
  return `${about}${day} ${russianMonthOf(month)} ${year} года${time(date, ' в')}`;
}

/** `plain` joins an exact time: a comma in a label, "в" in a sentence. */
function time(date: PartialDate, plain: ',' | ' в'): string {
  if (date.time === null) return '';
  const clock = date.time.replace(/^0/, '');
  if (date.timeAbout) return `${plain === ',' ? ',' : ''} около ${clock}`;
  return `${plain} ${clock}`;
}

function labelPeriod(start: DatePoint, end: DatePoint): string {
  if (start.length === 4 && end.length === 4) return `${start}–${end} гг.`;
  const [first, last] = [partsOf(start), partsOf(end)];
  const [left, right] = [short(start, end, false), words(end, last.day !== undefined)];
  const dash = first.year === last.year && !left.includes(' ') ? '–' : ' – ';
  return `${left}${first.year === last.year && start.length === end.length ? '' : ' г.'}${dash}${right} г.`;
}

/** "с" takes the genitive, "по" the accusative, which for a month without a day is its plain form. */
function sentencePeriod(start: DatePoint, end: DatePoint): string {
  const [first, last] = [partsOf(start), partsOf(end)];
  const left = short(start, end, true);
  const sameYear = first.year === last.year && start.length === end.length;
  const startYear = sameYear || (start.length === 4 && end.length === 4) ? '' : ' года';
  const right = `${words(end, last.day !== undefined)} ${end.length === 4 ? 'год' : 'года'}`;
  // "со второго", but "с двенадцатого" and "с двадцать второго".
  return `${first.day === 2 ? 'со' : 'с'} ${left}${startYear} по ${right}`;
}

/** The first date without the parts that the second repeats: "3", "28 апреля", "май". */
function short(start: DatePoint, end: DatePoint, genitive: boolean): string {
  const [first, last] = [partsOf(start), partsOf(end)];
  const sameYear = first.year === last.year && start.length === end.length;
  if (sameYear && first.month === last.month) return String(first.day);
  const month = monthForm(first.month, genitive || first.day !== undefined);
  return joined([first.day, month, sameYear ? undefined : first.year]);
}

function words(value: DatePoint, genitive: boolean): string {
  const { year, month, day } = partsOf(value);
  return joined([day, monthForm(month, genitive), year]);
}

function monthForm(month: number | undefined, genitive: boolean): string | undefined {
  if (month === undefined) return undefined;
  return genitive ? russianMonthOf(month) : monthName('ru', month);
}

function joined(parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
