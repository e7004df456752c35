import { elided } from '../language/french.rules';
import type { Language } from '../language/language.schema';
import { formatDate } from './date-format';
import { russianMonthOf } from './months';
import { partsOf } from './partial-date.rules';
import type { PartialDate } from './partial-date.schema';

/** After a noun, without time: "l’agression du 29 octobre 2017", "d’octobre 2019", "of 29 October 2017", «29 октября 2017 года». */
export function formatDateOf(date: PartialDate, language: Language): string {
  const plain = withoutTime(date);
  if (language === 'ru')
    return date.end === null ? russianGenitive(date) : formatDate(plain, 'ru', 'sentence');
  if (language === 'en') return `of ${formatDate(plain, 'en', 'label')}`;
  if (date.end !== null) return formatDate(plain, 'fr', 'label');
  const text = formatDate({ ...plain, about: false }, 'fr', 'label');
  return `${date.start.length === 10 ? `du ${text}` : elided('de', text)}${date.about ? ' environ' : ''}`;
}

/** "depuis le 29 octobre 2017", "since October 2019", «с октября 2019 года»: from the start of the date. */
export function formatSince(date: PartialDate, language: Language): string {
  const start: PartialDate = { ...withoutTime(date), end: null, about: false };
  if (language === 'en') return `since ${date.about ? 'about ' : ''}${formatDate(start, 'en', 'label')}`;
  if (language === 'fr') {
    const text = formatDate(start, 'fr', 'label');
    return `depuis ${date.about ? 'environ ' : ''}${date.start.length === 10 ? 'le ' : ''}${text}`;
  }
  const { day } = partsOf(date.start);
  return `${date.about ? 'примерно ' : ''}${day === 2 ? 'со' : 'с'} ${russianGenitive(start)}`;
}

function russianGenitive(date: PartialDate): string {
  const { year, month, day } = partsOf(date.start);
  const words = [day, month && russianMonthOf(month), year, 'года'].filter((part) => part !== undefined);
  return `${date.about ? 'примерно ' : ''}${words.join(' ')}`;
}

function withoutTime(date: PartialDate): PartialDate {
  return { ...date, time: null, timeAbout: false };
}
