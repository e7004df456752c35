/** What a list has to say of its records: the slots by which they are found and ordered, and the words of a line. */
import { inArray } from 'drizzle-orm';
import { textIn, type Language, type LocalizedText } from '@shared/language/language.schema';
import type { Cell, ListKind, ListLine } from '@shared/list/list.schema';
import type { PersonName } from '@shared/person/person.schema';
import type { Sensitivity } from '@shared/record/record.schema';
import { foldKey } from '@shared/text/fold';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { nameIn } from '../search/search.documents';
import { rowById } from '../store/prepared';
import type { ReadStore, RecordTable } from '../store/store';
import type { listLineTable } from './list-line.table';
import type { ListWords } from './list-words';

type LineRow = typeof listLineTable.$inferSelect;
export type DerivedKind = Exclude<ListKind, 'cases'>;
/** What a source says of one record; the rest is said of every record alike. */
export type Slots = Partial<Omit<LineRow, 'id' | 'kind' | 'recordId' | 'caseKey' | 'shown' | 'at'>>;
type CaseRow = typeof caseFileTable.$inferSelect;

export interface Said {
  readonly name: string;
  /** The highest level of what the line names, apart from the record and its case. */
  readonly level?: Sensitivity;
  readonly cells: ListLine['cells'];
}

/** What a source reads for the lines of one page: each record once. */
export interface PageContext {
  readonly read: ReadStore;
  readonly words: ListWords;
  /** The civil day. */
  readonly today: string;
}

export interface ListSource<T extends RecordTable = RecordTable> {
  readonly kind: DerivedKind;
  readonly table: T;
  /** `caseFile`: of the record, where it has one. */
  readonly slots: (
    read: ReadStore,
    row: T['$inferSelect'],
    about: { readonly caseFile: CaseRow | undefined; readonly today: string },
  ) => Slots;
  /** In the order of the rows. */
  readonly say: (page: PageContext, rows: readonly T['$inferSelect'][]) => Said[];
}

/** Keeps the types of one source together while the lists hold it among others. */
export function sourceOf<T extends RecordTable>(source: ListSource<T>): ListSource {
  return source as unknown as ListSource;
}

/** The three orders of a name that is written in languages. */
export function namesOf(nameFor: (language: Language) => string): Slots {
  return {
    nameEn: foldKey(nameFor('en')),
    nameFr: foldKey(nameFor('fr')),
    nameRu: foldKey(nameFor('ru')),
  };
}

export function localizedNames(text: LocalizedText): Slots {
  return namesOf((language) => textIn(text, language));
}

interface Named {
  readonly names: readonly PersonName[];
  readonly codeName: string;
}

export function nameOfPerson(person: Named | undefined, language: Language): string {
  if (person === undefined) return '';
  return nameIn(person.names, language) ?? person.codeName;
}

/** By family name, as lists of people are read. */
export function sortNameOf({ names, codeName }: Named, language: Language): string {
  const own = names.find((name) => name.language === language && name.primary);
  const name =
    own ?? names.find((one) => one.language === language) ?? names.find((one) => one.primary) ?? names[0];
  return [name?.family, name?.given].filter(Boolean).join(' ') || codeName;
}

/** The rows with these ids, each read once; those that are null are left out. */
export function rowsById<T extends RecordTable>(
  read: ReadStore,
  table: T,
  ids: readonly (string | null)[],
): ReadonlyMap<string, T['$inferSelect']> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = read
    .select()
    .from(table as RecordTable)
    .where(inArray(table.id, wanted))
    .all();
  return new Map(rows.map((row) => [String(row['id']), row as T['$inferSelect']]));
}

/** The cases to which the rows belong. */
export function casesOf(read: ReadStore, rows: readonly { readonly caseFileId: string | null }[]) {
  return rowsById(
    read,
    caseFileTable,
    rows.map(({ caseFileId }) => caseFileId),
  );
}

/** The case of a line: its number, over its title. */
export function caseCell({ words }: PageContext, caseFile: CaseRow | undefined): Cell {
  if (caseFile === undefined) return { text: '' };
  const under = words.text(caseFile.titles);
  return under === '' ? { text: caseFile.number } : { text: caseFile.number, under };
}

export function personRow(read: ReadStore, id: string | null): typeof personTable.$inferSelect | undefined {
  return id === null ? undefined : rowById(read, personTable, id);
}

/** Rows grouped by what they belong to. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Undated records stand behind the dated ones: lists of the past begin with the latest day. */
export const undated = '';
/** In lists of what is to come, which begin with the earliest. */
export const undatedLast = '9999';
