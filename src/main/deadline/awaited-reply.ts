import { and, eq, gte, lt, type SQL } from 'drizzle-orm';
import { addDays } from '@shared/calendar/civil-day.rules';
import { openCaseOf } from '../casefile/open-case';
import { letterTable } from '../letter/letter.table';
import { replyDueTable } from './reply-due.table';

/** An answer that has not come within a year is no longer waited for. */
const awaitedForDays = 365;

/** Joins the letters of open cases of which the answer should have come before today, and is still waited for. */
export function awaitedReply(today: string): SQL | undefined {
  return and(
    eq(replyDueTable.waiting, true),
    lt(replyDueTable.due, today),
    gte(replyDueTable.due, addDays(today, -awaitedForDays)),
    eq(letterTable.id, replyDueTable.letterId),
    openCaseOf(letterTable.caseFileId),
  );
}
