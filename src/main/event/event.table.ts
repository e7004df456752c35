import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Event } from '@shared/event/event.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { customColumn, json, optionalJson, recordColumns } from '../store/columns';

export const eventTable = sqliteTable(
  'event',
  {
    ...recordColumns,
    custom: customColumn(),
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    kind: text().notNull().$type<Event['kind']>(),
    titles: json<Event['titles']>(),
    date: optionalJson<Event['date']>(),
    place: json<Event['place']>(),
    placeId: text(),
    country: text(),
    area: optionalJson<Event['area']>(),
    location: optionalJson<Event['location']>(),
    description: json<Event['description']>(),
    notDone: json<Event['notDone']>(),
    impact: json<Event['impact']>(),
    motive: json<Event['motive']>(),
    assertion: text().notNull().$type<Event['assertion']>(),
    assertedBy: json<Event['assertedBy']>(),
  },
  (table) => [
    index('event_case').on(table.caseFileId, table.deletedAt),
    index('event_place')
      .on(table.placeId)
      .where(sql`place_id is not null`),
  ],
);
