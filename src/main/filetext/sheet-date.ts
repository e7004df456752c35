/**
 * The date and the time that a cell of a table shows for its number. Number formats are numfmt's work; here is what it leaves
 * to its caller: the calendar of 1904, languages that a format does not name, and the Russian genitive.
 */
import { monthName, russianMonthOf } from '@shared/dates/months';
import { languages } from '@shared/language/language.schema';
import { format, getFormatDateInfo, getFormatFromId, getFormatInfo, isDateFormat } from 'numfmt';

export interface DateFormat {
  readonly code: string;
  /** Shows a day, a month or a year, and not only a time. */
  readonly dated: boolean;
}

/** As programs allow. */
const longestCode = 255;
/** The last format that every program knows by its number alone. */
const lastBuiltIn = 58;

/** undefined: it shows a number, or a word, and no date. */
export function dateFormat(id: number, code: string | undefined): DateFormat | undefined {
  // The short date follows the language of the machine: here, day first.
  const written = code ?? (id <= lastBuiltIn ? getFormatFromId(id, 'ru') : '');
  if (written.length > longestCode || !isDateFormat(written)) return undefined;
  const { year, month, day } = getFormatDateInfo(written);
  // Of "mm:ss" numfmt says that it shows a month, too.
  const monthShown = month && getFormatInfo(written).type !== 'time';
  return { code: withPlainLanguage(written), dated: year || monthShown || day };
}

/** Programs mark languages that decline their months with FC in place of 4; numfmt knows the number with 4. */
function withPlainLanguage(code: string): string {
  return code.replace(/(?<=\[\$-)FC(?=[0-9a-f]{2}\])/giu, '4');
}

const daysTo1904 = 1462;
const lastDay = 2_958_465;

/**
 * As the cell shows it, and the date once more as YYYY-MM-DD where that says something else. null: no day of the calendar.
 * @param from1904 the calendar of the older Macintosh
 */
export function shownDate(serial: number, { code, dated }: DateFormat, from1904: boolean): string | null {
  // A time that has passed has no calendar. What is a hair short of a day would be shown as the day before or after.
  const number = toMillisecond(serial + (from1904 && dated ? daysTo1904 : 0));
  const day = Math.floor(number);
  if (!Number.isFinite(number) || number < 0 || day > lastDay) return null;
  // The calendar of 1900 has a 29 February that never was, and a day 0.
  if (dated && (day === 0 || day === 60)) return null;
  // Of whoever opens the file nothing is known: in each language of the app.
  const shown = languages.map((locale) => withGenitive(format(code, number, { locale })).trim());
  return [...new Set([...shown, ...(dated ? [format('yyyy-mm-dd', number)] : [])])].join(' ');
}

function toMillisecond(days: number): number {
  const day = 86_400_000;
  return Math.round(days * day) / day;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const russianMonths = new Map(months.map((month) => [monthName('ru', month), russianMonthOf(month)]));
const monthAfterDay = new RegExp(
  `(?<=(?<!\\d)\\d{1,2}[^\\p{L}\\d]{1,3})(?:${[...russianMonths.keys()].join('|')})(?!\\p{L})`,
  'giu',
);

/** "30 января", where numfmt has "30 Январь". */
function withGenitive(shown: string): string {
  return shown.replace(monthAfterDay, (name) => russianMonths.get(name.toLowerCase()) ?? name);
}
