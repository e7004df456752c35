import { and, eq, inArray, isNull, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { CalendarFilter, DatedItem, DatedKind } from '@shared/calendar/calendar.schema';
import type { CaseStatus } from '@shared/casefile/casefile.schema';
import { caseFileTable } from '../casefile/casefile.table';
import type { ReadStore } from '../store/store';

/**
 * What a slice gives to the calendar, to Today and to the "next date" of a case: its records that have a day. One query
 * on an index, however many cases there are; the earliest first, no more than `limit`.
 */
export interface DatedSource {
  readonly kinds: readonly DatedKind[];
  /** `filter.caseFileId` is honoured; `lead` and `kinds` are looked after by who asks. */
  readonly between: (read: ReadStore, filter: CalendarFilter, limit: number) => DatedItem[];
}

/** Cases that somebody works on. */
export const openStatuses: CaseStatus[] = ['intake', 'verifying', 'active', 'monitoring'];

/** The case of a row, when it is neither closed nor in the bin. */
export function livingCase(column: SQLWrapper): SQL | undefined {
  return and(
    eq(caseFileTable.id, column),
    isNull(caseFileTable.deletedAt),
    inArray(caseFileTable.status, openStatuses),
  );
}
