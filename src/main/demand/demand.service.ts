import { OrderedService } from '../record/child.service';
import type { Store } from '../store/store';
import { demandTable } from './demand.table';

export class DemandService extends OrderedService<typeof demandTable> {
  constructor(store: Store) {
    super(store, demandTable, 'caseFileId', () => ({
      caseFileId: '',
      kind: 'other',
      text: {},
      position: 0,
      proposedBy: null,
    }));
  }
}
