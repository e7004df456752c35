import ical, { ICalCalendarMethod } from 'ical-generator';
import { earliestDay, latestDay } from '@shared/dates/partial-date.rules';
import { addDays } from '@shared/calendar/civil-day.rules';
import type { CalendarFilter, CalendarItem } from '@shared/calendar/calendar.schema';
import { textIn, type Language } from '@shared/language/language.schema';
import catalogEn from '@shared/texts/en/calendar.json';
import catalogFr from '@shared/texts/fr/calendar.json';
import catalogRu from '@shared/texts/ru/calendar.json';

const catalogs = { en: catalogEn, fr: catalogFr, ru: catalogRu };
const ofCase: Record<Language, string> = { en: 'case', fr: 'dossier', ru: 'дело' };

/**
 * An iCalendar file (RFC 5545) of the items. Neutral titles say the kind and the number of the case and nothing else, so
 * that a telephone on a table betrays nobody. A day without a time is an event of the whole day; a time is that of the
 * clock on the wall of the place.
 */
export function calendarFile(
  items: readonly CalendarItem[],
  { titles, language }: { titles: 'neutral' | 'full'; language: Language },
): string {
  // PRODID is what the library gives it: nobody needs to learn from a telephone which program the dates come from.
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH });
  for (const item of items) {
    calendar.createEvent({
      // An anniversary and the hundredth day are days of the same detention.
      id: [item.id, item.milestone?.kind, item.milestone?.years].filter(Boolean).join('-'),
      summary: titles === 'full' ? fullTitle(item, language) : neutralTitle(item, language),
      ...timeOf(item),
    });
  }
  return calendar.toString();
}

/** What a file of these days is called. */
export function calendarFileName({ from, until }: CalendarFilter, language: Language): string {
  return `${catalogs[language].title} ${from} ${until}.ics`;
}

function timeOf({ date }: CalendarItem) {
  const { start, time } = date;
  // The clock is written as if it were UTC, because that is how a floating time is printed.
  if (time !== null) return { start: `${start}T${time}:00Z`, floating: true };
  return {
    start: earliestDay(date),
    // The end of an event of whole days is the day after its last one.
    end: addDays(latestDay(date), 1),
    allDay: true,
  };
}

function neutralTitle({ kind, case: of }: CalendarItem, language: Language): string {
  const word = catalogs[language].kind[kind];
  return of === null ? word : `${word}, ${ofCase[language]} ${of.number}`;
}

function fullTitle(item: CalendarItem, language: Language): string {
  const { milestone, title, titles, kind, case: of } = item;
  const texts = catalogs[language];
  const what = milestone === null ? title || textIn(titles, language) : milestoneTitle(milestone, language);
  return [what || texts.kind[kind], of && textIn(of.titles, language), of?.number]
    .filter(Boolean)
    .join(' · ');
}

function milestoneTitle(milestone: NonNullable<CalendarItem['milestone']>, language: Language): string {
  const texts: Readonly<Record<string, string>> = catalogs[language].milestone;
  if (milestone.kind !== 'year') return texts[milestone.kind] ?? '';
  const form = new Intl.PluralRules(language).select(milestone.years);
  return (texts[`year_${form}`] ?? texts['year_other'] ?? '').replace('{{count}}', String(milestone.years));
}
