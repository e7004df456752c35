import { and, eq, inArray } from 'drizzle-orm';
import { foldKey } from '@shared/text/fold';
import { stageOf } from '@shared/letter/letter-life.rules';
import { letterStages } from '@shared/letter/letter-life.schema';
import { officeName } from '@shared/authority/office-tree.rules';
import { officeTable } from '../../authority/office.table';
import { replyDueTable } from '../../deadline/reply-due.table';
import { civilDay } from '../../record/today';
import { letterTable } from '../../letter/letter.table';
import type { ReadStore } from '../../store/store';
import { caseCell, casesOf, rowsById, sourceOf, type Said } from '../list-source';

type LetterRow = typeof letterTable.$inferSelect;

export const letterSource = sourceOf<typeof letterTable>({
  kind: 'letters',
  table: letterTable,
  slots: (_read, row, { caseFile }) => ({
    caseFileId: row.caseFileId,
    nameEn: foldKey(row.subjectLine),
    number: row.reference,
    day: dayOf(row),
    status: stageOf(row),
    // They stand in the schema in the order of a letter's life.
    stage: letterStages.indexOf(stageOf(row)),
    language: row.language,
    country: caseFile?.country ?? '',
  }),
  say: (page, rows) => {
    const { read, words } = page;
    const offices = rowsById(
      read,
      officeTable,
      rows.map(({ officeId }) => officeId),
    );
    const cases = casesOf(read, rows);
    const dues = duesOf(
      read,
      rows.map(({ id }) => id),
    );
    return rows.map((row): Said => {
      const office = offices.get(row.officeId);
      return {
        name: row.subjectLine || row.reference,
        cells: {
          reference: { text: row.reference },
          subject: { text: row.subjectLine },
          addressee: { text: office === undefined ? '' : officeName(office, row.language) },
          case: caseCell(page, cases.get(row.caseFileId)),
          language: words.value('common:language', row.language),
          status: words.state('letter:state', stageOf(row)),
          date: words.civil(dayOf(row)),
          due: words.civil(dues.get(row.id) ?? null),
        },
      };
    });
  },
});

/** The day by which an answer is due, of those that still wait for one. */
function duesOf(read: ReadStore, ids: readonly string[]): ReadonlyMap<string, string> {
  const { letterId, due, waiting } = replyDueTable;
  const rows = read
    .select({ letterId, due })
    .from(replyDueTable)
    .where(and(inArray(letterId, [...ids]), eq(waiting, true)))
    .all();
  return new Map(rows.map((row) => [row.letterId, row.due]));
}

/** The date printed on it; without one, the day it was issued on. A draft may have none. */
function dayOf({ date, issuedAt }: LetterRow): string {
  return date ?? (issuedAt === null ? '' : civilDay(issuedAt));
}
