import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Detention } from '@shared/detention/detention.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { customColumn, defaultJson, json, optionalJson, recordColumns } from '../store/columns';

export const detentionTable = sqliteTable(
  'detention',
  {
    ...recordColumns,
    custom: customColumn(),
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    type: text().$type<Detention['type']>(),
    ground: optionalJson<Detention['ground']>(),
    arrestDate: optionalJson<Detention['arrestDate']>(),
    arrestPlace: json<Detention['arrestPlace']>(),
    arrestPlaceId: text(),
    facilityPlaceId: text(),
    arrestingBody: json<Detention['arrestingBody']>(),
    warrantShown: text().notNull().$type<Detention['warrantShown']>(),
    familyNotifiedAt: optionalJson<Detention['familyNotifiedAt']>(),
    counselAccessAt: optionalJson<Detention['counselAccessAt']>(),
    whereabouts: text().$type<Detention['whereabouts']>(),
    contact: text({ mode: 'json' }).notNull().default([]).$type<Detention['contact']>(),
    counsel: text({ mode: 'json' }).notNull().default([]).$type<Detention['counsel']>(),
    facility: json<Detention['facility']>(),
    measures: json<Detention['measures']>(),
    heldSince: optionalJson<Detention['heldSince']>(),
    releaseDate: optionalJson<Detention['releaseDate']>(),
    releaseKind: text().$type<Detention['releaseKind']>(),
    releaseGround: json<Detention['releaseGround']>(),
    contestedBy: json<Detention['contestedBy']>(),
    conditions: json<Detention['conditions']>(),
    health: json<Detention['health']>(),
    statementsSigned: text().$type<Detention['statementsSigned']>(),
    medicalAttention: text({ mode: 'json' }).notNull().default([]).$type<Detention['medicalAttention']>(),
    statements: optionalJson<Detention['statements']>(),
    risk: json<Detention['risk']>(),
    notes: text().notNull(),
    fieldLevels: defaultJson<Detention['fieldLevels']>({}),
  },
  (table) => [
    index('detention_case').on(table.caseFileId, table.deletedAt),
    index('detention_person').on(table.personId),
    index('detention_arrest_place')
      .on(table.arrestPlaceId)
      .where(sql`arrest_place_id is not null`),
    index('detention_facility_place')
      .on(table.facilityPlaceId)
      .where(sql`facility_place_id is not null`),
    index('detention_bin').on(table.deletedAt),
  ],
);
