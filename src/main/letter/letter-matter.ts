import type { NewAppeal } from '@shared/letter/letter-batch.schema';
import type { CaseView } from './letter-facts.service';

type Matter = Pick<NewAppeal, 'personId' | 'otherPersonIds' | 'incidentId' | 'detentionId'>;

/** Who and what a letter is about: as chosen, else all subjects of the case, its last incident, the first one's detention. */
export function letterMatter({ persons, events, detentions }: CaseView, chosen: Matter) {
  const [subject = null, ...rest] = persons
    .filter(({ link }) => link.role === 'subject')
    .map(({ person }) => person.id);
  const incident = events.findLast(({ event }) => event.kind === 'incident')?.event.id ?? null;
  const personId = chosen.personId === undefined ? subject : chosen.personId;
  const others = chosen.otherPersonIds ?? (chosen.personId === undefined ? rest : []);
  const own = detentions.filter(
    ({ detention }) => detention.personId === null || detention.personId === personId,
  );
  const detention = own.at(-1)?.detention.id ?? null;
  return {
    personId,
    otherPersonIds: personId === null ? [] : others.filter((id) => id !== personId),
    incidentId: chosen.incidentId === undefined ? incident : chosen.incidentId,
    detentionId: chosen.detentionId === undefined ? detention : chosen.detentionId,
  };
}
