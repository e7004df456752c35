import { getTableName } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { RouteMap } from '@shared/ipc/route';
import type { Actor, RequestContext } from '../ipc/context';
import type { HandlersFor } from '../ipc/router';
import { checkCustom } from '../custom/check-custom';
import { findConstraint } from '../store/constraint';
import { rowById } from '../store/prepared';
import type { NewRow, RecordTable, RowPatch, Store, Writer } from '../store/store';

type Row<T extends RecordTable> = T['$inferSelect'];
/** What a caller gives for a new record; what is absent or undefined comes from the defaults. */
export type GivenRow<T extends RecordTable> = { [Field in keyof NewRow<T>]?: NewRow<T>[Field] | undefined };

/**
 * What every kind of record can do. A slice's service extends it with what is its own; `defaults` are the values of a
 * new record for the fields that its creator left out. The service is the only writer of its table.
 */
export class RecordService<T extends RecordTable> {
  readonly tableName: string;

  constructor(
    protected readonly store: Store,
    protected readonly table: T,
    protected readonly defaults: () => Omit<NewRow<T>, 'id'>,
  ) {
    this.tableName = getTableName(table);
  }

  /** Also finds a record that lies in the bin. */
  find(id: string): Row<T> | undefined {
    return rowById(this.store.read, this.table, id);
  }

  /** @throws NOT_FOUND */
  get(id: string): Row<T> {
    const row = this.find(id);
    if (row === undefined) throw new AppError('NOT_FOUND', { what: this.tableName });
    return row;
  }

  create(actor: Actor, values: GivenRow<T>): Row<T> {
    return this.write(actor, 'create', (writer) => this.insert(writer, values));
  }

  /** Creates within a transaction that its caller has begun: for acts that make several records. */
  insert(writer: Writer, values: GivenRow<T>): Row<T> {
    const row = this.complete(values);
    checkCustom(writer.orm, this.tableName, ownOf(row), undefined);
    return writer.insert(this.table, row);
  }

  /**
   * Changes a record within a transaction that its caller has begun, by what `patchOf` makes of it as it stands there.
   * @returns whether it made a difference. @throws NOT_FOUND, also for what lies in the bin
   */
  fillIn(writer: Writer, id: string, patchOf: (row: Row<T>) => Record<string, unknown>): boolean {
    const row = writer.get(this.table, id);
    if (row['deletedAt'] !== null) throw new AppError('NOT_FOUND', { what: this.tableName });
    const revision = Number(row['revision']);
    const after = writer.update(this.table, id, revision, patchOf(row) as RowPatch<T>);
    return Number(after['revision']) > revision;
  }

  /** @throws NOT_FOUND, CONFLICT {field}, INVALID_INPUT {field: 'custom'} for what does not fit a field of the organisation */
  update(actor: Actor, id: string, revision: number, patch: RowPatch<T>): Row<T> {
    return this.write(actor, 'update', (writer) => {
      checkCustom(writer.orm, this.tableName, ownOf(patch), ownOf(this.find(id)));
      return writer.update(this.table, id, revision, patch);
    });
  }

  /** Into the bin. @throws NOT_FOUND, CONFLICT {field} when somebody else changed it since `revision` */
  remove(actor: Actor, id: string, revision: number): Row<T> {
    return this.write(actor, 'remove', (writer) => writer.remove(this.table, id, revision));
  }

  restore(actor: Actor, id: string): Row<T> {
    return this.write(actor, 'restore', (writer) => writer.restore(this.table, id));
  }

  /** What a record says of which nothing was said. */
  blank(): Omit<NewRow<T>, 'id'> {
    return this.defaults();
  }

  /** One transaction of this service. @throws NOT_FOUND {what: 'reference'} for a reference to a record that is not there */
  protected write<R>(actor: Actor, verb: string, change: (writer: Writer) => R): R {
    try {
      return this.store.write(actor, `${this.tableName}.${verb}`, change);
    } catch (error) {
      throw findConstraint(error) === 'FOREIGNKEY' ? new AppError('NOT_FOUND', { what: 'reference' }) : error;
    }
  }

  /** Given fields over the defaults; undefined does not displace a default. */
  protected complete(values: GivenRow<T>): NewRow<T> {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return { ...this.defaults(), ...given } as NewRow<T>;
  }
}

/** What stands in the fields that the organisation made for itself, where a record has any. */
function ownOf(values: unknown): unknown {
  return typeof values === 'object' && values !== null && 'custom' in values ? values.custom : undefined;
}

type RecordRouteName<Name extends string> = `${Name}.${'create' | 'get' | 'update' | 'remove' | 'restore'}`;

/**
 * The handlers of `recordRoutes(name, …)`. The schema has parsed what comes in and parses what goes out, so that the
 * shapes are held at run time; the cast only spares each slice the same five lines.
 */
export function recordHandlers<Routes extends RouteMap, Name extends string, T extends RecordTable>(
  name: Name,
  service: () => RecordService<T>,
): Pick<HandlersFor<Routes>, RecordRouteName<Name>> {
  const handlers = {
    create: (input: GivenRow<T>, { actor }: RequestContext) => service().create(actor, input),
    get: (input: { id: string }) => service().get(input.id),
    update: (input: { id: string; revision: number; patch: RowPatch<T> }, { actor }: RequestContext) =>
      service().update(actor, input.id, input.revision, input.patch),
    remove: (input: { id: string; revision: number }, { actor }: RequestContext) =>
      service().remove(actor, input.id, input.revision),
    restore: (input: { id: string }, { actor }: RequestContext) => service().restore(actor, input.id),
  };
  const named = Object.entries(handlers).map(([verb, handler]) => [`${name}.${verb}`, handler]);
  return Object.fromEntries(named) as unknown as Pick<HandlersFor<Routes>, RecordRouteName<Name>>;
}
