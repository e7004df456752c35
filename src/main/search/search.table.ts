import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SearchHit } from '@shared/search/search.schema';

/**
 * One row for each record that can be found: its words folded and in their order, and the sounds of its
 * names. Derived in the transaction of the change and replaced whole, so that a higher id means changed later.
 * `search_index` and `name_index` (FTS5, see search.objects.ts) have these rows as their content.
 */
export const searchTextTable = sqliteTable(
  'search_text',
  {
    id: integer().primaryKey(),
    kind: text().notNull().$type<SearchHit['kind']>(),
    recordId: text().notNull().unique(),
    /** The case that it belongs to, and of a case itself. */
    caseFileId: text(),
    words: text().notNull(),
    names: text().notNull(),
  },
  // Whose row a hit is, without its words: a list that is filtered by a frequent word asks it of every hit.
  (table) => [
    index('search_text_place').on(table.id, table.recordId),
    index('search_text_case')
      .on(table.caseFileId, table.kind)
      .where(sql`case_file_id is not null`),
  ],
);

/** By which rules the rows were made: one line, see search.upkeep.ts. */
export const searchStateTable = sqliteTable('search_state', {
  id: integer().primaryKey(),
  version: integer().notNull(),
  /** Rows up to this id were made by older rules and are still to be made anew. */
  staleUpTo: integer().notNull(),
});
