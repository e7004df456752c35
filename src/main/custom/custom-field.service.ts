import { asc, isNull, max } from 'drizzle-orm';
import type { CustomField } from '@shared/custom/custom-field.schema';
import type { Actor } from '../ipc/context';
import { RecordService, type GivenRow } from '../record/record.service';
import type { Store, Writer } from '../store/store';
import { customFieldTable } from './custom-field.table';

/** The fields that an organisation made for itself. */
export class CustomFieldService extends RecordService<typeof customFieldTable> {
  constructor(store: Store) {
    super(store, customFieldTable, () => ({
      host: 'person',
      type: 'text',
      names: {},
      help: {},
      choices: [],
      level: 2,
      retired: false,
      position: 0,
    }));
  }

  /** Retired ones too, in their order. */
  list(): CustomField[] {
    return this.store.read
      .select()
      .from(customFieldTable)
      .where(isNull(customFieldTable.deletedAt))
      .orderBy(asc(customFieldTable.position), asc(customFieldTable.createdAt))
      .all();
  }

  override insert(writer: Writer, values: GivenRow<typeof customFieldTable>): CustomField {
    const last = writer.orm
      .select({ last: max(customFieldTable.position) })
      .from(customFieldTable)
      .get();
    return super.insert(writer, { ...values, position: (last?.last ?? -1) + 1 });
  }

  /** Retires: what was written into the field stays, and so does its name. @throws NOT_FOUND, CONFLICT {field} */
  override remove(actor: Actor, id: string, revision: number): CustomField {
    return this.update(actor, id, revision, { retired: true });
  }
}
