/**
 * The statements that run for each record of each request, built once for each store and set of columns: Drizzle takes
 * longer to build such a query, and to map its rows, than SQLite takes to run it.
 * Guarantees: values are bound, never part of the text; columns are mapped as Drizzle maps them.
 */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type Database from 'better-sqlite3';
import type { ReadStore, RecordTable, Writer } from './store';

type Row<T extends SQLiteTable> = T['$inferSelect'];
type Field<T extends SQLiteTable> = Extract<keyof Row<T>, string>;
type Values = readonly unknown[];

const cache = new WeakMap<object, Map<string, unknown>>();

/** The statement that `make` builds, built once for each `orm`; `key` names it among all of them. */
export function preparedOnce<Statement>(orm: object, key: string, make: () => Statement): Statement {
  let ofStore = cache.get(orm);
  if (ofStore === undefined) cache.set(orm, (ofStore = new Map()));
  // What lies under a key was made by the one caller that uses this key.
  let statement = ofStore.get(key) as Statement | undefined;
  if (statement === undefined) ofStore.set(key, (statement = make()));
  return statement;
}

/** The record with this id, also when it lies in the bin. */
export function rowById<T extends RecordTable>(read: ReadStore, table: T, id: string): Row<T> | undefined {
  const shape = shapeOf(table);
  const statement = rawOnce(
    read,
    `${shape.table} id`,
    () => `select ${shape.list} from ${shape.table} where id = ?`,
  );
  const row = statement.get(id);
  return row && toRow<T>(shape, row);
}

/** The record with this id unless it lies in the bin. */
export function liveRow<T extends RecordTable>(read: ReadStore, table: T, id: string): Row<T> | undefined {
  const row = rowById(read, table, id);
  return row?.['deletedAt'] === null ? row : undefined;
}

/** Whether there is a record with this id that does not lie in the bin. */
export function isLive(read: ReadStore, table: RecordTable, id: string): boolean {
  return valueOf(read, table, 'deletedAt', id) === null;
}

/** One column of the record with this id, as it is stored; undefined when there is no such record. */
export function valueOf(read: ReadStore, table: RecordTable, field: string, id: string): unknown {
  const shape = shapeOf(table);
  const statement = rawOnce(
    read,
    `${shape.table} ${field} of id`,
    () => `select ${nameIn(shape, field)} from ${shape.table} where id = ?`,
  );
  return statement.get(id)?.[0];
}

/** The records that refer to `parentId` by `field`, in their order, else as they were entered; without the bin. */
export function rowsOf<T extends RecordTable>(
  read: ReadStore,
  table: T,
  field: Field<T>,
  parentId: string,
): Row<T>[] {
  const shape = shapeOf(table);
  const statement = rawOnce(
    read,
    `${shape.table} ${field}`,
    () =>
      `select ${shape.list} from ${shape.table} where ${nameIn(shape, field)} = ? and deleted_at is null order by ${nameIn(shape, orderOf(shape))}, id`,
  );
  return statement.all(parentId).map((row) => toRow<T>(shape, row));
}

/** As `rowsOf` for several parents at once, however many: the ids travel as one bound list. */
export function rowsOfEach<T extends RecordTable>(
  read: ReadStore,
  table: T,
  field: Field<T>,
  parentIds: readonly string[],
): Row<T>[] {
  if (parentIds.length === 0) return [];
  const shape = shapeOf(table);
  const statement = rawOnce(
    read,
    `${shape.table} each ${field}`,
    () =>
      `select ${shape.list} from ${shape.table} where ${nameIn(shape, field)} in (select value from json_each(?)) and deleted_at is null order by ${nameIn(shape, orderOf(shape))}, id`,
  );
  return statement.all(JSON.stringify(parentIds)).map((row) => toRow<T>(shape, row));
}

function orderOf(shape: Shape): 'position' | 'createdAt' {
  return shape.columns.some((one) => one.field === 'position') ? 'position' : 'createdAt';
}

/** Inserts a row; fields that are undefined get what the table says. @returns the row as it is stored */
export function insertRow<T extends RecordTable>(orm: Writer['orm'], table: T, values: object): Row<T> {
  const shape = shapeOf(table);
  const given = givenIn(shape, values);
  const names = given.map(({ name }) => name).join(', ');
  const statement = rawOnce(orm, `${shape.table} insert ${names}`, () => {
    const places = given.map(() => '?').join(', ');
    return `insert into ${shape.table} (${names}) values (${places}) returning ${shape.list}`;
  });
  // An insert that does not throw returns its row.
  return toRow<T>(shape, statement.get(...given.map(({ value }) => value)) ?? []);
}

/** Sets fields of the row that has this id and revision. @returns the row as it is stored; undefined: there is none */
export function updateRow<T extends RecordTable>(
  orm: Writer['orm'],
  table: T,
  at: { readonly id: string; readonly revision: number },
  set: object,
): Row<T> | undefined {
  const shape = shapeOf(table);
  const given = givenIn(shape, set);
  const assignments = given.map(({ name }) => `${name} = ?`).join(', ');
  const statement = rawOnce(
    orm,
    `${shape.table} update ${assignments}`,
    () => `update ${shape.table} set ${assignments} where id = ? and revision = ? returning ${shape.list}`,
  );
  const row = statement.get(...given.map(({ value }) => value), at.id, at.revision);
  return row && toRow<T>(shape, row);
}

/** The type of a reader hides the client, which can write; the statements made for one here only read. */
function rawOnce(read: ReadStore, key: string, text: () => string): Database.Statement<unknown[], Values> {
  return preparedOnce(read, key, () => {
    const { $client } = read as Writer['orm'];
    return $client.prepare<unknown[], Values>(text()).raw();
  });
}

interface ColumnShape {
  readonly field: string;
  readonly column: SQLiteColumn;
  /** Quoted, as it stands in statements. */
  readonly name: string;
}
interface Shape {
  readonly table: string;
  readonly columns: readonly ColumnShape[];
  /** The names of all columns. */
  readonly list: string;
}

/** As `connect` in store.ts sets it. */
const casing = new CasingCache('snake_case');
const shapes = new WeakMap<SQLiteTable, Shape>();

function shapeOf(table: SQLiteTable): Shape {
  const known = shapes.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>).map(
    ([field, column]) => ({ field, column, name: `"${casing.getColumnCasing(column)}"` }),
  );
  const list = columns.map(({ name }) => name).join(', ');
  const shape = { table: `"${getTableName(table)}"`, columns, list };
  shapes.set(table, shape);
  return shape;
}

function nameIn({ columns, table }: Shape, field: string): string {
  const column = columns.find((one) => one.field === field);
  if (column === undefined) throw new Error(`${table} has no column ${field}`);
  return column.name;
}

/** What may be set of `values`, as the database takes it: not what is undefined, not what the database makes itself. */
function givenIn({ columns }: Shape, values: object): { name: string; value: unknown }[] {
  const given: { name: string; value: unknown }[] = [];
  for (const { field, column, name } of columns) {
    const value = (values as Record<string, unknown>)[field];
    if (value === undefined || column.generated !== undefined) continue;
    given.push({ name, value: value === null ? null : column.mapToDriverValue(value) });
  }
  return given;
}

function toRow<T extends SQLiteTable>({ columns }: Shape, values: Values): Row<T> {
  const row: Record<string, unknown> = {};
  for (const [index, { field, column }] of columns.entries()) {
    const value = values[index] ?? null;
    row[field] = value === null ? null : column.mapFromDriverValue(value);
  }
  return row as Row<T>;
}
