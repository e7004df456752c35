import * as en from 'chrono-node/en';
import * as fr from 'chrono-node/fr';
import * as ru from 'chrono-node/ru';
import { languages, type Language } from '../language/language.schema';
import { addDays } from './duration.rules';
import type { ClockTime, DatePoint } from './partial-date.schema';

/** What chrono read, reduced to what the typed words said: a day only if there was one. */
export interface TypedDate {
  readonly start: DatePoint;
  readonly end: DatePoint | null;
  readonly time: ClockTime | null;
}

/** Which day a date without a year means: the latest that has passed, or the next that comes. */
export type DateLean = 'past' | 'future';

/** Day first in English too: the case files are European and Central Asian. */
const parsers = { en: en.GB, fr: fr.casual, ru: ru.casual };
type Result = ReturnType<(typeof parsers)[Language]['parse']>[number];
type Components = Result['start'];

/** Words that may stand around a date without changing it. */
const filler = new Set('le la l du de d en au à on the in of at в во'.split(' '));

/** A date in words, in the language of the screen or in one of the others; undefined unless every word was understood. */
export function findTyped(
  text: string,
  language: Language,
  today: string,
  lean: DateLean,
): TypedDate | undefined {
  const order = [language, ...languages.filter((other) => other !== language)];
  for (const each of order) {
    const typed = monthAlone(text, each, today, lean) ?? readWhole(text, each, today, lean);
    if (typed !== undefined) return typed;
  }
  return undefined;
}

/** "octobre 2019": chrono's French wants a day, so it gets one, which is taken away again. */
function monthAlone(text: string, language: Language, today: string, lean: DateLean): TypedDate | undefined {
  const match = /^(?:en |in )?(\p{L}{3,})\.? (?:de |of )?(\d{4})$/iu.exec(text);
  if (match === null || language === 'ru') return undefined;
  const typed = readWhole(`1 ${match[1]} ${match[2]}`, language, today, lean);
  return typed === undefined || typed.end !== null ? undefined : { ...typed, start: typed.start.slice(0, 7) };
}

function readWhole(text: string, language: Language, today: string, lean: DateLean): TypedDate | undefined {
  // The parser reckons in the zone of the machine; noon of a day is that day in all of them.
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const [result, ...more] = parsers[language].parse(text, new Date(year, month - 1, day, 12), {
    forwardDate: lean === 'future',
  });
  // "End of March" is no day, whatever the parser makes of it.
  if (result === undefined || more.length > 0 || /\b(?:end|beginning|start) of\b/iu.test(text))
    return undefined;
  const around = `${text.slice(0, result.index)} ${text.slice(result.index + result.text.length)}`;
  const words = around.split(/[\s,.']+/u).filter((word) => word !== '');
  if (!words.every((word) => filler.has(word.toLowerCase()))) return undefined;
  return typedDate(result, text, today, lean);
}

function typedDate(result: Result, text: string, today: string, lean: DateLean): TypedDate | undefined {
  const end = result.end ? pointOf(result.end) : null;
  const start = pointOf(result.start);
  if (start === undefined || end === undefined || end === start) return undefined;
  const guessed = end === null && !result.start.isCertain('year') && !result.start.isCertain('weekday');
  const time = hasClock(text) && result.start.isCertain('hour') ? clockOf(result.start) : null;
  if (lean === 'future') return { start, end, time };
  if (guessed) return { start: latestPast(start, today), end, time };
  return { start: isBareWeekday(result, text) && start > today ? addDays(start, -7) : start, end, time };
}

function pointOf(components: Components): DatePoint | undefined {
  const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')];
  if (year === null || month === null || day === null) return undefined;
  const full = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (components.isCertain('day') || components.isCertain('weekday')) return full;
  if (components.isCertain('month')) return full.slice(0, 7);
  return components.isCertain('year') ? full.slice(0, 4) : undefined;
}

/** "29 octobre" typed in March means last October: case files record what has happened. */
function latestPast(start: DatePoint, today: string): DatePoint {
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}${start.slice(4)}`;
  return thisYear <= today.slice(0, start.length) ? thisYear : `${year - 1}${start.slice(4)}`;
}

/** "Monday", not "next Monday" and not "Monday, 3 March". */
function isBareWeekday({ start, end }: Result, text: string): boolean {
  const named = start.isCertain('weekday') && !start.isCertain('day') && !end;
  return named && !/next|coming|prochain|следующ|ближайш/iu.test(text);
}

function hasClock(text: string): boolean {
  return /\d(?::\d| ?h|[ap]m)| \d{1,2}\.\d{2}$|midi|minuit|noon|midnight|полдень|полночь/iu.test(text);
}

function clockOf(components: Components): ClockTime {
  return `${two(components.get('hour') ?? 0)}:${two(components.get('minute') ?? 0)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
