import type { CalendarFilter, DatedItem, DatedKind } from '@shared/calendar/calendar.schema';
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
