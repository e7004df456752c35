import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { EventWithActs } from '@shared/event/event.schema';
import { compareDates } from '@shared/dates/partial-date.rules';
import { ChildService, OrderedService } from '../record/child.service';
import { preparedOnce } from '../store/prepared';
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
    const views = new Map<string, EventWithActs>(events.map((event) => [event.id, { event, acts: [] }]));
    for (const act of this.#actsOfCase(caseFileId)) views.get(act.eventId)?.acts.push(act);
    return [...views.values()];
  }

  #actsOfCase(caseFileId: string) {
    const { read } = this.store;
    const statement = preparedOnce(read, 'acts of a case', () =>
      read
        .select(getTableColumns(actTable))
        .from(actTable)
        .innerJoin(eventTable, eq(eventTable.id, actTable.eventId))
        .where(and(eq(eventTable.caseFileId, sql.placeholder('caseFileId')), isNull(actTable.deletedAt)))
        .orderBy(asc(actTable.position), asc(actTable.id))
        .prepare(),
    );
    return statement.all({ caseFileId });
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
