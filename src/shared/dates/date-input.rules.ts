import type { Language } from '../language/language.schema';
import { findTyped, type DateLean, type TypedDate } from './date-input.chrono';
import { clocksIn, hourOfDay, type SpokenClock } from './date-input.clock';
import { dayPartIn, namesDayPart, withoutDayPart } from './date-input.day-part';
import { readSpan } from './date-input.spans';
import { normalised, splitPeriod, takeAbout, takeAboutTime } from './date-input.words';
import { addDays } from './duration.rules';
import { isRealDay, PartialDate, type ClockTime, type DatePoint } from './partial-date.schema';

export const dateInputProblems = [
  'empty',
  'notUnderstood',
  /** 30 February, the 25th month. */
  'impossibleDate',
  'endBeforeStart',
  /** Before 1000 or after 9999. */
  'yearOutOfRange',
  /** "October 2019, 8:30", or a time with a period. */
  'timeNeedsDay',
  /** "Winter 2024": the one that ends in it, or the one that begins? */
  'winterOfTwoYears',
  /** "At half past eight": in the morning, or in the evening? */
  'hourOfTwo',
  /** The 25th hour; nine in the evening in the morning. */
  'impossibleTime',
] as const;
export type DateInputProblem = (typeof dateInputProblems)[number];

export type DateInput =
  | {
      readonly ok: true;
      readonly date: PartialDate;
      /** What was understood and has no place in a date: the person is told. */
      readonly unkept?: 'dayPart';
    }
  | {
      readonly ok: false;
      readonly problem: DateInputProblem;
      /** What was understood all the same, where only the hour was not. */
      readonly day?: PartialDate;
      /** Of an hour that may be either: in the morning, and in the evening. */
      readonly either?: readonly [ClockTime, ClockTime];
    };

/** Longer than any date; a pasted paragraph is not searched for one. */
const maxLength = 100;

/**
 * What a caseworker types into a date field: "hier", "15.10.2019", «октябрь 2019», "29 octobre 2017 vers 8h30", "about October
 * 2019", "3-5 mai 2020". Figures are read day first in every language. Words of all three languages are understood, those
 * of `language` first. `today`, YYYY-MM-DD, is what "yesterday" is counted from; a day without a year is the latest
 * one that has passed, or for what is planned (`lean`) the next one that comes. What is not understood whole is refused:
 * half a date would be a wrong fact.
 */
export function parseDateInput(
  text: string,
  language: Language,
  today: string,
  lean: DateLean = 'past',
): DateInput {
  const plain = normalised(text);
  if (plain === '') return refused('empty');
  if (plain.length > maxLength) return refused('notUnderstood');
  const reading = { language, today, lean };
  const spoken = readClock(plain, reading);
  if (spoken !== undefined) return spoken;
  const { rest, about } = takeAbout(plain);
  const { rest: typed, timeAbout } = takeAboutTime(rest, language);
  const found = namesDayPart(typed) ? readBeside(typed, reading) : read(typed, reading);
  if (typeof found === 'string') return refused(found);
  const date = checked({
    ...found,
    about: about || found.about,
    timeAbout: timeAbout && found.time !== null,
  });
  return date.ok && namesDayPart(typed) && found.time === null ? { ...date, unkept: 'dayPart' } : date;
}

/** A day with its hour, however the hour is said; undefined: there are not both. */
function readClock(text: string, reading: Reading): DateInput | undefined {
  for (const clock of clocksIn(text)) {
    const { rest, about } = takeAbout(clock.day);
    const part = clock.part ?? dayPartIn(rest);
    const hour = hourOfDay(clock.hour, part);
    const start = dayOf(rest, part, hour ?? 0, reading);
    if (start === undefined) continue;
    const day: PartialDate = { start, end: null, about, time: null, timeAbout: false };
    if (clock.dial && part === undefined && clock.hour <= 12)
      return { ...refused('hourOfTwo'), day, either: halvesOf(clock) };
    if (hour === undefined || clock.minute > 59) return { ...refused('impossibleTime'), day };
    return checked({ ...day, time: clockTime(hour, clock.minute), timeAbout: clock.about });
  }
  return undefined;
}

/** The hour on a dial, before noon and after it. */
function halvesOf({ hour, minute }: SpokenClock): [ClockTime, ClockTime] {
  return [clockTime(hour % 12, minute), clockTime((hour % 12) + 12, minute)];
}

/** The day beside an hour; of the two days of a night, the one in which the hour lies. */
function dayOf(
  text: string,
  part: SpokenClock['part'],
  hour: number,
  reading: Reading,
): DatePoint | undefined {
  const isNight = part === 'night' || dayPartIn(text) === 'night';
  if (isNight && /^last night$/iu.test(text)) return addDays(reading.today, hour < 12 ? 0 : -1);
  const found = read(namesDayPart(text) ? withoutDayPart(text) : text, reading);
  if (!isFound(found) || found.about || found.time !== null || found.start.length < 10) return undefined;
  if (found.end === null) return found.start;
  const nightOfTwo = isNight && found.end === addDays(found.start, 1);
  return nightOfTwo ? (hour < 12 ? found.end : found.start) : undefined;
}

function clockTime(hour: number, minute: number): ClockTime {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A day beside a part of it, which a date cannot hold; an hour of that part is left to the parser, which knows "8:30 in the evening". */
function readBeside(text: string, reading: Reading): Found | DateInputProblem {
  const whole = read(text, reading);
  if (isFound(whole) && whole.time !== null) return whole;
  const rest = read(withoutDayPart(text), reading);
  if (isFound(rest) && rest.time !== null) return 'notUnderstood';
  return isFound(rest) || !isFound(whole) ? rest : whole;
}

type Found = Pick<PartialDate, 'start' | 'end' | 'time' | 'about'>;

interface Reading {
  readonly language: Language;
  readonly today: string;
  readonly lean: DateLean;
}

function read(text: string, reading: Reading): Found | DateInputProblem {
  const span = readSpan(text, reading.today, (each) => {
    const point = readSingle(each, reading);
    return isFound(point) && point.end === null && point.time === null ? point.start : undefined;
  });
  if (span !== undefined) return typeof span === 'string' ? span : { ...span, time: null };
  const single = readSingle(text, reading);
  if (single !== undefined) return single;
  for (const [first, last] of splitPeriod(text)) {
    const [start, end] = [readSingle(first, reading), readSingle(last, reading)];
    if (!isFound(start) || !isFound(end)) continue;
    if (start.end !== null || end.end !== null) continue;
    if (start.time !== null || end.time !== null) return 'timeNeedsDay';
    return { start: start.start, end: end.start, time: null, about: start.about || end.about };
  }
  const untimed = text.replace(/ (?:at|à|в) \d{1,2}:\d{2}(?:[ap]m)?$/u, '');
  if (untimed !== text && isFound(read(untimed, reading))) return 'timeNeedsDay';
  return hasImpossibleDay(text, reading) ? 'impossibleDate' : 'notUnderstood';
}

/** One date, or a period that the parser knows by itself; undefined: not understood. */
function readSingle(text: string, { language, today, lean }: Reading): Found | DateInputProblem | undefined {
  const figures = fromFigures(text);
  if (figures !== undefined) return figures;
  // "du 5 février 2007 à 2013": the parser would take the second year for the hour 20:13.
  if ((text.match(/(?<!\d)\d{4}(?!\d)/gu) ?? []).length > 1) return undefined;
  const typed = findTyped(text, language, today, lean);
  return typed && fromTyped(typed);
}

function isFound(read: Found | DateInputProblem | undefined): read is Found {
  return typeof read === 'object';
}

const point = (start: DatePoint): Found => ({ start, end: null, time: null, about: false });

/** Dates of figures alone, where the order of the figures is ours to decide; undefined: other than figures. */
function fromFigures(text: string): Found | DateInputProblem | undefined {
  const year = /^(?:(?:en|in|во?) )?(\d{4})$/iu.exec(text);
  if (year?.[1] !== undefined) return point(year[1]);
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? /^(?<year>\d{4})-(?<month>\d{1,2})$/.exec(text);
  if (month !== null)
    return fromParts(month.groups?.year ?? month[2], month.groups?.month ?? month[1], undefined);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return fromParts(iso[1], iso[2], iso[3]);
  const day = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  return day === null ? undefined : fromParts(day[4], day[3], day[1]);
}

function fromParts(year = '', month = '', day: string | undefined): Found | DateInputProblem {
  if (!isRealDay(Number(year), Number(month), Number(day ?? 1))) return 'impossibleDate';
  return point(
    [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-'),
  );
}

function fromTyped({ start, end, time }: TypedDate): Found | DateInputProblem {
  if (time !== null && (end !== null || start.length !== 10)) return 'timeNeedsDay';
  return { start, end, time, about: false };
}

/** Would it be a date if the day were smaller? */
function hasImpossibleDay(text: string, { language, today, lean }: Reading): boolean {
  const smaller = text.replace(/(?<![\d:.])(?:29|[3-9]\d)(?![\d:h])/gu, '28');
  if (smaller === text) return false;
  return (
    findTyped(smaller, language, today, lean) !== undefined ||
    splitPeriod(smaller).some((ends) =>
      ends.every((each) => findTyped(each, language, today, lean) !== undefined),
    )
  );
}

function checked(date: PartialDate): DateInput {
  const points = [date.start, date.end ?? date.start];
  if (points.some((each) => !/^[1-9]\d{3}(?:-|$)/.test(each))) return refused('yearOutOfRange');
  const parsed = PartialDate.safeParse(date);
  if (parsed.success) return { ok: true, date: parsed.data };
  return refused(date.end === null ? 'impossibleDate' : 'endBeforeStart');
}

function refused(problem: DateInputProblem): { ok: false; problem: DateInputProblem } {
  return { ok: false, problem };
}
