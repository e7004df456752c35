import type { Consent } from '@shared/consent/consent.schema';
import { latestFirst } from '@shared/dates/latest-first';
import { ChildService } from '../record/child.service';
import type { Store } from '../store/store';
import { consentTable } from './consent.table';

export class ConsentService extends ChildService<typeof consentTable> {
  constructor(store: Store) {
    super(store, consentTable, 'caseFileId', () => ({
      // What a person allowed tells who speaks with us.
      sensitivity: 3,
      caseFileId: '',
      personId: null,
      giver: 'self',
      giverName: '',
      obtainedBy: '',
      mode: 'written',
      language: null,
      date: null,
      expiresOn: null,
      purposes: ['keep_file'],
      refused: [],
      recipients: '',
      withheld: [],
      withdrawnOn: null,
      note: '',
    }));
  }

  /** The latest first, undated last. */
  listOfCase(caseFileId: string): Consent[] {
    return latestFirst(this.listOf(caseFileId), ({ date }) => date);
  }
}
