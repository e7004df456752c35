import { asc, inArray, isNull, and } from 'drizzle-orm';
import { compareDates } from '@shared/dates/partial-date.rules';
import type { EventEntry } from '@shared/event/event-entry.schema';
import { ChildService } from '../record/child.service';
import type { Store } from '../store/store';
import { actTable } from './act.table';
import { eventLinkTable } from './event-link.table';
import { eventTable } from './event.table';
import { involvementTable } from './involvement.table';

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
      impact: {},
      motive: {},
      assertion: 'reported',
      assertedBy: {},
    }));
  }

  /** By date, undated last, each with its acts in their order and the links to others that are not in the bin. */
  listOfCase(caseFileId: string): EventEntry[] {
    const events = this.listOf(caseFileId).toSorted((a, b) => compareDates(a.date, b.date));
    const ids = events.map((event) => event.id);
    const acts = this.#actsOf(ids);
    const involvements = this.#involvementsOf(acts.map((act) => act.id));
    const links = this.#linksOf(ids);
    return events.map((event) => ({
      event,
      acts: acts
        .filter((act) => act.eventId === event.id)
        .map((act) => ({ act, involvements: involvements.filter((one) => one.actId === act.id) })),
      links: links.filter((link) => link.eventId === event.id),
    }));
  }

  #actsOf(eventIds: readonly string[]) {
    return this.store.read
      .select()
      .from(actTable)
      .where(and(inArray(actTable.eventId, [...eventIds]), isNull(actTable.deletedAt)))
      .orderBy(asc(actTable.position), asc(actTable.id))
      .all();
  }

  #involvementsOf(actIds: readonly string[]) {
    if (actIds.length === 0) return [];
    return this.store.read
      .select()
      .from(involvementTable)
      .where(and(inArray(involvementTable.actId, [...actIds]), isNull(involvementTable.deletedAt)))
      .orderBy(asc(involvementTable.position), asc(involvementTable.id))
      .all();
  }

  /** Only links within the case: the other event lies in it and not in the bin. */
  #linksOf(eventIds: readonly string[]) {
    if (eventIds.length < 2) return [];
    return this.store.read
      .select()
      .from(eventLinkTable)
      .where(
        and(
          inArray(eventLinkTable.eventId, [...eventIds]),
          inArray(eventLinkTable.otherId, [...eventIds]),
          isNull(eventLinkTable.deletedAt),
        ),
      )
      .orderBy(asc(eventLinkTable.createdAt), asc(eventLinkTable.id))
      .all();
  }
}
