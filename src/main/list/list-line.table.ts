import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ListKind } from '@shared/list/list.schema';
import type { Sensitivity } from '@shared/record/record.schema';

/**
 * What lists other than that of cases are filtered and ordered by: one row a record, its place in `kind` told by slots
 * that mean the same in every list. Derived in the transaction of the change; can be rebuilt, so not journalled. Each
 * index ends with all that a filter asks for: whatever the order and the filter, a page and a count are read from one
 * index alone. A list that has no such order leaves the slot null and takes no room in that index.
 */
export const listLineTable = sqliteTable(
  'list_line',
  {
    /** Also what breaks ties. */
    id: integer().primaryKey(),
    kind: text().notNull().$type<Exclude<ListKind, 'cases'>>(),
    recordId: text().notNull().unique(),
    caseFileId: text().notNull().default(''),
    /** What the line takes from its case: when it differs, the lines of the case are made anew. */
    caseKey: text().notNull().default(''),
    /** Whose line follows this one: the person held. */
    personId: text().notNull().default(''),
    /** False: its case lies in the bin. A record in the bin has no line. */
    shown: integer({ mode: 'boolean' }).notNull(),
    at: integer().notNull(),
    /** Folded, as each language of the interface shows it; only English where all are the same. */
    nameEn: text(),
    nameFr: text(),
    nameRu: text(),
    /** YYYY-MM-DD with what makes "2019" stand before "1 January 2019"; see dateSortKey. */
    day: text(),
    /** The number of the case, or the record's own. */
    number: text(),
    /** The place of the status in its course. */
    stage: integer(),
    owner: text(),
    status: text().notNull().default(''),
    type: text().notNull().default(''),
    language: text().notNull().default(''),
    country: text().notNull().default(''),
    sensitivity: integer().notNull().$type<Sensitivity>(),
    /** The last day on which it holds: a detention, a verification; '9999' without an end, empty when it does not. */
    holdsUntil: text().notNull().default(''),
  },
  (table) => {
    const filtered = [
      table.status,
      table.type,
      table.language,
      table.country,
      table.sensitivity,
      table.holdsUntil,
    ] as const;
    const ordered = (name: string, key: SQLiteColumn, ...more: SQLiteColumn[]) =>
      index(name).on(table.kind, table.shown, key, table.id, ...filtered, ...more);
    const { at, day, owner } = table;
    return [
      ordered('list_line_at', at, day, owner),
      ordered('list_line_day', day, at, owner).where(sql`day is not null`),
      ordered('list_line_name_en', table.nameEn, at, day, owner).where(sql`name_en is not null`),
      ordered('list_line_name_fr', table.nameFr, at, day, owner).where(sql`name_fr is not null`),
      ordered('list_line_name_ru', table.nameRu, at, day, owner).where(sql`name_ru is not null`),
      ordered('list_line_number', table.number, at, day, owner).where(sql`number is not null`),
      ordered('list_line_stage', table.stage, at, day, owner).where(sql`stage is not null`),
      ordered('list_line_owner', owner, at, day).where(sql`owner is not null`),
      index('list_line_case').on(table.caseFileId, table.caseKey),
    ];
  },
);

/** How far the lines of each list have been made, for vaults that are older than the list: see list-upkeep.ts. */
export const listStateTable = sqliteTable('list_state', {
  kind: text().primaryKey().$type<Exclude<ListKind, 'cases'>>(),
  version: integer().notNull(),
  /** Records whose place in their table is up to this have no line yet, or one made by older rules. */
  staleUpTo: integer().notNull(),
});
