/** Where records name a place, and what is found there. */
import { and, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { custodyMoveTable } from '../detention/custody.table';
import { detentionTable } from '../detention/detention.table';
import { hearingTable } from '../detention/proceeding.table';
import { eventTable } from '../event/event.table';

const custody = [
  { table: detentionTable, place: detentionTable.arrestPlaceId },
  { table: detentionTable, place: detentionTable.facilityPlaceId },
  { table: custodyMoveTable, place: custodyMoveTable.placeId },
  { table: hearingTable, place: hearingTable.placeId },
] as const;

export const placeUses: readonly SQLiteColumn[] = [eventTable.placeId, ...custody.map(({ place }) => place)];

/** The ids of the events at one of these places. */
export function eventsAt(placeIds: readonly string[]): SQL {
  return sql`select ${eventTable.id} from ${eventTable} where ${there(eventTable.placeId, eventTable.deletedAt, placeIds)}`;
}

/** The ids of the detentions that began or last at one of these places. */
export function detentionsAt(placeIds: readonly string[]): SQL {
  const { id, arrestPlaceId, facilityPlaceId, deletedAt } = detentionTable;
  const began = sql`select ${id} from ${detentionTable} where ${there(arrestPlaceId, deletedAt, placeIds)}`;
  return sql`${began} union all select ${id} from ${detentionTable} where ${there(facilityPlaceId, deletedAt, placeIds)}`;
}

/** The ids of the cases of those who were arrested, held or heard at one of these places. */
export function custodyAt(placeIds: readonly string[]): SQL {
  const cases = custody.map(
    ({ table, place }) =>
      sql`select ${table.caseFileId} from ${table} where ${there(place, table.deletedAt, placeIds)}`,
  );
  return sql.join(cases, sql` union all `);
}

/** The ids of the cases in which anything happened at one of these places. */
export function casesAt(placeIds: readonly string[]): SQL {
  const { caseFileId, placeId, deletedAt } = eventTable;
  return sql`select ${caseFileId} from ${eventTable} where ${there(placeId, deletedAt, placeIds)} union all ${custodyAt(placeIds)}`;
}

/** Which of these places a record names. */
export function namedAmong(placeIds: readonly string[]): SQL {
  const named = [{ table: eventTable, place: eventTable.placeId }, ...custody].map(
    ({ table, place }) =>
      sql`select ${place} as id from ${table} where ${there(place, table.deletedAt, placeIds)}`,
  );
  return sql.join(named, sql` union `);
}

function there(place: SQLiteColumn, deletedAt: SQLiteColumn, placeIds: readonly string[]): SQL | undefined {
  const listed = sql`(select value from json_each(${JSON.stringify(placeIds)}))`;
  return and(sql`${place} in ${listed}`, sql`${deletedAt} is null`);
}
