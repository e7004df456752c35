import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { preparedOnce, rowById } from '../store/prepared';
import type { Touched, Writer } from '../store/store';
import { findCaseId } from './case-parts';
import { refreshLine, shapesLine, subjectCases } from './case-line';
import { caseActivityTable, caseFileTable } from './casefile.table';
import { openStatuses } from './open-case';

/** Notes the time of the change for each case of which the transaction touched something. */
export function noteActivity(writer: Writer, touched: readonly Touched[]): void {
  const caseFileIds = new Set(touched.map(({ table, id }) => findCaseId(writer.orm, table, id)));
  const at = writer.act.now;
  for (const caseFileId of caseFileIds) {
    if (caseFileId === undefined) continue;
    noteStatement(writer).run({ caseFileId, at });
  }
  for (const caseFileId of reshaped(writer, touched)) refreshLine(writer, caseFileId);
}

/** Makes the line of a case anew; when the case last changed stays as it was noted. */
export function renewLine(writer: Writer, caseFileId: string): void {
  const { orm } = writer;
  const noted = orm
    .select({ at: caseActivityTable.at })
    .from(caseActivityTable)
    .where(eq(caseActivityTable.caseFileId, caseFileId))
    .get();
  const at = noted?.at ?? rowById(orm, caseFileTable, caseFileId)?.updatedAt ?? writer.act.now;
  noteStatement(writer).run({ caseFileId, at });
  refreshLine(writer, caseFileId);
}

/** The cases whose line in the list may read differently now. */
function reshaped(writer: Writer, touched: readonly Touched[]): Set<string> {
  const ids = touched.flatMap(({ table, id }) => {
    if (table === 'person') return subjectCases(writer.orm, id);
    return shapesLine(table) ? (findCaseId(writer.orm, table, id) ?? []) : [];
  });
  return new Set(ids);
}

function noteStatement({ orm }: Writer) {
  const caseFileId = sql.placeholder('caseFileId');
  const open = orm
    .select({
      open: sql`${and(isNull(caseFileTable.deletedAt), inArray(caseFileTable.status, openStatuses))}`,
    })
    .from(caseFileTable)
    .where(eq(caseFileTable.id, caseFileId));
  const values = { caseFileId, at: sql.placeholder('at'), open: sql`(${open})` };
  return preparedOnce(orm, 'case_activity note', () =>
    orm
      .insert(caseActivityTable)
      .values(values)
      .onConflictDoUpdate({
        target: caseActivityTable.caseFileId,
        set: { at: sql`excluded.at`, open: sql`excluded.open` },
      })
      .prepare(),
  );
}
