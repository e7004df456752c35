import { AppError } from '@shared/ipc/error';
import type { Actor } from '../ipc/context';
import type { Services } from '../services';
import type { PlaceOf } from './demo.places';
import type { DemoCaseFile } from './demo.schema';

export interface DemoCase {
  readonly services: Services;
  readonly actor: Actor;
  readonly caseFileId: string;
  readonly placeOf: PlaceOf;
}

type IdOf = (key: string) => string;

/** Events with their acts, perpetrators and chains; answers with their ids by the keys of the file. */
export function fillEvents(
  { services, actor, caseFileId, placeOf }: DemoCase,
  events: DemoCaseFile['events'],
  personOf: IdOf,
): IdOf {
  const ids = new Map<string, string>();
  for (const { key, acts, links: _links, ...event } of events) {
    const { id: eventId } = services.event.create(actor, {
      caseFileId,
      placeId: placeOf(event.place),
      ...event,
    });
    ids.set(key, eventId);
    for (const { victim, perpetrators, ...act } of acts) {
      const victimId = victim === undefined ? null : personOf(victim);
      const { id: actId } = services.act.create(actor, { ...act, eventId, victimId });
      for (const perpetrator of perpetrators) services.involvement.create(actor, { actId, perpetrator });
    }
  }
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new AppError('NOT_FOUND', { what: `event ${key}` });
    return id;
  };
  for (const { key, links } of events)
    for (const { type, other } of links)
      services.eventLink.create(actor, { eventId: idOf(key), otherId: idOf(other), type });
  return idOf;
}

export function fillSources(
  { services, actor, caseFileId }: DemoCase,
  sources: DemoCaseFile['sources'],
  eventOf: IdOf,
): void {
  for (const { told, ...source } of sources) {
    const { id: sourceId } = services.source.create(actor, { caseFileId, ...source });
    for (const { event, ...how } of told) {
      const subject = { subjectTable: 'event', subjectId: eventOf(event) } as const;
      services.information.create(actor, { ...how, ...subject, sourceId });
    }
  }
}

/** What a caseworker does with one press: everything that the facts give becomes a statement. */
export function takeStatements({ services, actor, caseFileId }: DemoCase): void {
  for (const proposal of services.statementProposal.propose(caseFileId))
    services.statement.create(actor, { caseFileId, ...proposal });
}
