/**
 * From the cells of one line to values: what is understood, and what is wrong with the rest. What is not understood is
 * never dropped without a word: it is a finding, and where the record has notes it stands there as it was written.
 */
import { z } from 'zod';
import { findCountry } from '@shared/campaign/country-input.rules';
import { formatDate } from '@shared/dates/date-format';
import { parseDateInput } from '@shared/dates/date-input.rules';
import { readNotation } from '@shared/dates/date-notation';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import type {
  LineProblem,
  LineProblemCode,
  LineView,
  TableMapping,
} from '@shared/exchange/table-import.schema';
import { countryName } from '@shared/language/country.rules';
import type { DocumentLanguage, Language, LocalizedText } from '@shared/language/language.schema';
import type { Sensitivity } from '@shared/record/record.schema';
import { formulaStart } from '@shared/text/formula';
import { listWords } from '../list/list-words';
import { languageOf, levelOf, valueOf, wordsIn } from './value-words';

export interface Reading {
  readonly mapping: TableMapping;
  readonly columns: readonly string[];
  readonly language: DocumentLanguage;
  readonly shownIn: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const Email = z.email();
const line = 500;
/** As exports part the second line of a cell from the first. */
export const under = ' · ';

export class RowReader {
  readonly problems: LineProblem[] = [];
  readonly cells: LineView['cells'] = {};
  readonly #unread: string[] = [];

  constructor(
    readonly line: number,
    private readonly given: readonly string[],
    readonly reading: Reading,
  ) {}

  get rejected(): boolean {
    return this.problems.some(({ severe }) => severe);
  }

  /** What stands in the column of a field, as text: a mark against formulas, which exports set before it, is taken off. */
  raw(field: string): string {
    const at = this.reading.mapping[field];
    const cell = at === undefined ? '' : (this.given[at] ?? '').replaceAll('\u00A0', ' ').trim();
    return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
  }

  text(field: string, most = line): string {
    const raw = this.raw(field);
    if (raw.length > most) this.wrong(field, 'text_too_long', { severe: true });
    else this.say(field, raw);
    return raw;
  }

  /** In the language that its letters tell. */
  localized(field: string, most = line): LocalizedText {
    const text = this.text(field, most);
    return text === '' ? {} : { [this.languageFor(text)]: text };
  }

  languageFor(text: string): DocumentLanguage {
    return languageOfText(text, this.reading.language);
  }

  date(field: string): PartialDate | null {
    const raw = this.raw(field);
    if (raw === '') return null;
    const read = readDate(raw, this.reading);
    if (typeof read === 'string') {
      this.wrong(field, read);
      return null;
    }
    this.say(field, formatDate(read, this.reading.shownIn));
    return read;
  }

  /** One exact day. */
  day(field: string): string | null {
    const raw = this.raw(field);
    if (raw === '') return null;
    const read = readDate(raw, this.reading);
    if (typeof read === 'string' || read.end !== null || read.start.length !== 10) {
      this.wrong(field, typeof read === 'string' ? read : 'date_unknown');
      return null;
    }
    this.say(field, formatDate(datePoint(read.start), this.reading.shownIn));
    return read.start;
  }

  countries(field: string): string[] {
    const found = this.parts(field).map((name) => ({ name, code: findCountry(name) }));
    const codes = found.flatMap(({ code }) => code ?? []);
    this.say(field, codes.map((code) => countryName(code, this.reading.shownIn)).join(', '));
    if (found.some(({ code }) => code === undefined)) this.wrong(field, 'country_unknown');
    return [...new Set(codes)].slice(0, 10);
  }

  country(field: string): string | null {
    const raw = this.raw(field);
    if (raw === '') return null;
    const code = findCountry(raw);
    if (code === undefined) this.wrong(field, 'country_unknown');
    else this.say(field, countryName(code, this.reading.shownIn));
    return code ?? null;
  }

  choice<Value extends string>(field: string, catalog: string, values: readonly Value[]): Value | undefined {
    const raw = this.raw(field);
    return raw === '' ? undefined : this.chosen(field, raw, { catalog, values });
  }

  /** A value of `raw`, which stands in the column of the field or in a part of it. */
  chosen<Value extends string>(
    field: string,
    raw: string,
    { catalog, values }: { catalog: string; values: readonly Value[] },
  ): Value | undefined {
    const value = valueOf(catalog, values, raw);
    if (value === undefined) {
      this.wrong(field, 'value_unknown', { allowed: wordsIn(catalog, values, this.reading.shownIn) });
    } else this.say(field, listWords(this.reading.shownIn).word(catalog, value));
    return value;
  }

  level(): Sensitivity | undefined {
    const raw = this.raw('sensitivity');
    if (raw === '') return undefined;
    const level = levelOf(raw);
    // Better no record than one that is open to more eyes than it should be.
    if (level === undefined) this.wrong('sensitivity', 'level_unknown', { severe: true });
    else this.say('sensitivity', listWords(this.reading.shownIn).level(level).text);
    return level;
  }

  languages(field: string): DocumentLanguage[] {
    const found = this.parts(field).map(languageOf);
    const words = listWords(this.reading.shownIn);
    const known = found.flatMap((one) => one ?? []);
    this.say(field, known.map((one) => words.word('common:language', one)).join(', '));
    if (found.includes(undefined)) this.wrong(field, 'language_unknown');
    return [...new Set(known)];
  }

  email(field: string): string {
    const raw = this.raw(field);
    if (raw === '' || Email.safeParse(raw).success) this.say(field, raw);
    else this.wrong(field, 'email_invalid');
    return Email.safeParse(raw).success ? raw : '';
  }

  parts(field: string): string[] {
    return this.raw(field)
      .split(/[,;\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** What the notes of the record hold: those of the table, and what was not understood. */
  notes(): string {
    const own = this.text('notes', 100_000);
    return [own, ...this.#unread].filter((part) => part !== '').join('\n');
  }

  /** How the field was understood. */
  say(field: string, text: string): void {
    const raw = this.raw(field);
    if (raw !== '') this.cells[field] = { raw, text: text.slice(0, 200), wrong: false };
  }

  wrong(
    field: string,
    code: LineProblemCode,
    { severe = false, allowed = [] }: { severe?: boolean; allowed?: readonly string[] } = {},
  ): void {
    const raw = this.raw(field);
    const column = this.reading.columns[this.reading.mapping[field] ?? -1] ?? '';
    const value = raw.slice(0, 80);
    this.problems.push({ line: this.line, field, column, code, value, severe, allowed: [...allowed] });
    this.cells[field] = { raw, text: this.cells[field]?.text ?? '', wrong: true };
    if (!severe && raw !== '') this.#unread.push(`${column || field}: ${raw}`);
  }
}

/** A Latin text in a Russian table is English unless the table says otherwise, a Cyrillic one in a French table Russian. */
export function languageOfText(text: string, language: DocumentLanguage): DocumentLanguage {
  if (/\p{Script=Cyrillic}/u.test(text)) {
    if (/[әғқңөұүһі]/iu.test(text)) return 'kk';
    return language === 'kk' ? 'kk' : 'ru';
  }
  if (!/\p{L}/u.test(text)) return language;
  return language === 'fr' ? 'fr' : 'en';
}

function readDate(
  raw: string,
  { language, today }: Pick<Reading, 'language' | 'today'>,
): PartialDate | 'date_unknown' | 'date_impossible' {
  const noted = readNotation(raw) ?? readTimestamp(raw);
  if (noted !== undefined) return noted;
  const day = timestamp.exec(raw)?.[1];
  const read = parseDateInput(day ?? raw, language === 'kk' ? 'ru' : language, today);
  // In a table nobody is asked, and half a date would be a wrong fact.
  if (read.ok) return read.unkept === undefined ? read.date : 'date_unknown';
  return read.problem === 'impossibleDate' ? 'date_impossible' : 'date_unknown';
}

const timestamp = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?(.*)$/u;

/**
 * As other systems export a column of days: "2019-10-15 00:00:00". Midnight is a day without a time; the hour of another
 * zone is not the hour of the place, and is not kept.
 */
function readTimestamp(raw: string): PartialDate | undefined {
  const [, day = '', clock = '', zone = ''] = timestamp.exec(raw) ?? [];
  const time = clock.padStart(5, '0');
  return readNotation(time === '00:00' || zone !== '' ? day : `${day}T${time}`);
}
