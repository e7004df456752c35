import { desc, eq } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { UndoResult } from '@shared/journal/journal.schema';
import type { Actor } from '../ipc/context';
import type { JournalEntry } from '../store/journal';
import { journalTable } from '../store/journal.table';
import { findConstraint } from '../store/constraint';
import { recordTables } from '../store/registry';
import type { RecordTable, Store, Writer } from '../store/store';

/** The name under which an undo notes, in the journal, which change it took back. */
const changeNote = 'change';
/** How far back Ctrl+Z reaches, in journal entries. */
const reach = 1000;

/** An entry without its values: enough to see what was done. */
type EntryHead = Pick<JournalEntry, 'change' | 'tableName' | 'recordId' | 'field'>;

/** Whether who acts may change records of a table. */
export type MayChange = (tableName: string) => boolean;
/** For the program itself, and where the caller has asked already. */
const everything: MayChange = () => true;

interface Change {
  readonly id: string;
  readonly entries: readonly EntryHead[];
  /** The change that this one took back, for an undo. */
  readonly undid: string | undefined;
}

/**
 * Takes changes back by what the journal says they changed. Undoing is itself a change, so that redoing is undoing the
 * undo. A change is taken back whole or not at all, and only while everything still is as that change left it.
 */
export class UndoService {
  constructor(private readonly store: Store) {}

  /** The latest change of this user that still stands. @throws NOT_FOUND {what: 'change'}, UNDO_IMPOSSIBLE {field}, FORBIDDEN */
  undoLast(actor: Actor, may: MayChange = everything): UndoResult {
    return this.#undo(actor, this.#standing(actor), may);
  }

  /** The id of that change; undefined: there is none. */
  latest(actor: Actor): string | undefined {
    return this.#standing(actor)?.id;
  }

  /** What was undone last, unless something else was done since. @throws NOT_FOUND, UNDO_IMPOSSIBLE {field} */
  redoLast(actor: Actor, may: MayChange = everything): UndoResult {
    const changes = this.#latest(actor).filter((change) => change.entries.some(isOfRecord));
    const isRedo = (change: Change) => changes.find((one) => one.id === change.undid)?.undid !== undefined;
    const candidates = changes.filter((change) => !isRedo(change) && !isUndone(changes, change));
    const [latest] = candidates;
    return this.#undo(actor, latest?.undid === undefined ? undefined : latest, may);
  }

  /** @throws NOT_FOUND {what: 'change'}, UNDO_IMPOSSIBLE {field}, FORBIDDEN */
  undoChange(actor: Actor, id: string, may: MayChange = everything): UndoResult {
    return this.#undo(actor, toChanges(this.store.journal.listOfChange(id))[0], may);
  }

  #standing(actor: Actor): Change | undefined {
    const changes = this.#latest(actor);
    return changes.find(
      (change) => change.undid === undefined && change.entries.some(isOfRecord) && !isUndone(changes, change),
    );
  }

  #undo(actor: Actor, change: Change | undefined, may: MayChange): UndoResult {
    const shown = change === undefined ? [] : this.store.journal.listOfChange(change.id).filter(isOfRecord);
    if (change === undefined || shown.length === 0) throw new AppError('NOT_FOUND', { what: 'change' });
    // A change is taken back whole, also what of it is sealed from who takes it back; of that nothing is said.
    return this.store.whole(() => {
      const entries = this.store.journal.listOfChange(change.id).filter(isOfRecord);
      if (!entries.every(({ tableName }) => may(tableName))) throw new AppError('FORBIDDEN');
      const { change: undo, records } = this.#takeBack(actor, change.id, entries);
      const seen = new Set(shown.map(({ recordId }) => recordId));
      return { change: undo, records: records.filter(({ id }) => seen.has(id)) };
    });
  }

  #takeBack(actor: Actor, changeId: string, entries: readonly JournalEntry[]): UndoResult {
    try {
      return this.store.write(actor, 'undo', (writer) => {
        const records = byRecord(entries);
        for (const ofRecord of records) takeBack(writer, ofRecord);
        writer.note(changeNote, changeId);
        return {
          change: writer.act.change,
          records: records.flatMap(([first]) =>
            first === undefined ? [] : [{ table: first.tableName, id: first.recordId }],
          ),
        };
      });
    } catch (error) {
      const refused = findConstraint(error) !== undefined;
      throw refused ? new AppError('UNDO_IMPOSSIBLE', { field: '' }) : error;
    }
  }

  /** Newest first. */
  #latest(actor: Actor): Change[] {
    const { change, tableName, recordId, field } = journalTable;
    const entries = this.store.read
      .select({ change, tableName, recordId, field })
      .from(journalTable)
      .where(eq(journalTable.actor, actor.name))
      .orderBy(desc(journalTable.sequence))
      .limit(reach)
      .all();
    return toChanges(entries.toReversed()).toReversed();
  }
}

function toChanges(entries: readonly EntryHead[]): Change[] {
  const groups = new Map<string, EntryHead[]>();
  for (const entry of entries) groups.set(entry.change, [...(groups.get(entry.change) ?? []), entry]);
  return [...groups].map(([id, ofChange]) => ({
    id,
    entries: ofChange,
    undid: ofChange.find((entry) => entry.tableName === changeNote)?.recordId,
  }));
}

/** Taken back by an undo that was not itself taken back. */
function isUndone(changes: readonly Change[], change: Change): boolean {
  return changes.some((other) => other.undid === change.id && !isUndone(changes, other));
}

function isOfRecord(entry: EntryHead): boolean {
  return recordTables.has(entry.tableName) && entry.field !== '';
}

/** The last record written comes first, so that a child goes before its parent. */
function byRecord(entries: readonly JournalEntry[]): JournalEntry[][] {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const key = `${entry.tableName} ${entry.recordId}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].toReversed();
}

function takeBack(writer: Writer, entries: readonly JournalEntry[]): void {
  const [first] = entries;
  const table = first && recordTables.get(first.tableName);
  if (first === undefined || table === undefined) return;
  const current = writer.get(table, first.recordId) as Record<string, unknown>;
  refuseIssued(entries, current);
  // No entry changes nothing into nothing: what it said was erased, and nobody may be brought back.
  if (entries.some(({ from, to }) => from === null && to === null)) {
    throw new AppError('UNDO_IMPOSSIBLE', { field: '' });
  }
  if (entries.some((entry) => entry.action === 'create')) {
    if (current['deletedAt'] !== null) throw new AppError('UNDO_IMPOSSIBLE', { field: 'deletedAt' });
    writer.remove(table, first.recordId);
    return;
  }
  writer.putBack(table, first.recordId, formerValues(table, current, entries));
}

/** The values before the change. @throws UNDO_IMPOSSIBLE when a field has changed again since */
function formerValues(
  table: RecordTable,
  current: Readonly<Record<string, unknown>>,
  entries: readonly JournalEntry[],
): Record<string, unknown> {
  const former: Record<string, unknown> = {};
  for (const { field } of entries) {
    const ofField = entries.filter((entry) => entry.field === field);
    if (!(field in table) || !isSame(current[field], ofField.at(-1)?.to)) {
      throw new AppError('UNDO_IMPOSSIBLE', { field });
    }
    former[field] = ofField[0]?.from ?? null;
  }
  return former;
}

/** What is noted of a letter after it was issued; a slip of the hand may be taken back. */
const notedOfLetters: ReadonlySet<string> = new Set(['stage', 'replyKind']);

/** A letter or a form that was issued has left the house: nothing that it says, and not that it was issued, can be taken back. */
function refuseIssued(entries: readonly JournalEntry[], current: Readonly<Record<string, unknown>>): void {
  const touches = entries.some(
    ({ tableName, field }) =>
      tableName === 'submission' || (tableName === 'letter' && !notedOfLetters.has(field)),
  );
  if (touches && current['state'] !== 'draft') throw new AppError('UNDO_IMPOSSIBLE', { field: 'state' });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
