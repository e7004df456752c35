import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm';
import type { CalendarFilter, DatedItem } from '@shared/calendar/calendar.schema';
import type { DatedSource } from '../calendar/dated-source';
import type { ReadStore } from '../store/store';
import { taskTable } from './task.table';

/** Open tasks by their due day, in the calendar and in Today. */
export const taskDates: DatedSource = {
  kinds: ['task', 'deadline'],
  between: (read, filter, limit) => openTasks(read, filter, limit).flatMap((row) => itemOf(row) ?? []),
};

function openTasks(read: ReadStore, { from, until, caseFileId }: CalendarFilter, limit: number) {
  return read
    .select()
    .from(taskTable)
    .where(
      and(
        eq(taskTable.state, 'open'),
        isNull(taskTable.deletedAt),
        gte(taskTable.dueDay, from),
        lte(taskTable.dueDay, until),
        caseFileId === undefined ? undefined : eq(taskTable.caseFileId, caseFileId),
      ),
    )
    .orderBy(asc(taskTable.dueDay))
    .limit(limit)
    .all();
}

function itemOf({
  id,
  revision,
  caseFileId,
  kind,
  title,
  due,
  dueDay,
}: typeof taskTable.$inferSelect): DatedItem | undefined {
  if (!due || dueDay === null) return undefined;
  return { kind, id, revision, caseFileId, date: due, day: dueDay, title, titles: {}, milestone: null };
}
