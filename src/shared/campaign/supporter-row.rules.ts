/** From a row of a file to a signature: what is understood, and what is wrong with the rest. */
import { z } from 'zod';
import { parseDateInput } from '../dates/date-input.rules';
import { documentLanguages, type DocumentLanguage } from '../language/language.schema';
import { foldKey } from '../text/fold';
import { findCountry } from './country-input.rules';
import type { ImportChoice, ImportField, ImportMapping, OptIn, RowProblem } from './supporter.schema';
import { importFields } from './supporter.schema';

export interface ReadSignature {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly country: string | null;
  readonly ownText: string;
  readonly language: DocumentLanguage | null;
  readonly signedOn: string | null;
  readonly optIn: OptIn | null;
}

/** What a row is read with. */
export interface RowReader {
  readonly choice: Pick<ImportChoice, 'mapping' | 'channel' | 'language' | 'optInWording' | 'optInLanguage'>;
  /** Where it is written down: the name of the file. */
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Milliseconds: the instant of an opt-in whose day the row does not tell. */
  readonly now: number;
}

export interface RowResult {
  /** undefined: the row cannot be taken in. */
  readonly signature: ReadSignature | undefined;
  readonly problems: RowProblem[];
}

const Email = z.email();
const longest = { name: 500, email: 320, organisation: 500, ownText: 100_000 } as const;

/** @param row the line of the file, from 1 */
export function readRow(cells: readonly string[], row: number, reader: RowReader): RowResult {
  const problems: RowProblem[] = [];
  const cell = (field: ImportField) => valueOf(cells, reader.choice.mapping, field);
  const report = (field: ImportField, code: RowProblem['code'], severe: boolean) => {
    problems.push({ row, field, code, value: cell(field).slice(0, 80), severe });
  };
  checkRequired(cell, reader.choice.channel, report);
  for (const field of ['name', 'email', 'organisation', 'ownText'] as const) {
    if (cell(field).length > longest[field]) report(field, 'text_too_long', true);
  }
  const signedOn = dayIn(cell('signedOn'), reader.today);
  if (signedOn === undefined) report('signedOn', 'date_unknown', false);
  const country = cell('country') === '' ? null : findCountry(cell('country'));
  if (country === undefined) report('country', 'country_unknown', false);
  const language = languageIn(cell('language')) ?? reader.choice.language;
  if (cell('language') !== '' && languageIn(cell('language')) === undefined) {
    report('language', 'language_unknown', false);
  }
  const wants = saysYes(cell('optIn'));
  const optIn = wants ? optInOf(reader, signedOn ?? null) : null;
  if (wants && optIn === null) report('optIn', 'opt_in_without_wording', false);
  if (problems.some(({ severe }) => severe)) return { signature: undefined, problems };
  return {
    signature: {
      name: cell('name'),
      email: cell('email'),
      organisation: cell('organisation'),
      country: country ?? null,
      ownText: cell('ownText'),
      language,
      signedOn: signedOn ?? null,
      optIn,
    },
    problems,
  };
}

/** A name of two columns is one name; an address stands alone, whatever a mail program put around it. */
function valueOf(cells: readonly string[], mapping: ImportMapping, field: ImportField): string {
  const text = cellOf(cells, mapping, field);
  if (field === 'name') return `${cellOf(cells, mapping, 'givenName')} ${text}`.trim();
  if (field !== 'email') return text;
  const [, within = text] = /<([^<>\s]+)>\s*$/u.exec(text) ?? [];
  return within.replace(/^mailto:/iu, '').replace(/[;,\s]+$/u, '');
}

function cellOf(cells: readonly string[], mapping: ImportMapping, field: ImportField): string {
  const column = mapping[field];
  const text = column === undefined ? '' : (cells[column] ?? '');
  return text.replaceAll('\u00A0', ' ').trim();
}

/** On paper a signature stands for the address: few sheets have one, and the list is counted all the same. */
export function needsEmail(channel: ImportChoice['channel']): boolean {
  return channel !== 'paper';
}

function checkRequired(
  cell: (field: ImportField) => string,
  channel: ImportChoice['channel'],
  report: (field: ImportField, code: RowProblem['code'], severe: boolean) => void,
): void {
  if (cell('name') === '') report('name', 'name_missing', true);
  if (cell('email') !== '') {
    if (!isEmail(cell('email'))) report('email', 'email_invalid', true);
  } else if (needsEmail(channel)) report('email', 'email_missing', true);
}

export function isEmail(text: string): boolean {
  return Email.safeParse(text).success;
}

/** An ISO day with or without a time first: exports of web forms have nothing else. undefined: not understood. */
export function dayIn(text: string, today: string): string | null | undefined {
  if (text === '') return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/u.exec(text)?.[1];
  const withoutTime = text.replace(/[\s,]+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/iu, '');
  const read = parseDateInput(iso ?? withoutTime, 'en', today);
  if (!read.ok || read.date.end !== null || read.date.start.length !== 10) return undefined;
  return read.date.start > today ? undefined : read.date.start;
}

const yes = new Set(
  ['1', 'yes', 'y', 'true', 'x', '✓', 'oui', 'o', 'vrai', 'да', 'д', 'иә', 'on', 'opt-in', 'optin'].map(
    foldKey,
  ),
);

export function saysYes(text: string): boolean {
  return text !== '' && yes.has(foldKey(text));
}

/** The instant is that of the signature, as far as the row tells its day. null: nobody can say what was asked. */
function optInOf({ choice, source, now }: RowReader, signedOn: string | null): OptIn | null {
  const wording = choice.optInWording.trim();
  if (wording === '') return null;
  const at = signedOn === null ? now : Date.parse(`${signedOn}T12:00:00Z`);
  return { wording, language: choice.optInLanguage, at, source: source.slice(0, 500) };
}

const languageNames: Readonly<Record<string, DocumentLanguage>> = Object.fromEntries(
  (
    [
      ['en', ['en', 'eng', 'english', 'anglais', 'английский']],
      ['fr', ['fr', 'fra', 'fre', 'french', 'français', 'французский']],
      ['ru', ['ru', 'rus', 'russian', 'russe', 'русский']],
      ['kk', ['kk', 'kz', 'kaz', 'kazakh', 'казахский', 'қазақша']],
    ] as const
  ).flatMap(([language, names]) => names.map((name) => [foldKey(name), language])),
);

function languageIn(text: string): DocumentLanguage | undefined {
  const [first = ''] = text.split(/[-_]/u);
  return languageNames[foldKey(text)] ?? documentLanguages.find((one) => one === first.toLowerCase());
}

/** What columns are called in exports, in our languages. */
const headings: Readonly<Record<ImportField, RegExp>> = {
  email: /e-?mail|courriel|m[ée]l\b|почт|адрес эл|mail/iu,
  organisation: /organi[sz]ation|union|syndicat|association|employer|company|организаци|профсоюз/iu,
  country: /country|pays|стран|\bnation/iu,
  ownText: /message|comment|own text|texte|сообщени|коммент|текст/iu,
  language: /^lang|langue|язык|locale/iu,
  signedOn: /date|signed|time|дата|подписан[ао]?\b|created/iu,
  optIn: /opt|consent|newsletter|alert|further|subscribe|recevoir|рассылк|соглас|updates/iu,
  givenName: /^(?:first[ _-]?names?|given[ _-]?names?|forenames?|pr[ée]noms?|имя)(?:[ \t*:[(]|$)/iu,
  name: /name|^nom\b|pr[ée]nom|имя|фио|ф\.\s*и\.\s*о|фамили/iu,
};

/** Guesses the columns by their headings; each column is taken once. */
export function guessMapping(columns: readonly string[]): ImportMapping {
  const taken = new Set<number>();
  const mapping: ImportMapping = {};
  const order = [...importFields].toSorted((a, b) => Number(a === 'name') - Number(b === 'name'));
  for (const field of order) {
    const found = columns.findIndex((title, at) => !taken.has(at) && headings[field].test(title.trim()));
    if (found < 0) continue;
    taken.add(found);
    mapping[field] = found;
  }
  const { givenName, ...others } = mapping;
  // «Имя» alone is the whole name.
  return givenName === undefined || others.name !== undefined ? mapping : { ...others, name: givenName };
}

/** Blank and as the default message, whatever the blanks between words: it is not the signatory's own. */
export function ownTextOf(text: string, defaults: readonly string[]): string {
  const plain = (one: string) => one.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const own = plain(text);
  return own === '' || defaults.some((one) => plain(one) === own) ? '' : text.trim();
}
