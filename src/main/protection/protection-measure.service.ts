import { latestFirst } from '@shared/dates/latest-first';
import type { ProtectionMeasure } from '@shared/protection/protection-measure.schema';
import { ChildService } from '../record/child.service';
import type { Store } from '../store/store';
import { protectionMeasureTable } from './protection-measure.table';

export class ProtectionMeasureService extends ChildService<typeof protectionMeasureTable> {
  constructor(store: Store) {
    super(store, protectionMeasureTable, 'caseFileId', () => ({
      sensitivity: 3,
      caseFileId: '',
      personId: null,
      kind: 'other',
      description: '',
      provider: '',
      state: 'planned',
      start: null,
      end: null,
      costHundredths: null,
      currency: 'EUR',
      result: '',
    }));
  }

  /** The latest first, undated last. */
  listOfCase(caseFileId: string): ProtectionMeasure[] {
    return latestFirst(this.listOf(caseFileId), ({ start }) => start);
  }
}
