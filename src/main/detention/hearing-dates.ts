import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { earliestDay, latestDay } from '@shared/dates/partial-date.rules';
import type { Hearing } from '@shared/detention/proceeding.schema';
import type { DatedSource } from '../calendar/dated-source';
import { caseFileTable } from '../casefile/casefile.table';
import type { ReadStore } from '../store/store';
import { detentionTable } from './detention.table';
import { hearingTable } from './proceeding.table';

export interface HearingSpan {
  readonly from: string;
  readonly until?: string | undefined;
  readonly statuses: Hearing['status'][];
  readonly caseFileId?: string | undefined;
}

/** The expressions of the indexes of the table: SQLite uses them only when they are written the same way. */
const start = sql<string>`"hearing"."date" ->> '$.start'`;
const end = sql<string>`"hearing"."date" ->> '$.end'`;

/**
 * Hearings that can fall within the span, the soonest first, with their case and person; none of a case or a detention in
 * the bin. One known to the month falls on each day of the month.
 */
export function hearingsBetween(read: ReadStore, span: HearingSpan, limit: number) {
  const { from, until, statuses, caseFileId } = span;
  // "2026-11" sorts before "2026-11-22", and is not over.
  const wider = [from.slice(0, 7), from.slice(0, 4)];
  const rows = read
    .select({
      hearing: hearingTable,
      caseFile: { id: caseFileTable.id, number: caseFileTable.number, titles: caseFileTable.titles },
      personId: detentionTable.personId,
    })
    .from(hearingTable)
    .innerJoin(detentionTable, eq(detentionTable.id, hearingTable.detentionId))
    .innerJoin(caseFileTable, eq(caseFileTable.id, hearingTable.caseFileId))
    .where(
      and(
        or(gte(start, from), inArray(start, wider), gte(end, from), inArray(end, wider)),
        until === undefined ? undefined : lte(start, until),
        caseFileId === undefined ? undefined : eq(hearingTable.caseFileId, caseFileId),
        inArray(hearingTable.status, statuses),
        isNull(hearingTable.deletedAt),
        isNull(detentionTable.deletedAt),
        isNull(caseFileTable.deletedAt),
      ),
    )
    .orderBy(asc(start), asc(hearingTable.id))
    .limit(limit)
    .all();
  return rows.flatMap(({ hearing, ...rest }) => {
    const { date } = hearing;
    if (date === null || latestDay(date) < from) return [];
    return [{ hearing, date, day: earliestDay(date), ...rest }];
  });
}

/** Hearings in the calendar and in Today: what was held this morning still stands in the day. */
export const hearingDates = sourceOf(['planned', 'held']);
/** As the next date of a case: what was held does not come any more. */
export const plannedHearings = sourceOf(['planned']);

function sourceOf(statuses: HearingSpan['statuses']): DatedSource {
  return {
    kinds: ['hearing'],
    between: (read, { from, until, caseFileId }, limit) =>
      hearingsBetween(read, { from, until, caseFileId, statuses }, limit).map(({ hearing, date, day }) => ({
        kind: 'hearing',
        id: hearing.id,
        revision: hearing.revision,
        caseFileId: hearing.caseFileId,
        date,
        day,
        title: '',
        titles: Object.keys(hearing.agenda).length > 0 ? hearing.agenda : hearing.court,
        milestone: null,
      })),
  };
}
