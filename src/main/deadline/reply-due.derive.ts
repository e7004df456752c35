/** Keeps the day on which an answer is due with what it follows from: letters, sendings, answers, rules, holidays. */
import { and, desc, eq, getTableName, isNotNull, isNull, notExists } from 'drizzle-orm';
import { officeTable } from '../authority/office.table';
import { holidayTable } from '../calendar/holiday.table';
import { dispatchTable } from '../dispatch/dispatch.table';
import { incomingTable } from '../incoming/incoming.table';
import { letterTable } from '../letter/letter.table';
import { settingsTable } from '../settings/settings.table';
import { liveRow, valueOf } from '../store/prepared';
import type { ReadStore, RecordTable, Touched, Writer } from '../store/store';
import { deadlineRuleTable } from './deadline-rule.table';
import { ReplyDues } from './reply-dues';
import { replyDueTable } from './reply-due.table';

const ofLetter: ReadonlyMap<string, RecordTable> = new Map<string, RecordTable>([
  [getTableName(dispatchTable), dispatchTable],
  [getTableName(incomingTable), incomingTable],
]);
/** What may move the answers to many letters at once. */
const ofMany: ReadonlySet<string> = new Set(
  [deadlineRuleTable, holidayTable, settingsTable, officeTable].map((table) => getTableName(table)),
);

export function noteReplyDue(writer: Writer, touched: readonly Touched[]): void {
  const ids = new Set(touched.flatMap((one) => letterOf(writer.orm, one)));
  if (touched.some(({ table }) => ofMany.has(table)))
    for (const id of waitingLetters(writer.orm)) ids.add(id);
  if (ids.size > 0) noteLetters(writer, ids);
}

/**
 * A piece of the letters that are out and of which nothing is noted yet: those of a vault that is older than the time
 * limits. @returns whether there may be more
 */
export function noteForgotten(writer: Writer, most: number): boolean {
  const rows = forgotten(writer.orm, most);
  noteLetters(
    writer,
    rows.map(({ id }) => id),
  );
  return rows.length === most;
}

/** At most `most`, the latest first: those whose answers are still waited for. */
export function forgotten(read: ReadStore, most: number): { id: string }[] {
  const noted = read
    .select({ id: replyDueTable.letterId })
    .from(replyDueTable)
    .where(eq(replyDueTable.letterId, letterTable.id));
  return read
    .select({ id: letterTable.id })
    .from(letterTable)
    .where(
      and(
        eq(letterTable.state, 'issued'),
        isNull(letterTable.deletedAt),
        isNotNull(letterTable.issuedAt),
        notExists(noted),
      ),
    )
    .orderBy(desc(letterTable.issuedAt))
    .limit(most)
    .all();
}

function noteLetters(writer: Writer, ids: Iterable<string>): void {
  const dues = new ReplyDues(writer.orm);
  for (const id of ids) {
    const letter = liveRow(writer.orm, letterTable, id);
    const found = letter === undefined ? null : dues.of(letter);
    if (letter === undefined || found === null) {
      writer.orm.delete(replyDueTable).where(eq(replyDueTable.letterId, id)).run();
      continue;
    }
    const row = { letterId: id, caseFileId: letter.caseFileId, due: found.due, waiting: found.waiting };
    writer.orm
      .insert(replyDueTable)
      .values(row)
      .onConflictDoUpdate({ target: replyDueTable.letterId, set: row })
      .run();
  }
}

function letterOf(read: ReadStore, { table, id }: Touched): string[] {
  if (table === getTableName(letterTable)) return [id];
  const child = ofLetter.get(table);
  if (child === undefined) return [];
  const letterId = valueOf(read, child, 'letterId', id);
  return typeof letterId === 'string' ? [letterId] : [];
}

function waitingLetters(read: ReadStore): string[] {
  return read
    .select({ id: replyDueTable.letterId })
    .from(replyDueTable)
    .where(eq(replyDueTable.waiting, true))
    .all()
    .map(({ id }) => id);
}
