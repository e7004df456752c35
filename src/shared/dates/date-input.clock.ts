/** An hour beside a day, as people write it: "half past eight in the evening", « 8 heures du soir », «в 20 ч. 30 мин.». */
import { dayPartIn, dayParts, type DayPart } from './date-input.day-part';
import { anyOf, numbers, ordinals } from './date-input.hours';
import { aboutWords } from './date-input.words';

export interface SpokenClock {
  /** What is left: the day. */
  readonly day: string;
  readonly hour: number;
  readonly minute: number;
  readonly about: boolean;
  /** Named right beside the hour. */
  readonly part: DayPart | 'am' | 'pm' | undefined;
  /** Said as on a dial: half of the day is left open. */
  readonly dial: boolean;
}

interface Form {
  readonly pattern: string;
  readonly dial?: true;
  /** Minutes that are still to come, as in "ten to nine": of the hour before. */
  readonly before?: true;
  /** «половина девятого», half of the ninth hour, is half past eight. */
  readonly ordinal?: true;
  /** Of a form that says them without a number. */
  readonly minutes?: number;
  /** What it says is an hour only where something else says so: a part of the day, or a word for "at". */
  readonly bare?: true;
}

const hour = `(?<hour>\\d{1,2}|${anyOf(numbers, (number) => number < 24)})`;
const dialHour = `(?<hour>\\d{1,2}|${anyOf(numbers, (number) => number <= 12)})`;
const minute = `(?<minute>\\d{1,2}|${anyOf(numbers, (number) => number < 60)})`;
const minutesOf = '(?: ?(?:min\\p{L}*|мин\\p{L}*)\\.?)?';

const forms: readonly Form[] = [
  { pattern: `(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?: ?(?:h|hrs?|hours|ч|час\\p{L}*)\\.?)?` },
  { pattern: `(?<hour>\\d{2})(?<minute>\\d{2}) ?(?:h|hrs?|hours)` },
  { pattern: `(?<hour>\\d{1,2})-(?<minute>\\d{2})`, bare: true },
  { pattern: `${hour} ?(?:heures?|h)(?: ?(?:et )?${minute}${minutesOf})?` },
  { pattern: `${hour} ?(?:heures?|h) moins ${minute}`, before: true },
  { pattern: `(?<hour>midi|minuit)(?: (?:et )?${minute})?` },
  { pattern: `${hour} ?(?:час\\p{L}*|ч)\\.?(?: ?${minute}${minutesOf})?` },
  { pattern: `(?:${minute}${minutesOf} past|(?<half>half) past) ${dialHour}`, dial: true },
  { pattern: `${minute}(?: minutes?)? to ${dialHour}`, dial: true, before: true },
  { pattern: `${dialHour} o'clock`, dial: true },
  {
    pattern: `(?<hour>${anyOf(numbers, (number) => number <= 12)}) (?<minute>fifteen|thirty|forty-five)`,
    dial: true,
  },
  {
    pattern: `(?:половин[еауы] |пол[- ]?)(?<hour>${anyOf(ordinals)})`,
    dial: true,
    ordinal: true,
    minutes: 30,
  },
  { pattern: `${minute}${minutesOf} (?<hour>${anyOf(ordinals)})`, dial: true, ordinal: true },
  { pattern: `без ${minute}${minutesOf} ${dialHour}(?: час\\p{L}*)?`, dial: true, before: true },
  { pattern: dialHour, dial: true, bare: true },
  { pattern: '(?<hour>\\d{2})', bare: true },
];

const at = '(?:(?<at>at|à|a|во?|к|ко)(?: les)? )';
const around = `(?:(?<about>${aboutWords}|к|ко|vers|в районе|~|≈) ?(?:les )?)`;
const partWord = `(?<part>[ap]\\.?m\\.?|(?:(?:in|at|of|during) (?:the )?|du |de l[a']? ?|dans l[a']? ?|le |la |au )?(?:${dayParts}))`;
const exactly = '(?: (?:sharp|exactly|précises?|pile|ровно))?';

/** Each form at the end of a text and at its beginning. */
const places = forms.map((form) => {
  const said = `(?:ровно )?${form.pattern}(?:,? ?${partWord}(?!\\p{L}))?${exactly}`;
  return {
    form,
    patterns: [
      new RegExp(`^(?<day>.*?[^ ,]),? ${at}?${around}?(?:(?:at|à|в) )?${said}$`, 'u'),
      new RegExp(
        `^${at}?${around}?(?:(?:at|à|в) )?${said}(?!\\p{L}),? (?:on |of |le |du |in |во? )?(?<day>.+)$`,
        'u',
      ),
    ],
  };
});

/** Every way in which the text is a clock beside something else, the most certain first. */
export function clocksIn(text: string): SpokenClock[] {
  const folded = text.toLowerCase().replaceAll('ё', 'е');
  return places.flatMap(({ form, patterns }) =>
    patterns.flatMap((pattern) => {
      const found = pattern.exec(folded)?.groups;
      return found === undefined ? [] : (clockOf(form, found) ?? []);
    }),
  );
}

function clockOf(form: Form, said: Readonly<Record<string, string | undefined>>): SpokenClock | undefined {
  const part = partOf(said['part']);
  const asked = said['at'] ?? said['about'];
  if (form.bare === true && part === undefined && asked === undefined) return undefined;
  const named = numberOf(said['hour'], form.ordinal === true ? ordinals : numbers);
  const minutes = said['half'] === undefined ? numberOf(said['minute'], numbers) : 30;
  const sooner = form.before === true || form.ordinal === true ? 1 : 0;
  const hourSaid = (named ?? 0) - sooner;
  return {
    day: (said['day'] ?? '').trim(),
    hour: form.dial === true && hourSaid === 0 ? 12 : hourSaid,
    minute: form.before === true ? 60 - (minutes ?? 0) : (form.minutes ?? minutes ?? 0),
    about: said['about'] !== undefined || /^ко?$/u.test(said['at'] ?? ''),
    part,
    dial: form.dial === true,
  };
}

function numberOf(word: string | undefined, words: Readonly<Record<string, number>>): number | undefined {
  if (word === undefined) return undefined;
  return /^\d+$/u.test(word) ? Number(word) : words[word];
}

function partOf(words: string | undefined): SpokenClock['part'] {
  if (words === undefined) return undefined;
  if (/^[ap]\.?m/u.test(words)) return words.startsWith('a') ? 'am' : 'pm';
  return dayPartIn(words);
}

/** On a clock of 24 hours; undefined: there is no such hour, or not in that part of the day. */
export function hourOfDay(hourSaid: number, part: DayPart | 'am' | 'pm' | undefined): number | undefined {
  const [from, to, noon] = reach(part);
  const onDial = hourSaid % 12;
  const fitting = hourSaid > 12 || part === undefined ? [hourSaid] : [onDial, onDial + 12];
  const [first] =
    hourSaid === 12 && noon !== undefined ? [noon] : fitting.filter((one) => isWithin(one, from, to));
  return first !== undefined && first < 24 && (part === undefined || isWithin(first, from, to))
    ? first
    : undefined;
}

/** From which hour to which a part of the day is spoken of, and what twelve means in it. */
function reach(part: DayPart | 'am' | 'pm' | undefined): readonly [number, number, number?] {
  switch (part) {
    case 'am':
      return [0, 11, 0];
    case 'pm':
      return [12, 23, 12];
    case 'morning':
      return [0, 11, 0];
    case 'afternoon':
      // «11 часов дня» is before noon.
      return [10, 18, 12];
    case 'evening':
      return [15, 23];
    case 'night':
      return [19, 6, 0];
    case undefined:
      return [0, 23];
  }
}

/** A night begins before midnight and ends after it. */
function isWithin(one: number, from: number, to: number): boolean {
  return from <= to ? one >= from && one <= to : one >= from || one <= to;
}
