import type { LocalizedText } from '@shared/language/language.schema';
import { compareDates, earliestDay } from '@shared/dates/partial-date.rules';
import { datePoint, type PartialDate } from '@shared/dates/partial-date.schema';
import { rangeAsDate } from '@shared/detention/sentence.rules';
import type { AnchorKind, CaseDate, DueOffset } from '@shared/task/task.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';
import { hearingTable, judgmentTable } from '../detention/proceeding.table';
import { sentenceFacts } from '../detention/sentence-facts';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import { remedyTable } from '../remedy/remedy.table';
import { liveRow, rowsOf } from '../store/prepared';
import type { ReadStore, RecordTable } from '../store/store';

/** What of a record is a date that due dates can be counted from. */
interface DateSource<T extends RecordTable = RecordTable> {
  readonly from: AnchorKind;
  readonly table: T;
  readonly date: (row: T['$inferSelect'], read: ReadStore) => PartialDate | null;
  readonly titles?: (row: T['$inferSelect']) => LocalizedText;
  readonly title?: (row: T['$inferSelect']) => string;
}

/** Keeps the types of the table's row within one source; the list below holds sources of different tables. */
function source<T extends RecordTable>(one: DateSource<T>): DateSource {
  return one as unknown as DateSource;
}

type DetentionRow = typeof detentionTable.$inferSelect;
const facility = ({ facility: titles }: DetentionRow) => titles;

const sources: readonly DateSource[] = [
  source({ from: 'arrest', table: detentionTable, date: (row) => row.arrestDate ?? null, titles: facility }),
  source({
    from: 'release',
    table: detentionTable,
    date: (row) => row.releaseDate ?? null,
    titles: facility,
  }),
  source({ from: 'sentence_end', table: detentionTable, date: sentenceEnd, titles: facility }),
  source({
    from: 'hearing',
    table: hearingTable,
    date: ({ status, date }) => (status === 'cancelled' ? null : (date ?? null)),
    titles: ({ agenda, court }) => (Object.keys(agenda).length === 0 ? court : agenda),
  }),
  source({
    from: 'event',
    table: eventTable,
    date: (row) => row.date ?? null,
    titles: ({ titles, place }) => (Object.keys(titles).length === 0 ? place : titles),
  }),
  source({ from: 'remedy', table: remedyTable, date: (row) => row.date ?? null, titles: ({ body }) => body }),
  source({
    from: 'letter',
    table: letterTable,
    date: ({ state, date }) => (state === 'issued' && date !== null ? datePoint(date) : null),
    title: ({ reference, subjectLine }) => [reference, subjectLine].filter(Boolean).join(' · '),
  }),
];

/** The tables whose records due dates follow. */
export const tablesWithDates: ReadonlySet<RecordTable> = new Set(sources.map(({ table }) => table));

/** The end of a sentence moves with the judgments. */
export const tablesBehindDates: readonly RecordTable[] = [judgmentTable];

function sentenceEnd(row: DetentionRow, read: ReadStore): PartialDate | null {
  const { sentenceEnds } = sentenceFacts(read, row, civilDay(0));
  return sentenceEnds === null ? null : rangeAsDate(sentenceEnds, false);
}

/** Every date of the case that a due date can be counted from, in their order. */
export function listCaseDates(read: ReadStore, caseFileId: string): CaseDate[] {
  const rows = new Map<RecordTable, RecordTable['$inferSelect'][]>();
  for (const table of tablesWithDates) {
    rows.set(table, rowsOf(read, table, 'caseFileId' as never, caseFileId));
  }
  const dates = sources.flatMap((one) =>
    (rows.get(one.table) ?? []).flatMap((row) => dateOf(read, one, row) ?? []),
  );
  const opened = openedDate(read, caseFileId);
  return [...(opened ? [opened] : []), ...dates].toSorted((a, b) => compareDates(a.date, b.date));
}

function openedDate(read: ReadStore, caseFileId: string): CaseDate | undefined {
  const openedOn = liveRow(read, caseFileTable, caseFileId)?.openedOn ?? null;
  if (openedOn === null) return undefined;
  return { from: 'case_opened', recordId: caseFileId, date: datePoint(openedOn), titles: {}, title: '' };
}

function dateOf(read: ReadStore, one: DateSource, row: RecordTable['$inferSelect']): CaseDate | undefined {
  const date = one.date(row, read);
  if (date === null) return undefined;
  return {
    from: one.from,
    recordId: String(row['id']),
    date,
    titles: one.titles?.(row) ?? {},
    title: one.title?.(row) ?? '',
  };
}

/**
 * The date that an offset is counted from; undefined while it is not known. An offset that names no record takes the next
 * hearing, else the latest date of its kind.
 */
export function findAnchor(
  read: ReadStore,
  caseFileId: string | null,
  offset: Pick<DueOffset, 'from' | 'recordId' | 'day'>,
  today: string,
): CaseDate | undefined {
  const { from, recordId, day } = offset;
  if (day !== null) return { from: 'day', recordId: null, date: datePoint(day), titles: {}, title: '' };
  if (recordId !== null) return namedAnchor(read, from, recordId);
  if (caseFileId === null) return undefined;
  const ofKind = listCaseDates(read, caseFileId).filter((date) => date.from === from);
  const coming = ofKind.find(({ date }) => earliestDay(date) >= today);
  return (from === 'hearing' ? coming : undefined) ?? ofKind.at(-1);
}

function namedAnchor(read: ReadStore, from: AnchorKind, recordId: string): CaseDate | undefined {
  if (from === 'case_opened') return openedDate(read, recordId);
  const one = sources.find((each) => each.from === from);
  const row = one && liveRow(read, one.table, recordId);
  return row && dateOf(read, one, row);
}
