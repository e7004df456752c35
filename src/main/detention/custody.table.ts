import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CustodyIncident, CustodyMove, Visit } from '@shared/detention/custody.schema';
import { json, optionalJson } from '../store/columns';
import { detentionPartColumns } from './detention-part.columns';

export const custodyMoveTable = sqliteTable(
  'custody_move',
  {
    ...detentionPartColumns(),
    date: optionalJson<CustodyMove['date']>(),
    facility: json<CustodyMove['facility']>(),
    placeId: text(),
    distanceKm: integer(),
    familyNotified: text().notNull().$type<CustodyMove['familyNotified']>(),
    reason: json<CustodyMove['reason']>(),
  },
  (table) => [
    index('custody_move_detention').on(table.detentionId, table.deletedAt),
    index('custody_move_case').on(table.caseFileId, table.deletedAt),
    index('custody_move_place')
      .on(table.placeId)
      .where(sql`place_id is not null`),
    index('custody_move_bin').on(table.deletedAt),
  ],
);

export const visitTable = sqliteTable(
  'visit',
  {
    ...detentionPartColumns(),
    date: optionalJson<Visit['date']>(),
    kind: text().notNull().$type<Visit['kind']>(),
    visitor: text().notNull(),
    outcome: text().notNull().$type<Visit['outcome']>(),
    notes: json<Visit['notes']>(),
  },
  (table) => [
    index('visit_detention').on(table.detentionId, table.deletedAt),
    index('visit_case').on(table.caseFileId, table.deletedAt),
    index('visit_bin').on(table.deletedAt),
  ],
);

export const custodyIncidentTable = sqliteTable(
  'custody_incident',
  {
    ...detentionPartColumns(),
    date: optionalJson<CustodyIncident['date']>(),
    kind: text().notNull().$type<CustodyIncident['kind']>(),
    description: json<CustodyIncident['description']>(),
    by: json<CustodyIncident['by']>(),
    response: json<CustodyIncident['response']>(),
  },
  (table) => [
    index('custody_incident_detention').on(table.detentionId, table.deletedAt),
    index('custody_incident_case').on(table.caseFileId, table.deletedAt),
    index('custody_incident_bin').on(table.deletedAt),
  ],
);
