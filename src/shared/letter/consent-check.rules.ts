/** Whom a letter names without a consent that covers its reader. */
import type { CaseFileView } from '../casefile/casefile-view.schema';
import {
  audienceOfOffice,
  isRefused,
  purposeFor,
  releaseOf,
  type Audience,
  type ReleaseState,
} from '../consent/release.rules';
import type { Consent } from '../consent/consent.schema';
import type { Language } from '../language/language.schema';
import type { CivilDate } from '../record/record.schema';
import { finding } from './finding';
import type { LetterFacts } from './letter-facts.schema';
import type { PlacedText } from './letter-places.rules';
import type { Finding } from './letter.schema';
import { findName, fullName } from './person-name.rules';
import { foldedForms, namesIn } from './protected-names.rules';

/** Somebody who may be named only if they allowed it. */
export interface Nameable {
  readonly personId: string;
  /** The case is about them: a consent that names nobody speaks for them too. */
  readonly subject: boolean;
  readonly forms: readonly string[];
  readonly shown: string;
}

/**
 * Everybody of a case who can be harmed by being named: those on its list and those to whom something was done. Whoever
 * is held to have done it is not asked.
 */
export function nameablePersons(
  { persons, events, referred }: Pick<CaseFileView, 'persons' | 'events' | 'referred'>,
  language: Language,
): Nameable[] {
  const victims = new Set(events.flatMap(({ acts }) => acts.flatMap(({ act }) => act.victimId ?? [])));
  const suspected = persons.filter(({ link }) => link.role === 'suspected_perpetrator');
  const listed = persons
    .filter(({ link }) => link.role !== 'suspected_perpetrator')
    .map(({ person, link }) => ({ ...person, subject: link.role === 'subject' }));
  const known = new Set([...listed, ...suspected.map(({ person }) => person)].map(({ id }) => id));
  const others = referred
    .filter(({ kind, id }) => kind === 'person' && victims.has(id) && !known.has(id))
    .map((one) => ({ ...one, subject: true }));
  return [...listed, ...others].map(({ id, names, codeName, subject }) => {
    const name = findName(names, language);
    const shown = name === undefined ? codeName : fullName(name);
    return { personId: id, subject, forms: foldedForms(names), shown };
  });
}

export interface ConsentQuestion {
  readonly persons: readonly Nameable[];
  readonly consents: readonly Consent[];
  /** The day on which it goes out, whatever date stands on it. */
  readonly day: CivilDate;
  readonly audiences: readonly Audience[];
  /** What the reader is called, in any language. */
  readonly readers: readonly string[];
}

const codes = {
  withheld: 'consentWithheld',
  refused: 'consentRefused',
  withdrawn: 'consentWithdrawn',
  expired: 'consentExpired',
  missing: 'consentMissing',
} as const satisfies Record<Exclude<ReleaseState, 'allowed'>, string>;

/** Findings that block, but that a reason in writing answers. */
export function isAnswerable({ code }: Pick<Finding, 'code'>): boolean {
  return code === codes.withheld || code === codes.refused || code === codes.withdrawn;
}

/** One finding for each person named and each purpose that nobody allowed, where the name first stands. */
export function checkConsents(texts: readonly PlacedText[], question: ConsentQuestion): Finding[] {
  const { persons, consents, day, readers } = question;
  const purposes = question.audiences.flatMap((audience) => purposeFor(audience) ?? []);
  const named = new Map<Nameable, string>();
  for (const { place, text } of texts)
    for (const person of namesIn(text, persons)) if (!named.has(person)) named.set(person, place);
  return [...named].flatMap(([{ personId, subject, shown }, place]) =>
    purposes.flatMap((purpose) => {
      const release = releaseOf(consents, { personId, subject, purpose, readers, day });
      if (release.state === 'allowed') return [];
      const refused = isRefused(release);
      return [
        finding(codes[release.state], place, {
          blocking: refused,
          confirm: !refused,
          data: { name: shown, purpose },
          record: { table: 'consent', id: release.consentId ?? personId },
        }),
      ];
    }),
  );
}

/** To whom a letter goes: its office; the world too where it is made for supporters to send. */
export function audiencesOf(template: string, { office }: Pick<LetterFacts, 'office'>): Audience[] {
  const addressed = audienceOfOffice(office.kind);
  return template === 'campaign-message' ? [addressed, 'public'] : [addressed];
}

/** Every name of the addressee, in every language. */
export function readersOf({ office, holder }: Pick<LetterFacts, 'office' | 'holder'>): string[] {
  const bodies = Object.values(office.forms).flatMap(({ body, postMasculine, postFeminine }) =>
    [body, postMasculine, postFeminine].map(({ nominative }) => nominative),
  );
  return [...bodies, ...(holder?.names ?? []).map((name) => fullName(name))];
}
