import { OrderedService } from '../record/child.service';
import type { Store } from '../store/store';
import { documentTable } from './document.table';

export class DocumentService extends OrderedService<typeof documentTable> {
  constructor(store: Store) {
    super(store, documentTable, 'caseFileId', () => ({
      caseFileId: '',
      title: '',
      kind: 'other',
      date: null,
      language: null,
      origin: '',
      location: '',
      notes: '',
      position: 0,
    }));
  }
}
