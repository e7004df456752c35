import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SavedView } from '@shared/list/saved-view.schema';
import { json, recordColumns } from '../store/columns';

export const savedViewTable = sqliteTable(
  'saved_view',
  {
    ...recordColumns,
    list: text().notNull().$type<SavedView['list']>(),
    name: text().notNull(),
    filters: json<SavedView['filters']>(),
    sort: json<SavedView['sort']>(),
    columns: json<SavedView['columns']>(),
  },
  (table) => [
    index('saved_view_list').on(table.list, table.deletedAt),
    index('saved_view_bin').on(table.deletedAt),
  ],
);
