import { and, asc, inArray, isNull } from 'drizzle-orm';
import type { EventWithActs } from '@shared/event/event.schema';
import { compareDates } from '@shared/dates/partial-date.rules';
import { ChildService, OrderedService } from '../record/child.service';
import type { Store } from '../store/store';
import { actTable } from './act.table';
import { eventTable } from './event.table';

export class EventService extends ChildService<typeof eventTable> {
  constructor(store: Store) {
    super(store, eventTable, 'caseFileId', () => ({
      caseFileId: '',
      kind: 'incident',
      titles: {},
      date: null,
      place: {},
      country: null,
      description: {},
      notDone: {},
      motive: {},
      assertion: 'reported',
      assertedBy: {},
    }));
  }

  /** By date, undated last, each with its acts in their order. */
  listOfCase(caseFileId: string): EventWithActs[] {
    const events = this.listOf(caseFileId).toSorted((a, b) => compareDates(a.date, b.date));
    const acts = this.store.read
      .select()
      .from(actTable)
      .where(
        and(
          inArray(
            actTable.eventId,
            events.map((event) => event.id),
          ),
          isNull(actTable.deletedAt),
        ),
      )
      .orderBy(asc(actTable.position), asc(actTable.id))
      .all();
    return events.map((event) => ({ event, acts: acts.filter((act) => act.eventId === event.id) }));
  }
}

export class ActService extends OrderedService<typeof actTable> {
  constructor(store: Store) {
    super(store, actTable, 'eventId', () => ({
      eventId: '',
      victimId: null,
      type: 'other',
      phraseMasculine: {},
      phraseFeminine: {},
      perpetrator: { kind: 'type', type: 'unknown_person', description: {} },
      consequences: {},
      assertion: 'reported',
      assertedBy: {},
      position: 0,
    }));
  }
}
