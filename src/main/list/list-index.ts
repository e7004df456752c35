/** The index that each list is asked from, behind one face: its columns by what they mean, whatever the table. */
import { and, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Language } from '@shared/language/language.schema';
import type { OrderSlot } from '@shared/list/list-shape';
import { listShapes } from '@shared/list/list-shapes';
import type { ListKind } from '@shared/list/list.schema';
import { caseActivityTable } from '../casefile/casefile.table';
import { listLineTable } from './list-line.table';

export interface ListIndex {
  readonly table: typeof caseActivityTable | typeof listLineTable;
  readonly recordId: SQLiteColumn;
  /** Breaks ties. */
  readonly tie: SQLiteColumn;
  /** What is in the list at all. */
  readonly base: SQL | undefined;
  readonly order: (slot: OrderSlot, language: Language) => SQLiteColumn;
  readonly filters: Readonly<
    Record<'status' | 'type' | 'country' | 'owner' | 'sensitivity' | 'holdsUntil', SQLiteColumn>
  > & { readonly language?: SQLiteColumn; readonly day?: SQLiteColumn };
  /** The condition that nothing has changed after this moment. */
  readonly unchangedSince: (moment: number) => SQL;
}

const cases: ListIndex = {
  table: caseActivityTable,
  recordId: caseActivityTable.caseFileId,
  tie: caseActivityTable.caseFileId,
  base: eq(caseActivityTable.live, true),
  order: (slot, language) => {
    const { titleEn, titleFr, titleRu, number, stage, country, lead, heldSince, at } = caseActivityTable;
    const name = { en: titleEn, fr: titleFr, ru: titleRu }[language];
    return { name, number, stage, country, owner: lead, heldSince, at, day: at }[slot];
  },
  filters: {
    status: caseActivityTable.status,
    type: caseActivityTable.type,
    country: caseActivityTable.country,
    owner: caseActivityTable.lead,
    sensitivity: caseActivityTable.sensitivity,
    holdsUntil: caseActivityTable.heldUntil,
  },
  // Few cases are at work at a time: they are found first, in the one index that has the time.
  unchangedSince: (moment) =>
    sql`${beside(caseActivityTable.caseFileId)} not in (select ${caseActivityTable.caseFileId} from ${caseActivityTable} where ${caseActivityTable.at} > ${moment})`,
};

export function listIndex(list: ListKind): ListIndex {
  if (list === 'cases') return cases;
  const { status, type, language, country, owner, sensitivity, at, holdsUntil, day } = listLineTable;
  const { id, recordId, kind, shown, nameEn, nameFr, nameRu, number, stage } = listLineTable;
  const plain = listShapes[list].plainNames === true;
  return {
    table: listLineTable,
    recordId,
    tie: id,
    base: and(eq(kind, list), eq(shown, true)),
    order: (slot, asked) => {
      const name = plain ? nameEn : { en: nameEn, fr: nameFr, ru: nameRu }[asked];
      return { name, number, stage, owner, at, day, country, heldSince: day }[slot];
    },
    filters: { status, type, language, country, owner, sensitivity, holdsUntil, day },
    unchangedSince: (moment) => sql`${beside(at)} <= ${moment}`,
  };
}

/** An index of lines leaves out those that have no such order; SQLite takes it when it is told that none is asked for. */
export function along(index: ListIndex, column: SQLiteColumn): SQL | undefined {
  return index.table === listLineTable && !column.notNull ? isNotNull(column) : undefined;
}

/** The plus keeps SQLite from choosing the index by this column. */
export function beside(column: SQLiteColumn): SQL {
  return sql`+${column}`;
}
