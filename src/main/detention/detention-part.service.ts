import { compareDates } from '@shared/dates/partial-date.rules';
import type { PartialDate } from '@shared/dates/partial-date.schema';
import { AppError } from '@shared/ipc/error';
import { ChildService } from '../record/child.service';
import type { GivenRow } from '../record/record.service';
import { rowById } from '../store/prepared';
import type { NewRow, RecordTable, Store, Writer } from '../store/store';
import { detentionTable } from './detention.table';

type Row<T extends RecordTable> = T['$inferSelect'];

/** Records of one detention: hearings, moves, visits. They belong to its case without being asked for it. */
export class DetentionPartService<T extends RecordTable> extends ChildService<T> {
  constructor(store: Store, table: T, defaults: () => Omit<NewRow<T>, 'id'>) {
    super(store, table, 'detentionId' as Extract<keyof Row<T>, string>, defaults);
  }

  /** @throws NOT_FOUND {what: 'detention'} */
  override insert(writer: Writer, values: GivenRow<T>): Row<T> {
    const given = values as Record<string, unknown>;
    const detention = rowById(writer.orm, detentionTable, String(given['detentionId']));
    if (detention === undefined) throw new AppError('NOT_FOUND', { what: 'detention' });
    return super.insert(writer, { ...values, caseFileId: detention.caseFileId });
  }

  /** By date, undated last; what has the same date as it was entered. */
  listByDate(detentionId: string): Row<T>[] {
    const dateOf = (row: Row<T>) => (row['date'] ?? null) as PartialDate | null;
    return this.listOf(detentionId).toSorted((a, b) => compareDates(dateOf(a), dateOf(b)));
  }
}
