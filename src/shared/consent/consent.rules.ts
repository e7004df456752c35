import { daysBetween } from '../dates/duration.rules';
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import type { CivilDate } from '../record/record.schema';
import { consentPurposes, type Consent, type ConsentPurpose } from './consent.schema';

export type ConsentState = 'holds' | 'ends_soon' | 'expired' | 'withdrawn';

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

/**
 * The consent that allows each purpose on `day`, the one that lasts longest; absent: nobody has allowed it. A withdrawal
 * takes back only the consent that it stands in: what another consent allows goes on.
 */
export function allowedOn(
  consents: readonly Consent[],
  day: CivilDate,
): ReadonlyMap<ConsentPurpose, Consent> {
  const holding = consents.filter((consent) => consentHolds(consent, day));
  return new Map(
    consentPurposes.flatMap((purpose): [ConsentPurpose, Consent][] => {
      const allowing = holding.filter(({ purposes }) => purposes.includes(purpose)).toSorted(longestFirst);
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
