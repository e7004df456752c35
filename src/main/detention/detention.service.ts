import type { DetentionFacts } from '@shared/detention/detention.schema';
import { detentionFacts } from '@shared/detention/detention.rules';
import { ChildService } from '../record/child.service';
import { civilDay } from '../record/today';
import type { Store } from '../store/store';
import { detentionTable } from './detention.table';

export class DetentionService extends ChildService<typeof detentionTable> {
  constructor(
    store: Store,
    private readonly now: () => number,
  ) {
    super(store, detentionTable, 'caseFileId', () => ({
      caseFileId: '',
      personId: null,
      arrestDate: null,
      arrestPlace: {},
      arrestingBody: {},
      facility: {},
      charges: [],
      sentence: null,
      heldSince: null,
      releaseDate: null,
      releaseGround: {},
      contestedBy: {},
      conditions: {},
      health: {},
      risk: {},
      notes: '',
    }));
  }

  /** Days held, end and rest of the sentence as of a civil day; today when absent. @throws NOT_FOUND */
  facts(id: string, asOf: string = civilDay(this.now())): DetentionFacts {
    return detentionFacts(this.get(id), asOf);
  }
}
