import type { UpcomingHearing } from '@shared/detention/upcoming-hearing.schema';
import type { Store } from '../store/store';
import { DetentionPartService } from './detention-part.service';
import { hearingsBetween } from './hearing-dates';
import { hearingTable } from './proceeding.table';

export interface HearingWindow {
  readonly from: string;
  readonly until?: string | undefined;
  readonly limit: number;
}

export class HearingService extends DetentionPartService<typeof hearingTable> {
  constructor(store: Store) {
    super(store, hearingTable, () => ({
      caseFileId: '',
      detentionId: '',
      proceedingId: null,
      date: null,
      court: {},
      placeId: null,
      agenda: {},
      status: 'planned',
      access: 'unknown',
      observer: '',
      interpreter: 'unknown',
      outcome: {},
    }));
  }

  /** Hearings of all cases that are to come within the window, soonest first; see the route. */
  upcoming({ limit, ...span }: HearingWindow): UpcomingHearing[] {
    return hearingsBetween(this.store.read, { ...span, statuses: ['planned'] }, limit);
  }
}
