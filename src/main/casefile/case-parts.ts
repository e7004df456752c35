/** What belongs to a case, found by the columns of the tables: a new slice joins the history and the activity by itself. */
import { eq, getTableColumns, getTableName, inArray, sql, type SQLWrapper } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { detentionTable } from '../detention/detention.table';
import { documentTable } from '../document/document.table';
import { actTable } from '../event/act.table';
import { eventTable } from '../event/event.table';
import { sourceTable } from '../source/source.table';
import { preparedOnce, valueOf } from '../store/prepared';
import { recordTables } from '../store/registry';
import type { ReadStore, RecordTable } from '../store/store';

/** Records that name no case name the part that they hang on. */
const parents: ReadonlyMap<string, RecordTable> = new Map<string, RecordTable>([
  ['eventId', eventTable],
  ['actId', actTable],
  ['detentionId', detentionTable],
  ['documentId', documentTable],
  ['sourceId', sourceTable],
]);

/** How a table of records leads to its case: by its own column, or by the parent that the column names. */
interface Way {
  readonly field: string;
  readonly column: SQLiteColumn;
  /** Absent: the column holds the case itself. */
  readonly parent?: RecordTable;
}

const ways: ReadonlyMap<string, Way> = new Map(
  [...recordTables].flatMap(([name, table]): [string, Way][] => {
    const way = findWay(table);
    return way === undefined ? [] : [[name, way]];
  }),
);

function findWay(table: RecordTable): Way | undefined {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const own = columns['caseFileId'];
  if (own !== undefined) return { field: 'caseFileId', column: own };
  for (const [field, parent] of parents) {
    const column = columns[field];
    if (column !== undefined) return { field, column, parent };
  }
  return undefined;
}

/** The kinds of records that belong to cases. */
export const casePartTables: readonly RecordTable[] = [...ways.keys()].flatMap(
  (name) => recordTables.get(name) ?? [],
);

/** The ids of all records of this kind that belong to the case, those in the bin included; a query, not run. */
export function idsOfCase(read: ReadStore, table: RecordTable, caseFileId: string): SQLWrapper {
  const way = ways.get(getTableName(table));
  const ids = read.select({ id: table.id }).from(table);
  if (way === undefined) return ids.where(eq(table.id, caseFileId));
  if (way.parent === undefined) return ids.where(eq(way.column, caseFileId));
  return ids.where(inArray(way.column, idsOfCase(read, way.parent, caseFileId)));
}

/** The records that hang on this one, those in the bin included. */
export function partsOf(read: ReadStore, tableName: string, id: string): { table: string; id: string }[] {
  return [...ways].flatMap(([name, { parent, column }]) => {
    const table = recordTables.get(name);
    if (table === undefined || parent === undefined || getTableName(parent) !== tableName) return [];
    const statement = preparedOnce(read, `${name} parts of a record`, () =>
      read
        .select({ id: table.id })
        .from(table)
        .where(eq(column, sql.placeholder('id')))
        .prepare(),
    );
    return statement.all({ id }).map((row) => ({ table: name, id: String(row.id) }));
  });
}

/** The case that a record belongs to; undefined for a person, an office, a setting. */
export function findCaseId(read: ReadStore, tableName: string, id: string): string | undefined {
  if (tableName === 'case_file') return id;
  const way = ways.get(tableName);
  const table = recordTables.get(tableName);
  const above = way && table && valueOf(read, table, way.field, id);
  if (typeof above !== 'string') return undefined;
  return way?.parent === undefined ? above : findCaseId(read, getTableName(way.parent), above);
}
