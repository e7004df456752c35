/** Whether somebody may be named to a reader: what was allowed, to whom, until when, and what was taken back. */
import { earliestDay, latestDay } from '../dates/partial-date.rules';
import type { OfficeKind } from '../authority/office.schema';
import type { CivilDate } from '../record/record.schema';
import { fold } from '../text/fold';
import { consentHolds, hasBegun, isLater, refuses } from './consent.rules';
import type { Consent, ConsentPurpose } from './consent.schema';

/** Who reads a paper. Inside: nobody but the organisation itself, for which no consent to name is asked. */
export const audiences = ['inside', 'partner', 'authorities', 'un', 'public'] as const;
export type Audience = (typeof audiences)[number];

const purposes: Readonly<Record<Exclude<Audience, 'inside'>, ConsentPurpose>> = {
  partner: 'share_with_partner',
  authorities: 'name_to_authorities',
  un: 'name_to_un',
  public: 'publish_name',
};

/** What must have been allowed for a paper that these people read; undefined: nothing. */
export function purposeFor(audience: Audience): ConsentPurpose | undefined {
  return audience === 'inside' ? undefined : purposes[audience];
}

/** To whom a letter to an office goes. Intergovernmental bodies count as the United Nations; an embassy is a state. */
export function audienceOfOffice(kind: OfficeKind): Audience {
  return kind === 'intergovernmental' ? 'un' : 'authorities';
}

/**
 * `withheld`: this reader was excluded by name; `refused`: it was asked for and refused; `withdrawn`: it was allowed once and taken back; `expired`: it was
 * allowed and has run out; `missing`: nobody has allowed it.
 */
export const releaseStates = ['allowed', 'withheld', 'refused', 'withdrawn', 'expired', 'missing'] as const;
export type ReleaseState = (typeof releaseStates)[number];
export interface Release {
  readonly state: ReleaseState;
  /** The consent that says so; null: there is none. */
  readonly consentId: string | null;
}

interface Question {
  readonly personId: string;
  /** A consent for everybody whom the case is about speaks for this person too. */
  readonly subject: boolean;
  readonly purpose: ConsentPurpose;
  /** What the reader is called, in any language: compared with those from whom it is withheld. */
  readonly readers: readonly string[];
  readonly day: CivilDate;
}

/**
 * What the consents of a case say. A withdrawal takes back only its own consent: what a later one allows goes on, but of
 * the rest the graver is told. Whoever is excluded by name stays excluded as long as that consent holds.
 */
export function releaseOf(consents: readonly Consent[], question: Question): Release {
  const { personId, subject, purpose, readers, day } = question;
  const own = consents.filter((one) => one.personId === personId || (one.personId === null && subject));
  const holding = own.filter((one) => consentHolds(one, day) && hasBegun(one, day));
  const excluding = holding.find(({ withheld }) => withheld.some(({ from }) => isAmong(from, readers)));
  if (excluding !== undefined) return { state: 'withheld', consentId: excluding.id };
  const refusals = own.filter((one) => refuses(one, purpose, day));
  const allowing = holding.find(
    (one) => one.purposes.includes(purpose) && refusals.every((no) => isLater(one, no)),
  );
  if (allowing !== undefined) return { state: 'allowed', consentId: allowing.id };
  const [refusal] = refusals;
  if (refusal !== undefined) return { state: 'refused', consentId: refusal.id };
  const once = own.filter((one) => one.purposes.includes(purpose) && hasBegun(one, day));
  const withdrawn = once.find(({ withdrawnOn }) => withdrawnOn !== null && earliestDay(withdrawnOn) <= day);
  if (withdrawn !== undefined) return { state: 'withdrawn', consentId: withdrawn.id };
  const expired = once.find(({ expiresOn }) => expiresOn !== null && latestDay(expiresOn) < day);
  if (expired !== undefined) return { state: 'expired', consentId: expired.id };
  return { state: 'missing', consentId: own[0]?.id ?? null };
}

/** Shorter words ("the", "of") would match anything. */
const shortest = 4;

/** Whether somebody who is excluded in a caseworker's words is one of the readers: the one names the other. */
function isAmong(from: string, readers: readonly string[]): boolean {
  const excluded = fold(from).trim();
  if (excluded.length < shortest) return false;
  return readers.some((reader) => {
    const name = fold(reader).trim();
    return name.length >= shortest && (name.includes(excluded) || excluded.includes(name));
  });
}

/** What keeps a paper back until somebody says why it goes out all the same. */
export function isRefused({ state }: Pick<Release, 'state'>): boolean {
  return state === 'withheld' || state === 'refused' || state === 'withdrawn';
}
