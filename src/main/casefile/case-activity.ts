import { sql } from 'drizzle-orm';
import { preparedOnce } from '../store/prepared';
import type { Touched, Writer } from '../store/store';
import { findCaseId } from './case-parts';
import { caseActivityTable } from './casefile.table';

/** Notes the time of the change for each case of which the transaction touched something. */
export function noteActivity(writer: Writer, touched: readonly Touched[]): void {
  const caseFileIds = new Set(touched.map(({ table, id }) => findCaseId(writer.orm, table, id)));
  const at = writer.act.now;
  for (const caseFileId of caseFileIds) {
    if (caseFileId === undefined) continue;
    noteStatement(writer).run({ caseFileId, at });
  }
}

function noteStatement({ orm }: Writer) {
  const values = { caseFileId: sql.placeholder('caseFileId'), at: sql.placeholder('at') };
  return preparedOnce(orm, 'case_activity note', () =>
    orm
      .insert(caseActivityTable)
      .values(values)
      .onConflictDoUpdate({ target: caseActivityTable.caseFileId, set: { at: sql`excluded.at` } })
      .prepare(),
  );
}
