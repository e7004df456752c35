import { daysBetween } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import type { CivilDate } from '../record/record.schema';
import { consentPurposes, type Consent, type ConsentPurpose } from './consent.schema';

export type ConsentState = 'holds' | 'ends_soon' | 'expired' | 'withdrawn' | 'refused';

/** The state of a record as its card says it: one that allows nothing and refuses something is a refusal. */
export function stateOfRecord(consent: Consent, day: CivilDate): ConsentState {
  const state = consentState(consent, day);
  const refusal = consent.purposes.length === 0 && consent.refused.length > 0;
  return refusal && state !== 'withdrawn' ? 'refused' : state;
}

/** A consent that ends within so many days is worth asking for again. */
export const renewalDays = 30;

type Dated = Pick<Consent, 'expiresOn' | 'withdrawnOn'>;

/**
 * Whether a consent holds on a civil day. It holds on its last day still; on the day of its withdrawal no more. Of dates
 * known in part the careful reading counts: it ends with the last day that it can mean, and is withdrawn on the first.
 */
export function consentState({ expiresOn, withdrawnOn }: Dated, day: CivilDate): ConsentState {
  if (withdrawnOn !== null && earliestDay(withdrawnOn) <= day) return 'withdrawn';
  if (expiresOn === null) return 'holds';
  const lastDay = latestDay(expiresOn);
  if (lastDay < day) return 'expired';
  return daysBetween(day, lastDay) <= renewalDays ? 'ends_soon' : 'holds';
}

export function consentHolds(consent: Dated, day: CivilDate): boolean {
  const state = consentState(consent, day);
  return state === 'holds' || state === 'ends_soon';
}

/** By the first day that it can mean, something was said by now; what is undated was. */
export function hasBegun({ date }: Pick<Consent, 'date'>, day: CivilDate): boolean {
  return date === null || earliestDay(date) <= day;
}

/** Whether a no stands on `day`: said by now, and not taken back. It does not run out. */
export function refuses(consent: Consent, purpose: ConsentPurpose, day: CivilDate): boolean {
  const withdrawn = consent.withdrawnOn !== null && earliestDay(consent.withdrawnOn) <= day;
  return consent.refused.includes(purpose) && !withdrawn && hasBegun(consent, day);
}

/** Whether a yes came after a no. Of dates known in part, and of none at all, the careful reading counts: it did not. */
export function isLater(yes: Pick<Consent, 'date'>, no: Pick<Consent, 'date'>): boolean {
  return yes.date !== null && no.date !== null && earliestDay(yes.date) > latestDay(no.date);
}

/** A no that stands against what a consent allows: of the same person, or of everybody, and no earlier. */
function refusalOf(
  consents: readonly Consent[],
  yes: Consent,
  purpose: ConsentPurpose,
  day: CivilDate,
): Consent | undefined {
  return consents.find(
    (no) =>
      (no.personId === yes.personId || no.personId === null || yes.personId === null) &&
      refuses(no, purpose, day) &&
      !isLater(yes, no),
  );
}

/** What was refused and is not allowed since, with the consent that says so. */
export function refusedOn(
  consents: readonly Consent[],
  day: CivilDate,
): ReadonlyMap<ConsentPurpose, Consent> {
  const allowed = allowedOn(consents, day);
  return new Map(
    consentPurposes.flatMap((purpose): [ConsentPurpose, Consent][] => {
      const no = allowed.has(purpose) ? undefined : consents.find((one) => refuses(one, purpose, day));
      return no === undefined ? [] : [[purpose, no]];
    }),
  );
}

/**
 * The consent that allows each purpose on `day`, the one that lasts longest; absent: nobody has allowed it. A withdrawal
 * takes back only the consent that it stands in: what another consent allows goes on. A refusal stands against every
 * consent of the same person that was not given after it.
 */
export function allowedOn(
  consents: readonly Consent[],
  day: CivilDate,
): ReadonlyMap<ConsentPurpose, Consent> {
  const holding = consents.filter((consent) => consentHolds(consent, day));
  return new Map(
    consentPurposes.flatMap((purpose): [ConsentPurpose, Consent][] => {
      const allowing = holding
        .filter((one) => one.purposes.includes(purpose))
        .filter((one) => refusalOf(consents, one, purpose, day) === undefined)
        .toSorted(longestFirst);
      return allowing[0] === undefined ? [] : [[purpose, allowing[0]]];
    }),
  );
}

function longestFirst(a: Dated, b: Dated): number {
  return lastDayOf(b).localeCompare(lastDayOf(a));
}

function lastDayOf({ expiresOn }: Dated): string {
  return expiresOn === null ? '9999-12-31' : latestDay(expiresOn);
}
