/** Everything that a case consists of, those in the bin included, by the kind of record. */
import { getTableColumns, getTableName, inArray, type SQLWrapper } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { campaignTable } from '../campaign/campaign.table';
import { casePartTables, idsOfCase } from '../casefile/case-parts';
import { caseFileTable } from '../casefile/casefile.table';
import { flagTable } from '../flag/flag.table';
import { letterTable } from '../letter/letter.table';
import { recordTables } from '../store/registry';
import type { ReadStore, RecordTable } from '../store/store';

export type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly revision: number };

/** By the table's name. */
export type CaseRecords = ReadonlyMap<string, { table: RecordTable; rows: readonly Row[] }>;

/** What hangs on the letters and campaigns of a case. */
const owners: readonly (readonly [field: string, table: RecordTable])[] = [
  ['letterId', asRecords(letterTable)],
  ['campaignId', asRecords(campaignTable)],
];

/** Decided about the case, not part of it; those who signed are forgotten by their own service. */
const apart: ReadonlySet<string> = new Set(['retention', 'supporter', 'petition_lot']);

function asRecords(table: unknown): RecordTable {
  return table as RecordTable;
}

/** The kinds of records of which cases consist. */
export function caseRecordTables(): RecordTable[] {
  const parts = new Set<RecordTable>([asRecords(caseFileTable), ...casePartTables]);
  for (const table of recordTables.values()) {
    if (owners.some(([field]) => field in getTableColumns(table))) parts.add(table);
  }
  return [...parts].filter((table) => !apart.has(getTableName(table)));
}

export function recordsOfCase(read: ReadStore, caseFileId: string): CaseRecords {
  return new Map(
    caseRecordTables().map((table) => {
      const rows = read
        .select()
        .from(table)
        .where(inArray(table.id, idsIn(read, table, caseFileId)))
        .all() as Row[];
      return [getTableName(table), { table, rows }] as const;
    }),
  );
}

function idsIn(read: ReadStore, table: RecordTable, caseFileId: string): SQLWrapper {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  if (columns['caseFileId'] === undefined) {
    for (const [field, owner] of owners) {
      const column = columns[field];
      if (column === undefined) continue;
      const owned = idsOfCase(read, owner, caseFileId);
      return read.select({ id: table.id }).from(table).where(inArray(column, owned));
    }
  }
  return idsOfCase(read, table, caseFileId);
}

/** Flags on records: what somebody wrote beside them goes with them. */
export function flagsOn(read: ReadStore, ids: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const rows = read
      .select({ id: flagTable.id })
      .from(flagTable)
      .where(inArray(flagTable.subjectId, ids.slice(at, at + 500)));
    found.push(...rows.all().map(({ id }) => id));
  }
  return found;
}
