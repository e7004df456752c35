import type { Competence } from '@shared/authority/office.schema';
import type { Demand, DemandKind } from '@shared/demand/demand.schema';

/** Which demands an office can meet by what it is competent for. Everybody can be asked to inform. */
const kindsOf: Record<Competence, readonly DemandKind[]> = {
  investigate: ['investigate', 'protect'],
  legality: ['investigate', 'release', 'drop_charges', 'quash_sentence', 'access_to_counsel'],
  detention_conditions: ['medical_care', 'access_to_counsel', 'family_contact', 'transfer', 'protect'],
  medical_care: ['medical_care'],
  pardon: ['release', 'quash_sentence'],
  foreign_affairs: ['protect', 'release', 'enabling_environment'],
  police_conduct: ['investigate', 'stop_harassment', 'protect'],
  labour: ['stop_harassment', 'enabling_environment'],
  human_rights_monitoring: [
    'investigate',
    'protect',
    'stop_harassment',
    'enabling_environment',
    'medical_care',
  ],
};

/** The kinds of demand that an office with these competences can meet. */
export function kindsFor(competences: readonly Competence[]): ReadonlySet<DemandKind> {
  return new Set<DemandKind>(['inform', ...competences.flatMap((one) => kindsOf[one])]);
}

/** How many of the demands the office is competent for. */
export function demandsThatFit(
  competences: readonly Competence[],
  demands: readonly Pick<Demand, 'kind'>[],
): number {
  const kinds = kindsFor(competences);
  return demands.filter(({ kind }) => kinds.has(kind)).length;
}
