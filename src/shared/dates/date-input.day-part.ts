export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

const words: Readonly<Record<DayPart, string>> = {
  morning: 'morning|dawn|daybreak|matinée|matin|aube|утро|утра|утром|рассвет[еа]?',
  afternoon: 'afternoon|après-midi|день|дня|днём|днем',
  evening: 'evening|dusk|nightfall|soirée|soir|crépuscule|вечер|вечера|вечером',
  night: 'night|nuit|ночь|ночи|ночью',
};

/** All of them, as one choice of a pattern. */
export const dayParts = Object.values(words).join('|');
const before =
  "(?:(?:late|early|in|on|at|during|the|le|la|l'|au|à|dans|pendant|en|с|в|на|поздно|рано|под) ?)*";

const anywhere = new RegExp(`(?<!\\p{L})(?:tonight|overnight|${dayParts})(?!\\p{L})`, 'iu');
/** "this morning": the day is today. */
const ofToday = [
  [/(?<!\p{L})this (?:morning|afternoon|evening)(?!\p{L})/iu, 'today'],
  [/(?<!\p{L})(?:ce (?:matin|soir)|cet après-midi|cette nuit)(?!\p{L})/iu, "aujourd'hui"],
  [/^tonight$/iu, 'today'],
] as const;
const leading = new RegExp(`^${before}(?:${dayParts})(?: of(?: the)?)?,? (?=\\P{L}|\\p{L})`, 'iu');
const trailing = new RegExp(`,? ${before}(?:${dayParts})$`, 'iu');

/** Whether a part of the day is named: "3 March 2024, evening", « la nuit du 3 au 4 mars », «вечером 3 марта». */
export function namesDayPart(text: string): boolean {
  return anywhere.test(text);
}

/** Which part of the day is named first; undefined: none. */
export function dayPartIn(text: string): DayPart | undefined {
  const named = anywhere.exec(text)?.[0].toLowerCase();
  if (named === undefined) return undefined;
  if (named === 'tonight') return 'evening';
  const parts = Object.entries(words) as [DayPart, string][];
  return parts.find(([, of]) => new RegExp(`^(?:${of})$`, 'u').test(named))?.[0] ?? 'night';
}

/** The rest of a text that names a part of a day: the day, or the two days of a night. */
export function withoutDayPart(text: string): string {
  const [now] = ofToday.filter(([pattern]) => pattern.test(text));
  if (now !== undefined) return text.replace(now[0], now[1]);
  const rest = text.replace(leading, '');
  return rest === text ? text.replace(trailing, '') : rest;
}
