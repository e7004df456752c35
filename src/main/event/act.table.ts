import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Act } from '@shared/event/event.schema';
import { personTable } from '../person/person.table';
import { json, optionalJson, recordColumns } from '../store/columns';
import { eventTable } from './event.table';

export const actTable = sqliteTable(
  'act',
  {
    ...recordColumns,
    eventId: text()
      .notNull()
      .references(() => eventTable.id),
    victimId: text().references(() => personTable.id),
    group: optionalJson<Act['group']>(),
    type: text().notNull().$type<Act['type']>(),
    term: optionalJson<Act['term']>(),
    methods: json<Act['methods']>(),
    phraseMasculine: json<Act['phraseMasculine']>(),
    phraseFeminine: json<Act['phraseFeminine']>(),
    statedReason: json<Act['statedReason']>(),
    consequences: json<Act['consequences']>(),
    psychologicalConsequences: json<Act['psychologicalConsequences']>(),
    statusAtEnd: optionalJson<Act['statusAtEnd']>(),
    attribution: optionalJson<Act['attribution']>(),
    violationStatus: optionalJson<Act['violationStatus']>(),
    legislation: json<Act['legislation']>(),
    instruments: json<Act['instruments']>(),
    ageThen: integer(),
    assertion: text().notNull().$type<Act['assertion']>(),
    assertedBy: json<Act['assertedBy']>(),
    position: integer().notNull(),
  },
  (table) => [
    index('act_event').on(table.eventId, table.position),
    index('act_victim').on(table.victimId),
    index('act_bin').on(table.deletedAt),
  ],
);
