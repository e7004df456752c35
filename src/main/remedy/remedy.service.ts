import type { Remedy } from '@shared/remedy/remedy.schema';
import { compareDates } from '@shared/dates/partial-date.rules';
import { ChildService } from '../record/child.service';
import type { Store } from '../store/store';
import { remedyTable } from './remedy.table';

export class RemedyService extends ChildService<typeof remedyTable> {
  constructor(store: Store) {
    super(store, remedyTable, 'caseFileId', () => ({
      caseFileId: '',
      personId: null,
      actId: null,
      kind: 'complaint',
      body: {},
      officeId: null,
      date: null,
      number: '',
      qualification: {},
      article: '',
      description: {},
      state: 'unknown',
      outcome: {},
      response: null,
      responseDate: null,
      impact: null,
      deadline: null,
      nextStep: {},
    }));
  }

  /** By date, undated last. */
  listOfCase(caseFileId: string): Remedy[] {
    return this.listOf(caseFileId).toSorted((a, b) => compareDates(a.date, b.date));
  }
}
