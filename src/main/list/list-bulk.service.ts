import { getTableName } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { listShapes } from '@shared/list/list-shapes';
import type { BulkResult, ListAct, ListKind } from '@shared/list/list.schema';
import { taskStates } from '@shared/task/task.schema';
import { findCaseId } from '../casefile/case-parts';
import { caseFileTable } from '../casefile/casefile.table';
import { FlaggedTable } from '@shared/flag/flag.schema';
import type { FlagService } from '../flag/flag.service';
import type { Actor, RequestContext } from '../ipc/context';
import { letterTable } from '../letter/letter.table';
import { remedyTable } from '../remedy/remedy.table';
import type { RecordTable, Store, Writer } from '../store/store';
import { taskTable } from '../task/task.table';
import type { TaskService } from '../task/task.service';
import { listSources } from './list-sources';

interface Bulk {
  readonly list: ListKind;
  readonly ids: readonly string[];
  readonly act: ListAct;
  readonly progress: RequestContext['progress'];
}
type CaseRow = typeof caseFileTable.$inferSelect;
type Row = RecordTable['$inferSelect'];

/** One thing done to many records: one change of the journal, so that one undo takes all of it back. */
export class ListBulkService {
  constructor(
    private readonly store: Store,
    private readonly task: Pick<TaskService, 'insert' | 'settleIn'>,
    private readonly flag: Pick<FlagService, 'insert' | 'reschedule' | 'lowerIn'>,
  ) {}

  /**
   * What cannot be changed is told of and does not keep the rest from being changed.
   * @throws INVALID_INPUT when the list knows no such act
   */
  run(actor: Actor, { list, ids, act, progress }: Bulk): BulkResult {
    if (!listShapes[list].acts.includes(act.kind)) throw new AppError('INVALID_INPUT', { field: 'act' });
    const table = tableOf(list);
    const result: BulkResult = { changed: 0, unchanged: 0, failed: [] };
    const distinct = [...new Set(ids)];
    this.store.write(actor, `${getTableName(table)}.bulk.${act.kind}`, (writer) => {
      distinct.forEach((id, index) => {
        if (index % 50 === 0) progress(index, distinct.length);
        this.#one(writer, { table, id, act }, result);
      });
    });
    return result;
  }

  #one(
    writer: Writer,
    { table, id, act }: { table: RecordTable; id: string; act: ListAct },
    result: BulkResult,
  ) {
    let name = '';
    try {
      const row = writer.get(table, id);
      name = nameOf(row);
      if (row['deletedAt'] !== null) throw new AppError('NOT_FOUND', { what: getTableName(table) });
      if (this.#apply(writer, table, row, act)) result.changed += 1;
      else result.unchanged += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.failed.push({ id, name, code: error.code });
    }
  }

  /** Whether it made a difference. */
  #apply(writer: Writer, table: RecordTable, row: Row, act: ListAct): boolean {
    const [id, revision] = [String(row['id']), Number(row['revision'])];
    if (act.kind === 'task') {
      const caseFileId = findCaseId(writer.orm, getTableName(table), id) ?? null;
      this.task.insert(writer, { caseFileId, title: act.title });
      return true;
    }
    if (isOfFlags(act)) return this.#applyFlag(writer, table, id, act);
    if (act.kind === 'remove') {
      // An issued letter stays: it may be withdrawn.
      if (table === asRecords(letterTable) && row['state'] !== 'draft') throw new AppError('LETTER_ISSUED');
      return Number(writer.remove(table, id)['revision']) > revision;
    }
    if (table === asRecords(taskTable) && act.kind === 'status') {
      const state = taskStates.find((one) => one === act.status);
      if (state === undefined) throw new AppError('INVALID_INPUT', { field: 'status' });
      // Done again it would be repeated again.
      if (row['state'] === state) return false;
      this.task.settleIn(writer, id, revision, state);
      return true;
    }
    const patch = patchOf(table, row, act);
    return Number(writer.update(table, id, revision, patch)['revision']) > revision;
  }

  #applyFlag(writer: Writer, table: RecordTable, id: string, act: FlagAct): boolean {
    if (act.kind === 'unflag') return this.flag.lowerIn(writer, id);
    if (act.kind === 'flagDay') return this.flag.reschedule(writer, id, act.dueOn);
    const { reason, dueOn, who } = act;
    this.flag.insert(writer, {
      subjectTable: FlaggedTable.parse(getTableName(table)),
      subjectId: id,
      reason,
      dueOn,
      who,
    });
    return true;
  }
}

type FlagAct = Extract<ListAct, { kind: 'flag' | 'flagDay' | 'unflag' }>;

function isOfFlags(act: ListAct): act is FlagAct {
  return act.kind === 'flag' || act.kind === 'flagDay' || act.kind === 'unflag';
}

function asRecords(table: unknown): RecordTable {
  return table as RecordTable;
}

function tableOf(list: ListKind): RecordTable {
  return list === 'cases' ? asRecords(caseFileTable) : listSources[list].table;
}

/** What is told of a record that could not be changed. */
function nameOf(row: Row): string {
  const [name] = ['number', 'title', 'reference', 'subjectLine', 'codeName'].flatMap((field) => {
    const value = row[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return name ?? '';
}

function patchOf(
  table: RecordTable,
  row: Row,
  act: Exclude<ListAct, FlagAct | { kind: 'task' | 'remove' }>,
): Record<string, unknown> {
  if (act.kind === 'sensitivity') return { sensitivity: act.sensitivity };
  if (act.kind === 'lead')
    return table === asRecords(taskTable) ? { assignee: act.lead } : { lead: act.lead };
  if (table === asRecords(remedyTable)) return { state: act.status };
  return statusOf(row as unknown as CaseRow, act.status);
}

/** A status is one more line of the history; a case that stands there already gets none. */
function statusOf(row: CaseRow, status: string): Record<string, unknown> {
  if (row.status === status) return {};
  return { statusHistory: [...row.statusHistory, { status, phrase: {}, date: null, source: '' }] };
}
