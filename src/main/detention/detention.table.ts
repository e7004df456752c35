import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Detention } from '@shared/detention/detention.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const detentionTable = sqliteTable(
  'detention',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    arrestDate: optionalJson<Detention['arrestDate']>(),
    arrestPlace: json<Detention['arrestPlace']>(),
    arrestingBody: json<Detention['arrestingBody']>(),
    facility: json<Detention['facility']>(),
    charges: json<Detention['charges']>(),
    sentence: optionalJson<Detention['sentence']>(),
    heldSince: optionalJson<Detention['heldSince']>(),
    releaseDate: optionalJson<Detention['releaseDate']>(),
    releaseGround: json<Detention['releaseGround']>(),
    contestedBy: json<Detention['contestedBy']>(),
    conditions: json<Detention['conditions']>(),
    health: json<Detention['health']>(),
    risk: json<Detention['risk']>(),
    notes: text().notNull(),
  },
  (table) => [
    index('detention_case').on(table.caseFileId, table.deletedAt),
    index('detention_person').on(table.personId),
    index('detention_bin').on(table.deletedAt),
  ],
);
