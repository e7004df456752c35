import type { Language } from '../language/language.schema';

/** One kind of blank, apostrophe and dash; no word for "year", no marks around a day, no full stop at the end. */
export function normalised(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .replace(/[’ʼ‘`]/gu, "'")
      .replace(/ ?[–—] ?/gu, ' - ')
      .replace(/[«"„“](\d{1,2})[»"“”]/gu, '$1')
      .replace(/(?<!\p{L})avant[- ]hier(?!\p{L})/iu, 'il y a 2 jours')
      .replace(/(?<!\p{L})après[- ]demain(?!\p{L})/iu, 'dans 2 jours')
      // After a word for "at" a full stop parts hours from minutes: «в 8.30».
      .replace(/(?<= (?:at|à|в|vers|about|around|около) \d{1,2})\.(?=\d{2}$)/iu, ':')
      .replace(/(\d{4}) ?(?:гг?\.?|года?|году|жылғы|жылы|жыл|ж\.)(?!\p{L})/giu, '$1')
      .replace(/(?<=(?<!\d)\d{1,2})(?: *- *)(?=\d{1,2} \p{L})/gu, '-')
      .trim()
      .replace(/[.,;]$/u, '')
      .trim()
  );
}

/** Before a date or an hour that is not exact. */
export const aboutWords =
  "vers|environ|env\\.|autour d[eu']|aux (?:environs|alentours) d[eu']|approximativement|circa|ca?\\.|ca(?= )|on or about|about|around|approximately|approx\\.?|" +
  'приблизительно|примерно|прибл\\.|около|ок\\.';
const time =
  '(?:(?:midi|minuit|noon|midnight|полдень|полночь)(?!\\p{L})' +
  '|\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b\\.?' +
  '|\\d{1,2}(?: ?h(?: ?\\d{2})?(?!\\p{L})|:\\d{2}| ?ч(?:ас\\p{L}*|\\.)?(?: ?\\d{2}(?: мин\\p{L}*\\.?)?)?(?!\\p{L})))';

/** "about October 2019" → "October 2019"; "vers 8h30 le 29 octobre" keeps its "vers", which belongs to the time. */
export function takeAbout(text: string): { rest: string; about: boolean } {
  const leading = new RegExp(`^(?:(?:${aboutWords}) ?|[~≈] ?)(?!${time})(?:le |la |l'|the )?`, 'iu');
  const trailing = / ?(?:\(\?\)|\?| environ)$/iu;
  const rest = text.replace(leading, '').replace(trailing, '').trim();
  return { rest, about: rest !== text };
}

const at: Record<Language, string> = { en: 'at', fr: 'à', ru: 'в' };

/** "…, vers 8 h 30" → "… à 8:30": the time in the form that the parser knows, and whether it was approximate. */
export function takeAboutTime(text: string, language: Language): { rest: string; timeAbout: boolean } {
  let timeAbout = false;
  const pattern = new RegExp(`(^|,? )(?:(?:at|à|в) )?(?:(${aboutWords}) )?(?:(?:at|à|в) )?(${time})`, 'iu');
  const rest = text.replace(
    pattern,
    (whole: string, before: string, about: string | undefined, clock: string) => {
      // A bare hour only counts with "h", "ч", ":" or "pm", which `time` asks for.
      timeAbout = about !== undefined;
      const joint = before === '' ? '' : ` ${wordAt(whole, language)} `;
      return `${joint}${plainClock(clock)}`;
    },
  );
  return { rest, timeAbout };
}

/** The language of the word before the time; else the one of the screen. */
function wordAt(text: string, language: Language): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return at.ru;
  if (/(?:^|\s)(?:vers|environ|à)\s|\dh| h/iu.test(text)) return at.fr;
  return /(?:about|around|at) /iu.test(text) ? at.en : at[language];
}

/** "8 h 30" and "8 ч 30 мин" → "8:30", "20 h" → "20:00"; "8:30 p.m." → "8:30pm" is left to the parser. */
function plainClock(clock: string): string {
  if (/^(?:midi|noon|полдень)$/iu.test(clock)) return '12:00';
  if (/^(?:minuit|midnight|полночь)$/iu.test(clock)) return '0:00';
  if (/[ap]\.?m/iu.test(clock)) return clock.replace(/[. ]/gu, '');
  const [hour = '', minute = '00'] = clock.match(/\d+/gu) ?? [];
  return `${hour}:${minute}`;
}

/** How a period is written, the most certain way first. */
const periods = [
  /^(?:du|de|d'|entre) ?(?:le )?(.+?) (?:au|à|jusqu'au|jusqu'à|et)(?: le)? (.+)$/iu,
  /^(?:from|between) (.+?) (?:to|until|till|and) (.+)$/iu,
  /^(?:со?|между) (.+?) (?:по|до|и|на) (.+)$/iu,
  /^(.+?) - (.+)$/u,
  /^(\d{4})-(\d{4})$/u,
  /^(.+?) (?:to|until|au|à|по) (.+)$/iu,
  /^(\p{L}+)-(\p{L}+ \d{4})$/iu,
];

/**
 * The two ends of a period, in every way that the text can be read. The first end borrows from the second what it leaves
 * out: "mai à juillet 2020" → "mai 2020", "3 - 5 mai 2020" → "3 mai 2020".
 */
export function splitPeriod(text: string): [string, string][] {
  return periods.flatMap((pattern): [string, string][] => {
    const match = pattern.exec(text);
    const [first, last] = [match?.[1]?.trim(), match?.[2]?.trim()];
    if (first === undefined || last === undefined) return [];
    return [[completed(first, last), last]];
  });
}

function completed(first: string, last: string): string {
  const year = /\d{4}/.exec(last)?.[0];
  if (/\d{4}/.test(first) || year === undefined) return first;
  if (/^\d{1,2}(?:er)?$/u.test(first)) return `${first} ${last.replace(/^\d{1,2}(?:er)? ?/u, '')}`;
  return `${first} ${year}`;
}
