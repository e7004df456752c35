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
      placeId: null,
      country: null,
      area: null,
      location: null,
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
    const actsOf = grouped(acts, ({ eventId }) => eventId);
    const involvementsOf = grouped(this.#involvementsOf(acts.map(({ id }) => id)), ({ actId }) => actId);
    const linksOf = grouped(this.#linksOf(ids), ({ eventId }) => eventId);
    return events.map((event) => ({
      event,
      acts: (actsOf.get(event.id) ?? []).map((act) => ({
        act,
        involvements: involvementsOf.get(act.id) ?? [],
      })),
      links: linksOf.get(event.id) ?? [],
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

/** In the order given; a case may have thousands. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
