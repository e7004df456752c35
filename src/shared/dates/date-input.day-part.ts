const parts =
  'morning|afternoon|evening|night|dawn|dusk|nightfall|daybreak|matin|matinée|après-midi|soir|soirée|nuit|aube|crépuscule|' +
  'утро|утра|утром|день|дня|днём|днем|вечер|вечера|вечером|ночь|ночи|ночью|рассвет[еа]?';
const before =
  "(?:(?:late|early|in|on|at|during|the|le|la|l'|au|à|dans|pendant|en|с|в|на|поздно|рано|под) ?)*";

const anywhere = new RegExp(`(?<!\\p{L})(?:tonight|overnight|${parts})(?!\\p{L})`, 'iu');
/** "this morning": the day is today. */
const ofToday = [
  [/(?<!\p{L})this (?:morning|afternoon|evening)(?!\p{L})/iu, 'today'],
  [/(?<!\p{L})(?:ce (?:matin|soir)|cet après-midi|cette nuit)(?!\p{L})/iu, "aujourd'hui"],
] as const;
const leading = new RegExp(`^${before}(?:${parts})(?: of(?: the)?)?,? (?=\\P{L}|\\p{L})`, 'iu');
const trailing = new RegExp(`,? ${before}(?:${parts})$`, 'iu');

/** Whether a part of the day is named: "3 March 2024, evening", « la nuit du 3 au 4 mars », «вечером 3 марта». */
export function namesDayPart(text: string): boolean {
  return anywhere.test(text);
}

/** The rest of a text that names a part of a day: the day, or the two days of a night. */
export function withoutDayPart(text: string): string {
  const [now] = ofToday.filter(([pattern]) => pattern.test(text));
  if (now !== undefined) return text.replace(now[0], now[1]);
  const rest = text.replace(leading, '');
  return rest === text ? text.replace(trailing, '') : rest;
}
