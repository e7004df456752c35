/** How rows hang together, read from the tables: a new table is hidden with its case without anybody thinking of it. */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { CasingCache, toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, SQLiteText, SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { idsWithin } from './ids-within';
import * as tables from './tables';

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Whether `id` is the id of a record. */
  readonly ownId: boolean;
  /** Columns that hold the id of another record. */
  readonly references: readonly string[];
  /** Of these, by foreign key: the table referred to. */
  readonly keys: Readonly<Record<string, string>>;
  /** Which of its rows are hidden, in SQL. */
  readonly hides: string;
  /** Columns that are read otherwise while something is hidden, in SQL. */
  readonly instead?: Readonly<Record<string, string>>;
}

const casing = new CasingCache('snake_case');
const hidden = '(select id from hidden)';

/** Not rows of the work: they are the same for everybody. */
const apart: ReadonlySet<string> = new Set([
  'user',
  'recovery',
  'settings',
  'signatory',
  'derived_state',
  'list_state',
  'search_state',
]);

/** A draft has the id of its record in its key, that of a dialog what was chosen in its value. */
const draftHides =
  'exists (select 1 from hidden where instr("key", hidden.id) > 0 or instr("value", hidden.id) > 0)';
/** Whether somebody is held is noted with the person: of the detentions that are seen alone. */
const heldAsSeen = `case when kind = 'people' then coalesce((select max(one.holds_until) from main.list_line one where one.person_id = list_line.record_id and one.kind = 'detentions' and one.record_id not in ${hidden}), '') else holds_until end`;

export const storedTables: readonly StoredTable[] = Object.values(tables).flatMap((table) =>
  is(table, SQLiteTable) && !apart.has(getTableName(table)) ? [describe(table)] : [],
);

function describe(table: SQLiteTable): StoredTable {
  const name = getTableName(table);
  const columns = Object.values(getTableColumns(table) as Record<string, SQLiteColumn>);
  const nameOf = (column: SQLiteColumn) => casing.getColumnCasing(column);
  const texts = columns.filter((column) => is(column, SQLiteText)).map(nameOf);
  const references = texts.filter((column) => column.endsWith('_id') && column !== 'actor_id');
  const ownId = texts.includes('id');
  const keys = Object.fromEntries(
    getTableConfig(table).foreignKeys.flatMap((key) => {
      const { columns: from, foreignTable } = key.reference();
      return from.map((column) => [nameOf(column), getTableName(foreignTable)]);
    }),
  );
  const among = (ownId ? ['id'] : references).map((column) => `"${column}" in ${hidden}`);
  const hides = name === 'draft' ? draftHides : among.join(' or ') || 'false';
  const shape = { name, columns: columns.map(nameOf), ownId, references, keys, hides };
  return name === 'list_line' ? { ...shape, instead: { holds_until: heldAsSeen } } : shape;
}

/** What a file is to a record: its content. The record is not hidden because its file is, but the other way round. */
const contents: ReadonlySet<string> = new Set(['attachment']);
const ofContents: ReadonlySet<string> = new Set(['attachment_chunk', 'attachment_picture', 'file_text']);

function follows({ name, keys }: StoredTable, column: string): boolean {
  return !contents.has(keys[column] ?? '') || ofContents.has(name);
}

/** Each hides what refers to something hidden by one column of one table. @see HiddenRows */
export const followers: readonly string[] = storedTables
  .filter(({ ownId }) => ownId)
  .flatMap((table) =>
    table.references
      .filter((column) => follows(table, column))
      .map(
        (column) =>
          `insert or ignore into temp.hidden select id from main."${table.name}" where "${column}" in ${hidden}`,
      ),
  );

interface Use {
  readonly table: StoredTable;
  readonly column: string;
}
function usesOf(target: string): Use[] {
  return storedTables.flatMap((table) =>
    Object.keys(table.keys)
      .filter((column) => table.keys[column] === target)
      .map((column) => ({ table, column })),
  );
}

/** The same within values; `key`: which of their texts are ids, in SQL. */
function insideOf(target: 'person' | 'organisation'): (Use & { readonly key: string })[] {
  return idsWithin.flatMap(({ table: name, field, names }) => {
    const place = names[target];
    const table = storedTables.find((one) => one.name === name);
    if (place === undefined || table === undefined) return [];
    const key = place === 'list' ? `json_tree.parent = 0` : `json_tree.key = '${place.key}'`;
    return [{ table, column: toSnakeCase(field), key }];
  });
}

/**
 * Hides those of a table that several cases may share and that only hidden rows speak of; `beside` names tables whose rows say
 * nothing of who is known here.
 */
function onlyInHidden(
  target: 'person' | 'organisation' | 'attachment',
  beside: readonly string[] = [],
): string {
  const uses = usesOf(target).filter(({ table }) => !beside.includes(table.name));
  const inside = target === 'attachment' ? [] : insideOf(target);
  const spoken = [
    ...uses.map(
      ({ table, column }) =>
        `select "${column}" as id from main."${table.name}" where ${table.hides} and "${column}" is not null`,
    ),
    ...inside.map(
      ({ table, column, key }) =>
        `select value as id from main."${table.name}", json_tree("${column}") where ${key} and json_tree.type = 'text' and main."${table.name}".${table.hides}`,
    ),
  ];
  const seen = [
    ...uses.map(
      ({ table, column }) =>
        `exists (select 1 from main."${table.name}" where "${column}" = one.id and (${table.hides}) is not true)`,
    ),
    ...inside.map(
      ({ table, column }) =>
        `exists (select 1 from main."${table.name}" where instr("${column}", one.id) > 0 and (${table.hides}) is not true)`,
    ),
  ];
  return `insert or ignore into temp.hidden select id from (${spoken.join(' union ')}) as one where not (${seen.join(' or ')})`;
}

/** People, and then the bodies of which those who are left do not speak either. */
export const sharedOf: readonly string[] = [
  onlyInHidden('person', ['relationship', 'affiliation']),
  onlyInHidden('organisation'),
];

export const attachmentsOf = onlyInHidden('attachment', [...ofContents]);
