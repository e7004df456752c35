import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Involvement } from '@shared/event/involvement.schema';
import { json, optionalJson, recordColumns } from '../store/columns';
import { actTable } from './act.table';

export const involvementTable = sqliteTable(
  'involvement',
  {
    ...recordColumns,
    actId: text()
      .notNull()
      .references(() => actTable.id),
    perpetrator: json<Involvement['perpetrator']>(),
    term: optionalJson<Involvement['term']>(),
    degree: optionalJson<Involvement['degree']>(),
    status: optionalJson<Involvement['status']>(),
    position: integer().notNull(),
  },
  (table) => [
    index('involvement_act').on(table.actId, table.position),
    index('involvement_bin').on(table.deletedAt),
  ],
);
