import { addDays } from './duration.rules';
import { partsOf } from './partial-date.rules';
import { isRealDay, type DatePoint } from './partial-date.schema';

/** What is said by naming a stretch of time: "early 2024", « été 2023 », «на прошлой неделе». */
export interface Span {
  readonly start: DatePoint;
  readonly end: DatePoint;
  /** Nobody knows to the day where the beginning of a year ends. */
  readonly about: boolean;
}

type Stretch = 'early' | 'middle' | 'late' | 'firstHalf' | 'secondHalf';

const of = "(?:of |de |d')?(?:the |l')?(?:year |année |month of |mois d[e'] ?)?";
const half = '(?:half|moitié|semestre|половин[аеы])';
const halfOf = (ordinal: string) =>
  new RegExp(`^(?:in |à |dans |во? )?(?:the |la |le )?(?:${ordinal}) ${half} ${of}`, 'iu');
const stretches: readonly [Stretch, RegExp][] = [
  ['firstHalf', halfOf('first|premi[eè]re?|перв(?:ая|ой)')],
  ['secondHalf', halfOf('second|seconde|deuxième|втор(?:ая|ой)')],
  [
    'early',
    new RegExp(`^(?:(?:in |at |au |в )?(?:the )?(?:early|beginning|start|début|начал[оае]) ${of})`, 'iu'),
  ],
  [
    'middle',
    new RegExp(
      `^(?:(?:in |à la |au |в )?(?:the )?(?:mid[- ]|mi-|(?:middle|milieu|середин[аеы]) ${of}))`,
      'iu',
    ),
  ],
  ['late', new RegExp(`^(?:(?:in |at |à la |в )?(?:the )?(?:late|end|fin|конец|конце) ${of})`, 'iu')],
];

/** Months, and tens of days: «декада». */
const ofYear: Record<Stretch, [string, string]> = {
  early: ['01', '03'],
  middle: ['05', '08'],
  late: ['10', '12'],
  firstHalf: ['01', '06'],
  secondHalf: ['07', '12'],
};
const ofMonth: Record<Stretch, [string, string]> = {
  early: ['01', '10'],
  middle: ['11', '20'],
  late: ['21', 'last'],
  firstHalf: ['01', '15'],
  secondHalf: ['16', 'last'],
};

const season = (names: string) =>
  new RegExp(`^(?:in |en |au |à l'|the |le |l')*(?:${names}) (?:of |de |d')?(\\d{4})$`, 'iu');
const seasons: readonly [RegExp, string, string][] = [
  [season('spring|printemps|весн(?:а|ой|ы|у)'), '03', '05'],
  [season('summer|été|лет(?:о|ом|а)'), '06', '08'],
  [season('autumn|fall|automne|осен(?:ь|ью|и)'), '09', '11'],
];
const winter =
  /^(?:in |en |the |l')*(?:winter|hiver|зим(?:а|ой|ы|у)) (?:of |de )?(\d{4})(?: ?[-/] ?(\d{2}|\d{4}))?$/iu;

const weeks: readonly [RegExp, number][] = [
  [/^(?:(?:in the )?last week|la semaine (?:dernière|passée)|(?:на )?прошл(?:ой|ая) недел[еяю])$/iu, -7],
  [/^(?:this week|cette semaine|(?:на )?эт(?:ой|а) недел[еяю])$/iu, 0],
  [/^(?:next week|la semaine prochaine|(?:на )?следующ(?:ей|ая) недел[еяю])$/iu, 7],
];

/** `readPoint`: what a month or a year means alone. Undefined: no stretch of time; 'winterOfTwoYears': it does not say which. */
export function readSpan(
  text: string,
  today: string,
  readPoint: (text: string) => DatePoint | undefined,
): Span | 'winterOfTwoYears' | undefined {
  for (const [pattern, days] of weeks) if (pattern.test(text)) return weekOf(addDays(today, days));
  return readSeason(text) ?? readStretch(text, readPoint);
}

function readStretch(text: string, readPoint: (text: string) => DatePoint | undefined): Span | undefined {
  for (const [stretch, pattern] of stretches) {
    if (!pattern.test(text)) continue;
    const point = readPoint(text.replace(pattern, ''));
    if (point === undefined || point.length > 7) return undefined;
    const [first, last] = point.length === 4 ? ofYear[stretch] : ofMonth[stretch];
    const about = stretch !== 'firstHalf' && stretch !== 'secondHalf';
    return {
      start: `${point}-${first}`,
      end: last === 'last' ? lastDayOf(point) : `${point}-${last}`,
      about,
    };
  }
  return undefined;
}

/** It happened in the season, which no calendar dates to the day. */
function readSeason(text: string): Span | 'winterOfTwoYears' | undefined {
  for (const [pattern, first, last] of seasons) {
    const year = pattern.exec(text)?.[1];
    if (year !== undefined) return { start: `${year}-${first}`, end: `${year}-${last}`, about: true };
  }
  const [, year, next] = winter.exec(text) ?? [];
  if (year === undefined) return undefined;
  const following = String(Number(year) + 1);
  if (next === undefined || !following.endsWith(next)) return 'winterOfTwoYears';
  return { start: `${year}-12`, end: `${following}-02`, about: true };
}

function weekOf(day: string): Span {
  const sinceMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(day, -sinceMonday);
  return { start: monday, end: addDays(monday, 6), about: false };
}

function lastDayOf(month: DatePoint): DatePoint {
  const { year, month: of = 1 } = partsOf(month);
  const last = [31, 30, 29, 28].find((day) => isRealDay(year, of, day)) ?? 28;
  return `${month}-${last}`;
}
