import { and, asc, eq, getTableName, gte, inArray, lte, min, type SQL } from 'drizzle-orm';
import type { CalendarFilter, DatedItem } from '@shared/calendar/calendar.schema';
import { addDays, addMonths } from '@shared/calendar/civil-day.rules';
import type { DetentionFacts } from '@shared/detention/detention.schema';
import { precisionOf } from '@shared/dates/partial-date.rules';
import { datePoint } from '@shared/dates/partial-date.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { openCaseOf } from '../casefile/open-case';
import { detentionTable } from '../detention/detention.table';
import { judgmentTable } from '../detention/proceeding.table';
import { sentenceFacts } from '../detention/sentence-facts';
import { civilDay } from '../record/today';
import { liveRow, rowById } from '../store/prepared';
import type { ReadStore, Touched, Writer } from '../store/store';
import { milestoneTable } from './milestone.table';

type Milestone = typeof milestoneTable.$inferSelect;

/** Both the first and the last day count, so that the hundredth day is 99 days after the first. */
const hundredth = 99;

/** Brings the milestones of touched detentions and judgments up to date, inside the transaction of the change. */
export function noteMilestones({ orm, act }: Writer, touched: readonly Touched[]): void {
  const detentions = touched.flatMap(({ table, id }) => {
    if (table === getTableName(detentionTable)) return id;
    return table === getTableName(judgmentTable) ? (rowById(orm, judgmentTable, id)?.detentionId ?? []) : [];
  });
  for (const id of new Set(detentions)) {
    orm.delete(milestoneTable).where(eq(milestoneTable.detentionId, id)).run();
    const row = liveRow(orm, detentionTable, id);
    const days = row === undefined ? [] : milestonesOf(row, sentenceFacts(orm, row, civilDay(act.now)));
    if (days.length > 0) orm.insert(milestoneTable).values(days).run();
  }
}

/** None for a detention that has ended or of which the first day is not known. */
function milestonesOf(row: typeof detentionTable.$inferSelect, facts: DetentionFacts): Milestone[] {
  const { since, sentenceEnds, midpoint, held } = facts;
  if (!held) return [];
  if (row.releaseDate || since === null || since.end !== null || precisionOf(since.start) !== 'day')
    return [];
  const first = since.start;
  const of = (kind: Milestone['kind'], day: string): Milestone => ({
    detentionId: row.id,
    caseFileId: row.caseFileId,
    kind,
    day,
  });
  const served = [of('hundred_days', addDays(first, hundredth)), of('year', first)];
  if (sentenceEnds === null || midpoint === null) return served;
  return [...served, of('midpoint', midpoint.latest), of('sentence_end', sentenceEnds.latest)];
}

/** The milestones of open cases that fall within the span. */
export function milestonesBetween(read: ReadStore, filter: CalendarFilter, limit: number): DatedItem[] {
  const { from, until } = filter;
  const once = rowsWhere(
    read,
    filter,
    and(
      inArray(milestoneTable.kind, ['hundred_days', 'midpoint', 'sentence_end']),
      gte(milestoneTable.day, from),
      lte(milestoneTable.day, until),
    ),
    limit,
  ).map((row) => itemOf(row, row.day, 0));
  return [...once, ...anniversariesBetween(read, filter, limit)];
}

/** Each year that can be an anniversary is a range of its own on the index: no more of them than the longest detention. */
function anniversariesBetween(read: ReadStore, filter: CalendarFilter, limit: number): DatedItem[] {
  const { from, until } = filter;
  const earliest = read
    .select({ day: min(milestoneTable.day) })
    .from(milestoneTable)
    .where(eq(milestoneTable.kind, 'year'))
    .get()?.day;
  if (!earliest) return [];
  const longest = Number(until.slice(0, 4)) - Number(earliest.slice(0, 4));
  return Array.from({ length: Math.max(0, longest) }, (_, index) => index + 1).flatMap((years) => {
    const span = and(
      eq(milestoneTable.kind, 'year'),
      // A day wider on both sides: 29 February has its anniversary on the 28th.
      gte(milestoneTable.day, addDays(addMonths(from, -12 * years), -1)),
      lte(milestoneTable.day, addDays(addMonths(until, -12 * years), 1)),
    );
    return rowsWhere(read, filter, span, limit)
      .map((row) => itemOf(row, addMonths(row.day, 12 * years), years))
      .filter(({ day }) => day >= from && day <= until);
  });
}

function rowsWhere(
  read: ReadStore,
  { caseFileId }: CalendarFilter,
  where: SQL | undefined,
  limit: number,
): Milestone[] {
  return read
    .select({
      detentionId: milestoneTable.detentionId,
      kind: milestoneTable.kind,
      day: milestoneTable.day,
      caseFileId: milestoneTable.caseFileId,
    })
    .from(milestoneTable)
    .innerJoin(caseFileTable, openCaseOf(milestoneTable.caseFileId))
    .where(and(where, caseFileId === undefined ? undefined : eq(milestoneTable.caseFileId, caseFileId)))
    .orderBy(asc(milestoneTable.day))
    .limit(limit)
    .all();
}

function itemOf(row: Milestone, day: string, years: number): DatedItem {
  return {
    kind: 'milestone',
    id: row.detentionId,
    revision: 0,
    caseFileId: row.caseFileId,
    date: datePoint(day),
    day,
    title: '',
    titles: {},
    milestone: { kind: row.kind, years },
  };
}
