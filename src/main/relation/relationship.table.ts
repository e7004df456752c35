import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Relationship } from '@shared/relation/relationship.schema';
import { personTable } from '../person/person.table';
import { optionalJson, recordColumns } from '../store/columns';

export const relationshipTable = sqliteTable(
  'relationship',
  {
    ...recordColumns,
    personId: text()
      .notNull()
      .references(() => personTable.id),
    otherId: text()
      .notNull()
      .references(() => personTable.id),
    type: text().notNull().$type<Relationship['type']>(),
    from: optionalJson<Relationship['from']>(),
    until: optionalJson<Relationship['until']>(),
    note: text().notNull(),
  },
  (table) => [
    index('relationship_person').on(table.personId, table.deletedAt),
    index('relationship_other').on(table.otherId, table.deletedAt),
    index('relationship_bin').on(table.deletedAt),
  ],
);
