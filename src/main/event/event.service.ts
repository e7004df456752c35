import { compareDates } from '@shared/dates/partial-date.rules';
import type { EventEntry } from '@shared/event/event-entry.schema';
import { ChildService } from '../record/child.service';
import { rowsOfEach } from '../store/prepared';
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
    const acts = rowsOfEach(this.store.read, actTable, 'eventId', ids);
    const actsOf = grouped(acts, ({ eventId }) => eventId);
    const involvements = rowsOfEach(
      this.store.read,
      involvementTable,
      'actId',
      acts.map(({ id }) => id),
    );
    const involvementsOf = grouped(involvements, ({ actId }) => actId);
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

  /** Only links within the case: the other event lies in it and not in the bin. */
  #linksOf(eventIds: readonly string[]) {
    const inCase = new Set(eventIds);
    return rowsOfEach(this.store.read, eventLinkTable, 'eventId', eventIds).filter(({ otherId }) =>
      inCase.has(otherId),
    );
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
