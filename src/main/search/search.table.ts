import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SearchHit } from '@shared/search/search.schema';

/**
 * One row for each record that can be found: its texts folded, and the sounds of its names. Derived in the transaction
 * of the change and replaced whole, so that a higher id means changed later. `search_index` (FTS5, see
 * search.objects.ts) has these rows as its content.
 */
export const searchTextTable = sqliteTable(
  'search_text',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull().$type<SearchHit['kind']>(),
    recordId: text().notNull().unique(),
    folded: text().notNull(),
    names: text().notNull(),
  },
  (table) => [index('search_text_kind').on(table.kind, table.id)],
);
