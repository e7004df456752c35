import type { Office } from '../authority/office.schema';
import type { Suits } from './suits.schema';

/** suits: written for such addressees. anybody: for none in particular. other: for others; it may still be chosen. */
export const fits = ['suits', 'anybody', 'other'] as const;
export type Fit = (typeof fits)[number];
type Addressed = Pick<Office, 'kind' | 'competences' | 'country'>;

/** How a text suits all of these addressees together; of nobody nothing is said. */
export function fitOf(suits: Suits, offices: readonly Addressed[]): Fit {
  const { offices: kinds, competences, countries } = suits;
  if (kinds.length + competences.length + countries.length === 0 || offices.length === 0) return 'anybody';
  return offices.every((office) => fitsOne(suits, office)) ? 'suits' : 'other';
}

/** By its kind or by one of its competences; in one of the countries where some are named. */
function fitsOne({ offices, competences, countries }: Suits, office: Addressed): boolean {
  const ofPlace = countries.length === 0 || (office.country !== null && countries.includes(office.country));
  if (offices.length + competences.length === 0) return ofPlace;
  return (
    ofPlace && (offices.includes(office.kind) || office.competences.some((one) => competences.includes(one)))
  );
}

/** Those that suit first, those for others last; else in the order in which they came. */
export function bySuiting<T>(texts: readonly T[], fit: (text: T) => Fit): T[] {
  return texts.toSorted((one, other) => fits.indexOf(fit(one)) - fits.indexOf(fit(other)));
}
