import type { Competence, Office } from '@shared/authority/office.schema';
import type { Demand, DemandKind } from '@shared/demand/demand.schema';
import type { LibraryText } from '@shared/library/library.schema';
import { fitOf } from '@shared/template/suits.rules';

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

/** Whether the office can meet a demand of the library: it is written for such offices or, written for none, of such a kind. */
export function textFits(
  { suits, demandKind }: Pick<LibraryText, 'suits' | 'demandKind'>,
  office: Pick<Office, 'kind' | 'competences' | 'country'>,
): boolean {
  const fit = fitOf(suits, [office]);
  return fit === 'anybody' ? kindsFor(office.competences).has(demandKind ?? 'other') : fit === 'suits';
}
