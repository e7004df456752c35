import type { NewAppeal } from '@shared/letter/letter-batch.schema';
import type { CaseView } from './letter-facts.service';

type Matter = Pick<NewAppeal, 'personId' | 'incidentId' | 'detentionId'>;

/** Who and what a letter is about: as chosen, else the first subject of the case, its last incident, its detention. */
export function letterMatter({ persons, events, detentions }: CaseView, chosen: Matter) {
  const subject = persons.find(({ link }) => link.role === 'subject')?.person.id ?? null;
  const incident = events.findLast(({ event }) => event.kind === 'incident')?.event.id ?? null;
  const personId = chosen.personId === undefined ? subject : chosen.personId;
  const own = detentions.filter(
    ({ detention }) => detention.personId === null || detention.personId === personId,
  );
  const detention = own.at(-1)?.detention.id ?? null;
  return {
    personId,
    incidentId: chosen.incidentId === undefined ? incident : chosen.incidentId,
    detentionId: chosen.detentionId === undefined ? detention : chosen.detentionId,
  };
}
