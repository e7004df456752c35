import { getTableName, sql } from 'drizzle-orm';
import { demandTable } from '../demand/demand.table';
import { detentionTable } from '../detention/detention.table';
import { documentTable } from '../document/document.table';
import { actTable } from '../event/act.table';
import { eventTable } from '../event/event.table';
import { letterTable } from '../letter/letter.table';
import { remedyTable } from '../remedy/remedy.table';
import { preparedOnce, rowById } from '../store/prepared';
import type { RecordTable, Touched, Writer } from '../store/store';
import { caseOrganisationTable } from './case-organisation.table';
import { casePersonTable } from './case-person.table';
import { caseActivityTable } from './casefile.table';

const partsOfCase: ReadonlyMap<string, RecordTable> = new Map(
  [
    casePersonTable,
    caseOrganisationTable,
    eventTable,
    detentionTable,
    remedyTable,
    demandTable,
    documentTable,
    letterTable,
  ].map((table): [string, RecordTable] => [getTableName(table), table]),
);

/** Notes the time of the change for each case of which the transaction touched something. */
export function noteActivity(writer: Writer, touched: readonly Touched[]): void {
  const caseFileIds = new Set(touched.map((one) => caseOf(writer, one)));
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

function caseOf(writer: Writer, { table, id }: Touched): string | undefined {
  if (table === 'case_file') return id;
  if (table === 'act') return eventCase(writer, id);
  const part = partsOfCase.get(table);
  const row = part && rowById(writer.orm, part, id);
  const caseFileId = row?.['caseFileId'];
  return typeof caseFileId === 'string' ? caseFileId : undefined;
}

function eventCase(writer: Writer, actId: string): string | undefined {
  const act = rowById(writer.orm, actTable, actId);
  return act && rowById(writer.orm, eventTable, act.eventId)?.caseFileId;
}
