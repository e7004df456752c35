import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { caseActivityTable } from '../casefile/casefile.table';
import { actTable } from '../event/act.table';
import { eventTable } from '../event/event.table';
import { involvementTable } from '../event/involvement.table';
import type { ReadStore } from '../store/store';
import { codeOf } from './statistics-keys';

/**
 * Acts by the coded kind of whoever took part in them. An act of two kinds of perpetrators counts under each, so that the
 * rows may add up to more than there are acts. The basis are the people to whom it was done.
 */
export function actsByPerpetrator(read: ReadStore, where: SQL | undefined) {
  const key = sql<string>`coalesce(${codeOf(involvementTable.term)}, '')`;
  return read
    .select({
      key,
      value: sql<number>`count(distinct ${actTable.id})`,
      basis: sql<number>`count(distinct coalesce(${actTable.victimId}, ${actTable.id}))`,
    })
    .from(actTable)
    .innerJoin(eventTable, eq(eventTable.id, actTable.eventId))
    .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, eventTable.caseFileId))
    .leftJoin(
      involvementTable,
      and(eq(involvementTable.actId, actTable.id), isNull(involvementTable.deletedAt)),
    )
    .where(
      and(isNull(actTable.deletedAt), isNull(eventTable.deletedAt), eq(caseActivityTable.live, true), where),
    )
    .groupBy(key)
    .all();
}
