/**
 * The date and the time that a cell of a table shows for its number. By ECMA-376 Part 1: 18.8.30 (number formats, those
 * that have a number only, and what their letters mean), 18.17.4.1 (days and the two calendars).
 */

/** Formats that every program knows by their number alone. 14 and 22 follow the language of the machine: here, day first. */
const builtIn: Readonly<Record<number, string>> = {
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** What a format is made of; a letter that is none of these stands for itself. */
const pieces =
  /"([^"]*)"|\\(.)|[_*].|\[(h+|m+|s+)\]|\[\$[^\]-]*-?([^\]]*)\]|\[[^\]]*\]|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+)|(\.0+)|([\s\S])/giu;

/** As programs allow. */
const longestCode = 255;

interface Piece {
  /** As written: "yyyy", "[h]", "AM/PM"; of a literal its text. */
  readonly text: string;
  readonly kind: 'unit' | 'elapsed' | 'half' | 'minutes' | 'literal' | 'number';
}
export interface DateFormat {
  readonly pieces: readonly Piece[];
  /** In whose words months and days are said. */
  readonly locales: readonly string[];
}

/** undefined: it shows a number, or a word, and no date. */
export function dateFormat(id: number, code: string | undefined): DateFormat | undefined {
  const written = code ?? builtIn[id];
  if (written === undefined) return undefined;
  const parts = readPieces(written.slice(0, longestCode));
  const has = (...kinds: readonly Piece['kind'][]) => parts.pieces.some(({ kind }) => kinds.includes(kind));
  return has('unit', 'elapsed', 'minutes') && !has('number') ? parts : undefined;
}

function readPieces(code: string): DateFormat {
  const found: Piece[] = [];
  let locale = '';
  if (/^general$/iu.test(code.trim())) return { pieces: [], locales: [] };
  for (const [all, quoted, escaped, elapsed, place, half, unit, , other] of code.matchAll(pieces)) {
    // What follows is for negative numbers, for nothing and for words.
    if (other === ';') break;
    if (place !== undefined) locale ||= place;
    else if (elapsed !== undefined) found.push({ kind: 'elapsed', text: elapsed.toLowerCase() });
    else if (half !== undefined) found.push({ kind: 'half', text: half });
    else if (unit !== undefined) found.push({ kind: 'unit', text: unit.toLowerCase() });
    else if (other !== undefined && /[0#?@%]/u.test(other)) found.push({ kind: 'number', text: other });
    else if (all.startsWith('_')) found.push({ kind: 'literal', text: ' ' });
    else found.push({ kind: 'literal', text: quoted ?? escaped ?? other ?? '' });
  }
  return { pieces: withMinutes(found), locales: localesOf(locale) };
}

/** "m" right after the hours or right before the seconds is a minute, else a month. */
function withMinutes(found: readonly Piece[]): Piece[] {
  const units = found.filter(({ kind }) => kind === 'unit' || kind === 'elapsed');
  return found.map((piece) => {
    if (piece.kind !== 'unit' || !/^mm?$/u.test(piece.text)) return piece;
    const at = units.indexOf(piece);
    const minutes =
      units[at - 1]?.text.startsWith('h') === true || units[at + 1]?.text.startsWith('s') === true;
    return minutes ? { ...piece, kind: 'minutes' } : piece;
  });
}

/** The low ten bits of the numbers of Windows. */
const languagesByNumber: Readonly<Record<number, string>> = {
  0x07: 'de',
  0x09: 'en',
  0x0a: 'es',
  0x0c: 'fr',
  0x10: 'it',
  0x19: 'ru',
  0x1f: 'tr',
  0x22: 'uk',
  0x23: 'be',
  0x3f: 'kk',
  0x40: 'ky',
  0x43: 'uz',
};
/** Of whoever opens the file nothing is known: in each language of the app. */
const anyLocale = ['en', 'fr', 'ru'];

function localesOf(place: string): readonly string[] {
  const known = /^([a-z]{2})\b/iu.exec(place)?.[1];
  const byNumber = /^[0-9a-f]{3,8}$/iu.test(place)
    ? languagesByNumber[Number.parseInt(place, 16) & 0x3ff]
    : undefined;
  const locale = byNumber ?? (known === 'x' ? undefined : known?.toLowerCase());
  return locale === undefined ? anyLocale : [locale];
}

const day = 86_400;

/**
 * As the cell shows it, and the date once more as YYYY-MM-DD where that says something else. null: no day of the calendar.
 * @param from1904 the calendar of the older Macintosh
 */
export function shownDate(serial: number, format: DateFormat, from1904: boolean): string | null {
  const seconds = Math.round(serial * day);
  const days = Math.floor(seconds / day);
  if (!Number.isFinite(serial) || serial < 0 || days > 2_958_465) return null;
  const instant = new Date((firstDay(days, from1904) + days) * day * 1000 + (seconds % day) * 1000);
  const dated = format.pieces.some(({ kind, text }) => kind === 'unit' && /^[ymd]/u.test(text));
  const named = format.pieces.some(({ kind, text }) => kind === 'unit' && /^(?:m{3,}|d{3,})$/u.test(text));
  // The calendar of 1900 has a 29 February that never was, and a day 0.
  if (dated && !from1904 && (days === 0 || days === 60)) return null;
  const shown = (named ? format.locales : ['en']).map((locale) =>
    format.pieces
      .map((piece) => said(piece, { instant, seconds, locale, format }))
      .join('')
      .trim(),
  );
  return [...new Set([...shown, ...(dated ? [instant.toISOString().slice(0, 10)] : [])])].join(' ');
}

/** From 1 January 1970. */
function firstDay(days: number, from1904: boolean): number {
  if (from1904) return -24_107;
  return days < 60 ? -25_568 : -25_569;
}

interface Moment {
  readonly instant: Date;
  /** Since the calendar began. */
  readonly seconds: number;
  readonly locale: string;
  readonly format: DateFormat;
}

function said({ kind, text }: Piece, moment: Moment): string {
  const { instant, seconds } = moment;
  if (kind === 'literal') return text;
  if (kind === 'half') return instant.getUTCHours() < 12 ? 'AM' : 'PM';
  if (kind === 'minutes') return padded(instant.getUTCMinutes(), text);
  if (kind === 'elapsed') {
    const unit = { h: 3600, m: 60, s: 1 }[text.charAt(0)] ?? 1;
    return padded(Math.floor(seconds / unit), text);
  }
  switch (text.charAt(0)) {
    case 'y':
      return text.length > 2
        ? String(instant.getUTCFullYear())
        : padded(instant.getUTCFullYear() % 100, 'yy');
    case 'm':
      return text.length > 2 ? monthName(text, moment) : padded(instant.getUTCMonth() + 1, text);
    case 'd':
      return text.length > 2
        ? inWords(moment, { weekday: text.length === 3 ? 'short' : 'long' })
        : padded(instant.getUTCDate(), text);
    case 'h':
      return padded(hours(moment), text);
    default:
      return padded(instant.getUTCSeconds(), text);
  }
}

function hours({ instant, format }: Moment): number {
  const whole = instant.getUTCHours();
  return format.pieces.some(({ kind }) => kind === 'half') ? ((whole + 11) % 12) + 1 : whole;
}

/** Beside a day Russian has the month in the genitive. */
function monthName(text: string, moment: Moment): string {
  const beside = moment.format.pieces.some(({ kind, text: one }) => kind === 'unit' && /^dd?$/u.test(one));
  const month = text.length === 3 ? 'short' : 'long';
  const name = inWords(moment, beside ? { month, day: 'numeric' } : { month });
  return text.length === 5 ? name.slice(0, 1) : name;
}

function inWords({ instant, locale }: Moment, options: Intl.DateTimeFormatOptions): string {
  const wanted = options.month === undefined ? 'weekday' : 'month';
  const parts = wording(locale, options).formatToParts(instant);
  return parts.find(({ type }) => type === wanted)?.value ?? '';
}

/** Making one takes longer than saying a thousand dates with it. */
const wordings = new Map<string, Intl.DateTimeFormat>();
function wording(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale, ...Object.entries(options).flat()].join(' ');
  const made = wordings.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  wordings.set(key, made);
  return made;
}

function padded(value: number, pattern: string): string {
  return String(value).padStart(pattern.length, '0');
}
