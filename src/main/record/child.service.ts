import type { Actor } from '../ipc/context';
import { rowsOf } from '../store/prepared';
import type { NewRow, RecordTable, Store, Writer } from '../store/store';
import { RecordService, type GivenRow } from './record.service';

type Row<T extends RecordTable> = T['$inferSelect'];

/** Records that belong to one other record: the events of a case, the acts of an event. */
export class ChildService<T extends RecordTable> extends RecordService<T> {
  constructor(
    store: Store,
    table: T,
    protected readonly parentField: Extract<keyof Row<T>, string>,
    defaults: () => Omit<NewRow<T>, 'id'>,
  ) {
    super(store, table, defaults);
  }

  /** In their order, else as they were entered; without what lies in the bin. */
  listOf(parentId: string): Row<T>[] {
    return rowsOf(this.store.read, this.table, this.parentField, parentId);
  }
}

/** Children that a person puts in order. `position` need not be gapless. */
export class OrderedService<T extends RecordTable> extends ChildService<T> {
  /** A new child comes last unless its place is given. */
  override insert(writer: Writer, values: GivenRow<T>): Row<T> {
    const given = values as Record<string, unknown>;
    if (given['position'] !== undefined) return super.insert(writer, values);
    const siblings = this.listOf(String(given[this.parentField]));
    const last = siblings.reduce((highest, one) => Math.max(highest, Number(one['position'])), -1);
    return super.insert(writer, { ...values, position: last + 1 });
  }

  /** Puts the children in the order of `ids`; those not named follow in their old order. Foreign ids are ignored. */
  reorder(actor: Actor, parentId: string, ids: readonly string[]): Row<T>[] {
    this.store.write(actor, `${this.tableName}.reorder`, (writer) => {
      const children = this.listOf(parentId);
      const rank = new Map(ids.map((id, position) => [id, position]));
      const place = (row: Row<T>) => rank.get(String(row['id'])) ?? ids.length;
      const ordered = children.toSorted((a, b) => place(a) - place(b));
      for (const [position, row] of ordered.entries()) {
        writer.update(this.table, String(row['id']), Number(row['revision']), { position } as never);
      }
    });
    return this.listOf(parentId);
  }
}
