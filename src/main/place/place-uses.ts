/** Where records name a place, and what is found there. */
import { and, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { custodyMoveTable } from '../detention/custody.table';
import { detentionTable } from '../detention/detention.table';
import { hearingTable } from '../detention/proceeding.table';
import { eventTable } from '../event/event.table';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';

const custody = [
  { table: detentionTable, place: detentionTable.arrestPlaceId },
  { table: detentionTable, place: detentionTable.facilityPlaceId },
  { table: custodyMoveTable, place: custodyMoveTable.placeId },
  { table: hearingTable, place: hearingTable.placeId },
] as const;

export const placeUses: readonly SQLiteColumn[] = [eventTable.placeId, ...custody.map(({ place }) => place)];

/** Where addresses name one, within a list. */
export const addresses = [
  { table: personTable, inside: personTable.contactPoints },
  { table: organisationTable, inside: organisationTable.contactPoints },
] as const;

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
  return sql.join([...named, ...addresses.map((one) => namedInAddress(one, placeIds))], sql` union `);
}

/** Most addresses name none, and are not taken apart. */
function namedInAddress({ table, inside }: (typeof addresses)[number], placeIds: readonly string[]): SQL {
  const place = sql`json_extract(point.value, '$.placeId')`;
  return sql`select ${place} as id from ${table}, json_each(${inside}) as point where instr(${inside}, '"placeId":"') > 0 and ${place} in ${listed(placeIds)} and ${table.deletedAt} is null`;
}

function there(place: SQLiteColumn, deletedAt: SQLiteColumn, placeIds: readonly string[]): SQL | undefined {
  return and(sql`${place} in ${listed(placeIds)}`, sql`${deletedAt} is null`);
}

function listed(ids: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}
