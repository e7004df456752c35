/**
 * Guarantees: everything that is written goes through one immediate transaction which also appends to the journal and
 * brings the search index up to date; either all of it is on the disk or nothing is.
 * Must never: hand out a handle that writes outside `write`, or run SQL text that came from outside.
 */
import { eq, getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import { withFaults } from './faults';
import { HiddenRows } from './hidden-rows';
import { Journal } from './journal';
import { deferReferences, emptyLog } from './open';
import { insertRow, rowById, updateRow } from './prepared';
import type { NewRow, RecordTable, RowPatch } from './record-table';

export type { NewRow, RecordTable, RowPatch } from './record-table';

type Orm = ReturnType<typeof connect>;
/** A handle that cannot write. */
export type ReadStore = Pick<Orm, 'select' | 'selectDistinct' | '$count'>;

type Row<T extends SQLiteTable> = T['$inferSelect'];

/** Rows of these decide who and what is to be seen: who may see a case, and who stands in it. */
const deciding: ReadonlySet<string> = new Set(['case_seal', 'case_person', 'case_organisation']);

export interface Touched {
  readonly table: string;
  readonly id: string;
}
export interface StoreOptions {
  readonly journalKey: Buffer;
  readonly now?: () => number;
  /** Runs inside the transaction, after the changes: derived rows such as the search index. */
  readonly derive?: (writer: Writer, touched: readonly Touched[]) => void;
  /** Runs after the commit. */
  readonly written?: (tables: string[]) => void;
}

function connect(database: Database.Database) {
  return drizzle({ client: database, casing: 'snake_case' });
}

export class Store {
  readonly read: ReadStore;
  readonly journal: Journal;
  readonly #orm: Orm;
  readonly #options: StoreOptions;
  readonly #hidden: HiddenRows;
  /** Whom the store is open for; undefined: nobody in particular, and nothing is hidden. */
  #reader: string | undefined;
  readonly #transaction: Database.Transaction<(work: () => unknown) => unknown>;

  constructor(database: Database.Database, options: StoreOptions) {
    this.#hidden = new HiddenRows(database);
    this.#transaction = database.transaction((work: () => unknown) => work());
    this.#orm = connect(database);
    this.read = this.#orm;
    this.journal = new Journal(this.#orm, options.journalKey, (work) => this.whole(work));
    this.#options = options;
  }

  /**
   * Runs `change` in one immediate transaction and returns what it returned. `action` names the act in the journal.
   * `group` joins it to an earlier change of the journal, for work that is committed in pieces and undone as one.
   * @throws whatever `change` throws, and DISK_FULL, READ_ONLY, IN_USE, DAMAGED, DATABASE_ERROR; nothing was written then
   */
  write<T>(actor: Actor, action: string, change: (writer: Writer) => T, group: string = uuid()): T {
    const now = (this.#options.now ?? Date.now)();
    const writer = new Writer(this.#orm, this.journal, { actor, action, now, change: group });
    const run = (): T => {
      const value = change(writer);
      // Derived rows are the same for everybody.
      this.whole(() => this.#options.derive?.(writer, writer.touched));
      return value;
    };
    // What `run` returns is what the transaction returns.
    const result = withFaults(() => this.#transaction.immediate(run)) as T;
    const tables = [...new Set([...writer.touched, ...writer.noted].map((one) => one.table))];
    if (this.#reader !== undefined && tables.some((one) => deciding.has(one))) this.showTo(this.#reader);
    if (tables.length > 0) this.#options.written?.(tables);
    return result;
  }

  /** From now on nothing is there that is sealed from this user. */
  showTo(userId: string): void {
    this.#reader = userId;
    withFaults(() => this.#hidden.narrowTo(userId));
  }

  /**
   * Runs `work` with nothing hidden: for what has to be right for everybody, such as the next number. What it returns must not
   * be shown.
   */
  whole<T>(work: () => T): T {
    return this.#hidden.whole(work);
  }

  /** Empties the write-ahead log into the vault: what was erased must not outlive there, even encrypted. */
  settle(): void {
    withFaults(() => emptyLog(this.#orm.$client));
  }
}

interface Act {
  readonly actor: Actor;
  readonly action: string;
  readonly now: number;
  readonly change: string;
}

/** What may be done inside `Store.write`. */
export class Writer {
  readonly touched: Touched[] = [];
  /** Records whose log grew without a change: nothing is derived from it, but what is shown may be the log. */
  readonly noted: Touched[] = [];

  constructor(
    /** For derived tables that are not records (search rows, chunks, counters); records go through the methods. */
    readonly orm: Orm,
    private readonly journal: Journal,
    readonly act: Act,
  ) {}

  insert<T extends RecordTable>(table: T, values: NewRow<T>): Row<T> {
    const { actor, now } = this.act;
    const row = {
      sensitivity: 2,
      ...values,
      id: values.id ?? uuid(),
      revision: 1,
      createdAt: now,
      createdBy: actor.name,
      updatedAt: now,
      updatedBy: actor.name,
      deletedAt: null,
    };
    const inserted = insertRow(this.orm, table, row);
    this.#log(table, row.id, 'create', [{ field: '*', from: null, to: values }]);
    return inserted;
  }

  /**
   * Changes fields of one record. Fields equal to what is stored are left out; when none is left the record is
   * returned as it is. `revision` is the one the caller saw: an older one is accepted when none of the fields of the
   * patch has changed since.
   * @throws NOT_FOUND, CONFLICT {field}
   */
  update<T extends RecordTable>(table: T, id: string, revision: number, patch: RowPatch<T>): Row<T> {
    const current = this.get(table, id);
    const fields = Object.keys(patch).filter(
      (field) => !sameValue(current[field as keyof Row<T>], patch[field as keyof typeof patch]),
    );
    if (fields.length === 0) return current;
    this.#refuseConflict(table, current, revision, fields);
    const changes = fields.map((field) => ({
      field,
      from: current[field as keyof Row<T>],
      to: patch[field as keyof typeof patch],
    }));
    return this.#change(table, current, 'update', changes);
  }

  /**
   * Puts a record into the bin. `revision` is the one the caller saw: what somebody else changed since has to be seen
   * first. Later changes by the same person do not hinder: a form that saves by itself is always a revision ahead.
   * @throws NOT_FOUND, CONFLICT {field}
   */
  remove<T extends RecordTable>(table: T, id: string, revision?: number): Row<T> {
    const current = this.get(table, id);
    if (current['deletedAt'] !== null) return current;
    if (revision !== undefined) this.#refuseUnseen(table, current, revision);
    return this.#change(table, current, 'remove', [{ field: 'deletedAt', from: null, to: this.act.now }]);
  }

  /** Takes a record out of the bin. @throws NOT_FOUND */
  restore<T extends RecordTable>(table: T, id: string): Row<T> {
    const current = this.get(table, id);
    if (current['deletedAt'] === null) return current;
    return this.#change(table, current, 'restore', [
      { field: 'deletedAt', from: current['deletedAt'], to: null },
    ]);
  }

  /**
   * Sets fields of a record for good: neither what stood in them nor what the journal has said of the record so far can be
   * read again. The entries stay in their chain with their digests. For the erasure of a person, and nothing else.
   * @throws NOT_FOUND
   */
  erase<T extends RecordTable>(table: T, id: string, patch: RowPatch<T>): Row<T> {
    const { revision } = this.get(table, id) as Row<RecordTable>;
    const { actor, now } = this.act;
    const set = { ...patch, revision: Number(revision) + 1, updatedAt: now, updatedBy: actor.name };
    const erased = updateRow(this.orm, table, { id, revision: Number(revision) }, set);
    if (erased === undefined) throw new AppError('NOT_FOUND', { what: getTableName(table) });
    this.journal.erase(getTableName(table), id);
    this.#log(table, id, 'erase', [{ field: '', from: null, to: null }]);
    return erased;
  }

  /**
   * As `erase`, of a whole record: its row goes, the entries of the journal stay in their chain without content.
   * @throws NOT_FOUND
   */
  destroy(table: RecordTable, id: string): void {
    this.get(table, id);
    this.orm.delete(table).where(eq(table.id, id)).run();
    this.journal.erase(getTableName(table), id);
    this.#log(table, id, 'erase', [{ field: '', from: null, to: null }]);
  }

  /** Until the commit, records may refer to one that has gone: where many go, no order suits all of them. */
  deferReferences(): void {
    deferReferences(this.orm.$client);
  }

  /** Sets fields to given values without a revision check: for undo only. */
  putBack<T extends RecordTable>(table: T, id: string, patch: Record<string, unknown>): Row<T> {
    const current = this.get(table, id);
    const changes = Object.entries(patch).map(([field, to]) => ({
      field,
      from: current[field as keyof Row<T>],
      to,
    }));
    return this.#change(table, current, 'undo', changes);
  }

  /** Journals an act that changes no record (unlock, export, print). */
  note(tableName: string, recordId: string, detail: Record<string, string | number> = {}): void {
    this.journal.append(this.act, this.act.action, tableName, recordId, [
      { field: '', from: null, to: detail },
    ]);
    this.noted.push({ table: tableName, id: recordId });
  }

  /** @throws NOT_FOUND */
  get<T extends RecordTable>(table: T, id: string): Row<T> {
    const row = rowById(this.orm, table, id);
    if (row === undefined) throw new AppError('NOT_FOUND', { what: getTableName(table) });
    return row;
  }

  #refuseConflict(table: RecordTable, current: Row<RecordTable>, revision: number, fields: string[]): void {
    const changedSince = new Set(this.#changedSince(table, current, revision).map(({ field }) => field));
    const field = fields.find((one) => changedSince.has(one));
    if (field !== undefined) throw new AppError('CONFLICT', { field });
  }

  #refuseUnseen(table: RecordTable, current: Row<RecordTable>, revision: number): void {
    const { name } = this.act.actor;
    const unseen = this.#changedSince(table, current, revision).find(({ actor }) => actor !== name);
    if (unseen !== undefined) throw new AppError('CONFLICT', { field: unseen.field });
  }

  #changedSince(table: RecordTable, current: Row<RecordTable>, revision: number) {
    if (current['revision'] === revision) return [];
    const revisions = Number(current['revision']) - revision;
    return this.journal.changedSince(getTableName(table), String(current['id']), revisions);
  }

  #change<T extends RecordTable>(
    table: T,
    current: Row<T>,
    action: string,
    changes: { field: string; from: unknown; to: unknown }[],
  ): Row<T> {
    const id = String(current['id']);
    const revision = Number(current['revision']);
    const set: Record<string, unknown> = {
      revision: revision + 1,
      updatedAt: this.act.now,
      updatedBy: this.act.actor.name,
    };
    for (const change of changes) set[change.field] = change.to;
    const updated = updateRow(this.orm, table, { id, revision }, set);
    if (updated === undefined) throw new AppError('NOT_FOUND', { what: getTableName(table) });
    this.#log(table, id, action, changes);
    return updated;
  }

  #log(
    table: RecordTable,
    id: string,
    action: string,
    changes: { field: string; from: unknown; to: unknown }[],
  ) {
    const tableName = getTableName(table);
    this.journal.append(this.act, action, tableName, id, changes);
    this.touched.push({ table: tableName, id });
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
