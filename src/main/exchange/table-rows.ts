/** What a table of one kind of record is read into, compared with and written as. */
import type { Likely } from '@shared/exchange/table-import.schema';
import type { DocumentLanguage, Language, LocalizedText } from '@shared/language/language.schema';
import { foldKey } from '@shared/text/fold';
import { namesMatch } from '@shared/text/name-key';
import type { RecordServices } from '../services';
import type { ReadStore, Writer } from '../store/store';
import type { RowReader } from './row-reader';

export interface Draft {
  /** What the line is called in lists of lines. */
  readonly name: string;
  /** Two lines with the same key say the same; empty: nothing is like it. */
  readonly key: string;
}

export interface TableRows<D extends Draft> {
  /** What is wrong is said to the reader; a draft of a rejected line is never written. */
  readonly read: (row: RowReader) => D;
  /** Records of the vault that may be meant, the likeliest first. */
  readonly likely: (draft: D) => Likely[];
  readonly insert: (writer: Writer, draft: D) => Written;
  /** Fills what is empty in the record `id`. */
  readonly fill: (writer: Writer, id: string, draft: D) => Written;
}

export interface Written {
  readonly id: string;
  readonly caseFileId: string | null;
  /** False: there was nothing to fill. */
  readonly changed: boolean;
}

/** What the kinds work with. */
export interface Rooms {
  readonly read: ReadStore;
  readonly services: RecordServices;
  readonly shownIn: Language;
}

/** Keeps the types of one kind together while the import holds it among others. */
export function rowsOfKind<D extends Draft>(rows: TableRows<D>): TableRows<Draft> {
  return rows as unknown as TableRows<Draft>;
}

/** To the letter, apart from capitals, accents and blanks, in any two languages. */
export function sameText(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b.map(foldKey).filter((one) => one !== ''));
  return a.map(foldKey).some((one) => known.has(one));
}

/** Every word of one is, by its sound, a word of the other: "E. Elshibayev" and «Ельшибаев Ержан». */
export function soundsLike(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => namesMatch(one, other) || namesMatch(other, one)));
}

export function textsOf(localized: LocalizedText): string[] {
  return Object.values(localized).filter((text) => text.trim() !== '');
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The fields of a record that are empty and that the line fills: a language that a text does not have yet, an address that
 * is not in the list. What stands there stays.
 */
export function gapsOf(current: Values, given: Values): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(given)) {
    if (isEmpty(value)) continue;
    const filled = filledWith(current[field], value);
    if (filled !== undefined) patch[field] = filled;
  }
  return patch;
}

function filledWith(current: unknown, value: unknown): unknown {
  if (isEmpty(current)) return value;
  if (Array.isArray(current) && Array.isArray(value)) {
    const added = value.filter((one) => !current.some((known) => isSameEntry(known, one)));
    return added.length === 0 ? undefined : [...current, ...added];
  }
  if (!isLocalized(current) || !isLocalized(value)) return undefined;
  const missing = Object.entries(value).filter(([language]) =>
    isEmpty(current[language as DocumentLanguage]),
  );
  return missing.length === 0 ? undefined : { ...current, ...Object.fromEntries(missing) };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function isLocalized(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => key.length === 2);
}

/** A name in the same language, or an address with the same value: the list has it already. */
function isSameEntry(known: unknown, given: unknown): boolean {
  if (typeof known !== 'object' || known === null || typeof given !== 'object' || given === null)
    return known === given;
  const [a, b] = [known as Values, given as Values];
  if ('given' in b) return a['language'] === b['language'];
  return JSON.stringify(a['value']) === JSON.stringify(b['value']);
}
