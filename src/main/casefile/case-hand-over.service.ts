import type { CaseHandOver, HandOverResult } from '@shared/casefile/case-hand-over.schema';
import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import { civilDay } from '../record/today';
import type { Store, Writer } from '../store/store';
import type { TaskService } from '../task/task.service';
import { caseFileTable } from './casefile.table';

/** Gives cases to another lead: one change of the journal, so that one undo gives all of them back. */
export class CaseHandOverService {
  constructor(
    private readonly store: Store,
    private readonly task: Pick<TaskService, 'handOverIn'>,
  ) {}

  /** The open tasks of the former lead and those of nobody go with the case. @throws NOT_FOUND */
  run(actor: Actor, { ids, to, note, tasks }: CaseHandOver): HandOverResult {
    const result: HandOverResult = { changed: 0, unchanged: 0, tasks: 0 };
    this.store.write(actor, 'case_file.handOver', (writer) => {
      for (const id of new Set(ids)) {
        const moved = this.#one(writer, id, { to: to.trim(), note: note.trim(), tasks });
        if (moved === undefined) result.unchanged += 1;
        else {
          result.changed += 1;
          result.tasks += moved;
        }
      }
    });
    return result;
  }

  /** How many tasks went with it; undefined: it was theirs already. */
  #one(writer: Writer, id: string, { to, note, tasks }: Omit<CaseHandOver, 'ids'>): number | undefined {
    const { revision, lead, notes, deletedAt } = writer.get(caseFileTable, id);
    if (deletedAt !== null) throw new AppError('NOT_FOUND', { what: 'case_file' });
    if (lead === to) return undefined;
    const line = `${civilDay(writer.act.now)}: ${lead || '–'} → ${to}${note === '' ? '' : `. ${note}`}`;
    const written = [notes.trimEnd(), line].filter((part) => part !== '').join('\n');
    writer.update(caseFileTable, id, revision, { lead: to, notes: written });
    return tasks ? this.task.handOverIn(writer, id, { from: lead, to }) : 0;
  }
}
