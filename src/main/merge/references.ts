/** Where records speak of a person or an organisation: found in the tables' foreign keys, so that none is forgotten. */
import { eq, getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { idsWithin } from '../store/ids-within';
import { recordTables } from '../store/registry';
import type { ReadStore, RecordTable, Writer } from '../store/store';

type Row = Readonly<Record<string, unknown>> & { id: string; revision: number };

/** One field of one table that may hold the id of a record. */
export interface Reference {
  readonly table: RecordTable;
  readonly field: string;
  readonly holds: (id: string) => SQL;
  /** The value of the field when `to` stands in the place of `from`. */
  readonly replaced: (row: Row, from: string, to: string) => unknown;
}

/** All fields that may refer to a record of `target`. */
export function referencesTo(target: RecordTable): Reference[] {
  return [...recordTables.values()].flatMap((table) => [
    ...byForeignKey(table, target),
    ...withinValues(table, getTableName(target)),
  ]);
}

function byForeignKey(table: RecordTable, target: RecordTable): Reference[] {
  const fields = Object.entries(getTableColumns(table)) as [string, SQLiteColumn][];
  return getTableConfig(table as unknown as SQLiteTable).foreignKeys.flatMap((key) => {
    const { columns, foreignTable } = key.reference();
    const [column] = columns;
    if (column === undefined || getTableName(foreignTable) !== getTableName(target)) return [];
    const field = fields.find(([, one]) => one.name === column.name)?.[0];
    return field === undefined
      ? []
      : [
          {
            table,
            field,
            holds: (id: string) => eq(column, id),
            replaced: (_: Row, __: string, to: string) => to,
          },
        ];
  });
}

function withinValues(table: RecordTable, targetName: string): Reference[] {
  return idsWithin.flatMap(({ table: name, field, names }) => {
    const place = targetName === 'person' || targetName === 'organisation' ? names[targetName] : undefined;
    const column = (getTableColumns(table) as Record<string, SQLiteColumn>)[field];
    if (name !== getTableName(table) || place === undefined || column === undefined) return [];
    return [
      { table, field, ...(place === 'list' ? inList(field, column) : underKey(field, column, place.key)) },
    ];
  });
}

type Place = Pick<Reference, 'holds' | 'replaced'>;

function underKey(field: string, column: SQLiteColumn, key: string): Place {
  return {
    holds: (id) => sql`json_extract(${column}, ${`$.${key}`}) = ${id}`,
    replaced: (row, from, to) => {
      const value = row[field] as Readonly<Record<string, unknown>>;
      return value[key] === from ? { ...value, [key]: to } : value;
    },
  };
}

/** Who was named by both is named once. */
function inList(field: string, column: SQLiteColumn): Place {
  return {
    holds: (id) => sql`exists (select 1 from json_each(${column}) where value = ${id})`,
    replaced: (row, from, to) => [
      ...new Set((row[field] as readonly string[]).map((id) => (id === from ? to : id))),
    ],
  };
}

/** Records that refer to `id` by this field, those in the bin included: taken out again, they must not speak of nobody. */
export function rowsReferring(
  read: ReadStore,
  { table, holds }: Reference,
  id: string,
  { issued = false } = {},
): Row[] {
  const rows = read.select().from(table).where(holds(id)).all() as Row[];
  if (issued) return rows;
  // A letter that was issued has left the house: what it said of whom stays as it was.
  return rows.filter((row) => getTableName(table) !== 'letter' || row['state'] === 'draft');
}

/** Lets one record speak of `to` where it spoke of `from`. */
export function moveReference(
  writer: Writer,
  reference: Reference,
  row: Row,
  from: string,
  to: string,
): void {
  const value = reference.replaced(row, from, to);
  writer.update(reference.table, row.id, row.revision, { [reference.field]: value } as never);
}
