import type { ContactEntry } from '@shared/contact/contact-entry.schema';
import { latestFirst } from '@shared/dates/latest-first';
import { ChildService } from '../record/child.service';
import type { Store } from '../store/store';
import { contactEntryTable } from './contact-entry.table';

export class ContactEntryService extends ChildService<typeof contactEntryTable> {
  constructor(store: Store) {
    super(store, contactEntryTable, 'caseFileId', () => ({
      // Tells who speaks with us, and when.
      sensitivity: 3,
      caseFileId: '',
      personId: null,
      withWhom: '',
      date: null,
      channel: 'phone',
      direction: 'outgoing',
      safety: 'doubtful',
      summary: '',
      nextStep: '',
      nextDate: null,
    }));
  }

  /** The latest first, undated last. */
  listOfCase(caseFileId: string): ContactEntry[] {
    return latestFirst(this.listOf(caseFileId), ({ date }) => date);
  }
}
