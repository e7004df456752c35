import { AppError } from '@shared/ipc/error';
import type { BulkResult, CaseAct } from '@shared/list/case-query.schema';
import { caseFileTable } from './casefile.table';
import type { Actor, RequestContext } from '../ipc/context';
import type { Store, Writer } from '../store/store';
import type { TaskService } from '../task/task.service';

interface Bulk {
  readonly ids: readonly string[];
  readonly act: CaseAct;
  readonly progress: RequestContext['progress'];
}
type Row = typeof caseFileTable.$inferSelect;

/** One thing done to many cases: one change of the journal, so that one undo takes all of it back. */
export class CaseBulkService {
  constructor(
    private readonly store: Store,
    private readonly task: Pick<TaskService, 'insert'>,
  ) {}

  /** What cannot be changed is told of and does not keep the rest from being changed. */
  run(actor: Actor, { ids, act, progress }: Bulk): BulkResult {
    const result: BulkResult = { changed: 0, unchanged: 0, failed: [] };
    const distinct = [...new Set(ids)];
    this.store.write(actor, `case_file.bulk.${act.kind}`, (writer) => {
      distinct.forEach((id, index) => {
        if (index % 50 === 0) progress(index, distinct.length);
        this.#one(writer, id, act, result);
      });
    });
    return result;
  }

  #one(writer: Writer, id: string, act: CaseAct, result: BulkResult): void {
    let number = '';
    try {
      const row = writer.get(caseFileTable, id);
      ({ number } = row);
      if (row.deletedAt !== null) throw new AppError('NOT_FOUND', { what: 'case_file' });
      if (this.#apply(writer, row, act)) result.changed += 1;
      else result.unchanged += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.failed.push({ id, number, code: error.code });
    }
  }

  /** Whether it made a difference. */
  #apply(writer: Writer, row: Row, act: CaseAct): boolean {
    if (act.kind === 'task') {
      this.task.insert(writer, { caseFileId: row.id, title: act.title });
      return true;
    }
    if (act.kind === 'remove') return writer.remove(caseFileTable, row.id).revision > row.revision;
    const patch = patchOf(row, act);
    return writer.update(caseFileTable, row.id, row.revision, patch).revision > row.revision;
  }
}

/** A status is one more line of the history; a case that stands there already gets none. */
function patchOf(row: Row, act: Exclude<CaseAct, { kind: 'task' | 'remove' }>) {
  if (act.kind === 'lead') return { lead: act.lead };
  if (act.kind === 'sensitivity') return { sensitivity: act.sensitivity };
  if (row.status === act.status) return {};
  const entry = { status: act.status, phrase: {}, date: null, source: '' };
  return { statusHistory: [...row.statusHistory, entry] };
}
