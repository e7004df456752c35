import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EventLink } from '@shared/event/event-link.schema';
import { recordColumns } from '../store/columns';
import { eventTable } from './event.table';

export const eventLinkTable = sqliteTable(
  'event_link',
  {
    ...recordColumns,
    eventId: text()
      .notNull()
      .references(() => eventTable.id),
    otherId: text()
      .notNull()
      .references(() => eventTable.id),
    type: text().notNull().$type<EventLink['type']>(),
    note: text().notNull(),
  },
  (table) => [
    index('event_link_event').on(table.eventId, table.deletedAt),
    index('event_link_other').on(table.otherId),
    index('event_link_bin').on(table.deletedAt),
  ],
);
