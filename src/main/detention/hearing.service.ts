import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { earliestDay } from '@shared/dates/partial-date.rules';
import { isUpcoming } from '@shared/detention/hearing.rules';
import type { UpcomingHearing } from '@shared/detention/upcoming-hearing.schema';
import { caseFileTable } from '../casefile/casefile.table';
import type { Store } from '../store/store';
import { DetentionPartService } from './detention-part.service';
import { detentionTable } from './detention.table';
import { hearingTable } from './proceeding.table';

export interface HearingWindow {
  readonly from: string;
  readonly until?: string | undefined;
  readonly limit: number;
}

/** The expressions of the indexes of the table: SQLite uses them only when they are written the same way. */
const start = sql<string>`"hearing"."date" ->> '$.start'`;
const end = sql<string>`"hearing"."date" ->> '$.end'`;

export class HearingService extends DetentionPartService<typeof hearingTable> {
  constructor(store: Store) {
    super(store, hearingTable, () => ({
      caseFileId: '',
      detentionId: '',
      proceedingId: null,
      date: null,
      court: {},
      agenda: {},
      status: 'planned',
      access: 'unknown',
      observer: '',
      interpreter: 'unknown',
      outcome: {},
    }));
  }

  /** Hearings of all cases that are to come within the window, soonest first; see the route. */
  upcoming({ from, until, limit }: HearingWindow): UpcomingHearing[] {
    const wider = [from.slice(0, 7), from.slice(0, 4)];
    const rows = this.store.read
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
          eq(hearingTable.status, 'planned'),
          // A day of this month, or the month or the year as a whole: "2026-11" sorts before "2026-11-22".
          or(gte(start, from), inArray(start, wider), gte(end, from), inArray(end, wider)),
          until === undefined ? undefined : lte(start, until),
          isNull(hearingTable.deletedAt),
          isNull(detentionTable.deletedAt),
          isNull(caseFileTable.deletedAt),
        ),
      )
      .orderBy(asc(start), asc(hearingTable.id))
      .limit(limit)
      .all();
    return rows.flatMap(({ hearing, ...rest }) =>
      hearing.date !== null && isUpcoming(hearing, from)
        ? [{ hearing, day: earliestDay(hearing.date), ...rest }]
        : [],
    );
  }
}
