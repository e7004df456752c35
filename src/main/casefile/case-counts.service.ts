import { and, count, eq, isNull } from 'drizzle-orm';
import type { CaseCounts } from '@shared/casefile/casefile-view.schema';
import { letterTable } from '../letter/letter.table';
import type { Store } from '../store/store';
import { submissionTable } from '../submission/submission.table';
import { taskTable } from '../task/task.table';

/** How much there is in the parts of a case that its view does not hold. Zeros for a case that never was. */
export class CaseCountsService {
  constructor(private readonly store: Store) {}

  of(id: string): CaseCounts {
    const open = and(eq(taskTable.caseFileId, id), isNull(taskTable.deletedAt), eq(taskTable.state, 'open'));
    const { read } = this.store;
    return {
      letters: this.#countOf(letterTable, id),
      submissions: this.#countOf(submissionTable, id),
      tasks: read.select({ n: count() }).from(taskTable).where(open).get()?.n ?? 0,
    };
  }

  #countOf(table: typeof letterTable | typeof submissionTable, id: string): number {
    const ofCase = and(eq(table.caseFileId, id), isNull(table.deletedAt));
    return this.store.read.select({ n: count() }).from(table).where(ofCase).get()?.n ?? 0;
  }
}
