import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm';
import type { DueFlag, Flag, FlagFields } from '@shared/flag/flag.schema';
import { AppError } from '@shared/ipc/error';
import type { Language } from '@shared/language/language.schema';
import { findCaseId } from '../casefile/case-parts';
import type { Actor } from '../ipc/context';
import { titleOf } from '../journal/record-title';
import { RecordService, type GivenRow } from '../record/record.service';
import { civilDay } from '../record/today';
import { liveRow } from '../store/prepared';
import { recordTables } from '../store/registry';
import type { Store, Writer } from '../store/store';
import { flagTable } from './flag.table';
import { findFlag } from './flags';

/** More at once nobody comes back to. */
const mostDue = 100;

/** Marks on records that somebody wants to come back to. Taken off, they stay in the history of what was flagged. */
export class FlagService extends RecordService<typeof flagTable> {
  constructor(
    store: Store,
    private readonly now: () => number,
  ) {
    super(store, flagTable, () => ({
      subjectTable: 'case_file',
      subjectId: '',
      reason: '',
      dueOn: null,
      who: '',
    }));
  }

  /** Whoever flags is who comes back to it, unless somebody else is named. @throws NOT_FOUND for a record that is not there */
  override insert(writer: Writer, values: GivenRow<typeof flagTable>): Flag {
    const { subjectTable = 'case_file', subjectId = '' } = values;
    const table = recordTables.get(subjectTable);
    if (table === undefined || liveRow(writer.orm, table, subjectId) === undefined)
      throw new AppError('NOT_FOUND', { what: subjectTable });
    const standing = findFlag(writer.orm, subjectId);
    const who = values.who?.trim() || (standing?.who ?? writer.act.actor.name);
    if (standing === undefined) return super.insert(writer, { ...values, who });
    const reason = values.reason?.trim() || standing.reason;
    const dueOn = values.dueOn ?? standing.dueOn;
    return writer.update(flagTable, standing.id, standing.revision, { reason, dueOn, who });
  }

  /** Another day for a flag that stands. Whether it made a difference. */
  reschedule(writer: Writer, subjectId: string, dueOn: FlagFields['dueOn']): boolean {
    const standing = findFlag(writer.orm, subjectId);
    if (standing === undefined || standing.dueOn === dueOn) return false;
    writer.update(flagTable, standing.id, standing.revision, { dueOn });
    return true;
  }

  /** Whether there was one. */
  lowerIn(writer: Writer, subjectId: string): boolean {
    const standing = findFlag(writer.orm, subjectId);
    if (standing === undefined) return false;
    writer.remove(flagTable, standing.id);
    return true;
  }

  lower(actor: Actor, subjectId: string): boolean {
    return this.write(actor, 'lower', (writer) => this.lowerIn(writer, subjectId));
  }

  listOfRecord(subjectId: string): Flag[] {
    return this.store.read
      .select()
      .from(flagTable)
      .where(eq(flagTable.subjectId, subjectId))
      .orderBy(asc(flagTable.deletedAt), desc(flagTable.updatedAt))
      .all()
      .toSorted((a, b) => Number(a.deletedAt !== null) - Number(b.deletedAt !== null));
  }

  /** Of records that are not in the bin. */
  due(language: Language): DueFlag[] {
    const { read } = this.store;
    const rows = read
      .select()
      .from(flagTable)
      .where(and(isNull(flagTable.deletedAt), lte(flagTable.dueOn, civilDay(this.now()))))
      .orderBy(asc(flagTable.dueOn))
      .limit(mostDue)
      .all();
    return rows.flatMap((flag) => {
      const { subjectTable, subjectId, dueOn } = flag;
      const table = recordTables.get(subjectTable);
      const row = table && liveRow(read, table, subjectId);
      if (row === undefined || dueOn === null) return [];
      const caseFileId = findCaseId(read, subjectTable, subjectId) ?? null;
      return [{ ...flag, dueOn, caseFileId, title: titleOf(read, subjectTable, row, language) }];
    });
  }
}
