import type { Language } from '../language/language.schema';
import type { LetterQuestion } from '../template/condition.rules';
import type { CaseLookup } from '../template/template.rules';
import { addresseeFieldRules } from './addressee-fields.rules';
import { affiliationFieldRules } from './affiliation-fields.rules';
import { countryFieldRules } from './country-fields.rules';
import { chargeFieldRules, detentionFieldRules } from './detention-fields.rules';
import { earlierFieldRules } from './earlier-fields.rules';
import { filled, inclusiveStyleOf, type FieldRule, type FieldSource, type Mentioned } from './field-context';
import { findReference, type FieldReference, type ItemKind } from './field-path.rules';
import { groundFieldRules } from './ground-fields.rules';
import { incidentFieldRules, isPerpetratorKnown } from './incident-fields.rules';
import type { FactName, FieldPath } from './letter-fields.rules';
import type { LetterFacts } from './letter-facts.schema';
import { common, factsOfEach, factsOfOne, isAboutSeveral, personsOf } from './letter-persons.rules';
import { ownFieldRules } from './own-fields.rules';
import { patternFieldRules } from './pattern-fields.rules';
import { personFieldRules } from './person-fields.rules';
import { complaintsOf, criminalCasesOf, remedyFieldRules } from './remedy-fields.rules';
import { statementFieldRules, usableStatements } from './statement-fields.rules';
import { senderFieldRules } from './sender-fields.rules';

/** A rule for each path: one that is missing does not compile. */
const rules: Record<FieldPath, FieldRule> = {
  ...personFieldRules,
  ...incidentFieldRules,
  ...patternFieldRules,
  ...detentionFieldRules,
  ...chargeFieldRules,
  ...remedyFieldRules,
  ...affiliationFieldRules,
  ...statementFieldRules,
  ...groundFieldRules,
  ...ownFieldRules,
  ...countryFieldRules,
  ...senderFieldRules,
  ...addresseeFieldRules,
  ...earlierFieldRules,
};

/** A field of this letter: null when the fact is missing, or when the path is not (or no longer) a field. */
export function fieldValue(
  path: string,
  facts: LetterFacts,
  language: Language,
  mentioned: Mentioned = 'no',
): string | null {
  const reference = findReference(path);
  if (reference === undefined) return null;
  return valueOf(reference, facts, language, mentioned);
}

function valueOf(
  { path, item, person }: FieldReference,
  facts: LetterFacts,
  language: Language,
  mentioned: Mentioned = 'no',
) {
  const own = person === null ? facts : factsOfOne(facts, person);
  const value = (one: LetterFacts) => filled(rules[path].value({ facts: one, language, item, mentioned }));
  return isSharedFact(path) && isAboutSeveral(own) ? common(own, value) : value(own);
}

/** Of several persons such a fact is said only where it is the same of each. */
function isSharedFact(path: FieldPath): boolean {
  return path.startsWith('detention.') || path === 'charge.count' || path === 'affiliation.count';
}

export function fieldSource(path: string, facts: LetterFacts, language: Language): FieldSource | null {
  const reference = findReference(path);
  if (reference === undefined) return null;
  const own = reference.person === null ? facts : factsOfOne(facts, reference.person);
  return rules[reference.path].source({ facts: own, language, item: reference.item });
}

/** Of one of the persons at least. */
function ofAny(facts: LetterFacts, holds: (one: LetterFacts) => boolean): boolean {
  return [facts, ...factsOfEach(facts)].some(holds);
}

const has: Record<FactName, (facts: LetterFacts, language: Language) => boolean> = {
  several: isAboutSeveral,
  incident: (facts) => facts.incident !== null,
  perpetratorKnown: (facts) => ofAny(facts, isPerpetratorKnown),
  detention: (facts) => ofAny(facts, ({ detention }) => detention !== null),
  detained: (facts, language) => fieldValue('detention.state', facts, language) === 'held',
  convicted: (facts) => ofAny(facts, ({ detention }) => (detention?.sentence ?? null) !== null),
  pattern: (facts) => facts.patterns.length > 0,
  remedy: (facts) => facts.remedies.length > 0,
  complaint: (facts) => complaintsOf(facts).length > 0,
  criminalCase: (facts) => criminalCasesOf(facts).length > 0,
  charge: (facts) => ofAny(facts, ({ detention }) => (detention?.charges.length ?? 0) > 0),
  affiliation: (facts) => ofAny(facts, ({ affiliations }) => affiliations.length > 0),
  statement: (facts, language) => usableStatements({ facts, language }).length > 0,
  cosponsors: (facts) => facts.cosponsors.length > 0,
  demands: (facts) => facts.demands.length > 0,
  holder: (facts) => facts.holder !== null,
  earlier: (facts) => facts.earlier !== null,
  earlierLaw: (facts) => (facts.earlier?.rule ?? null) !== null,
  earlierAnswer: (facts) => (facts.earlier?.answer ?? null) !== null,
  earlierReminder: (facts) => (facts.earlier?.reminders.length ?? 0) > 0,
};

const items: Record<ItemKind, (facts: LetterFacts, language: Language) => string[]> = {
  pattern: (facts) => facts.patterns.map((one) => one.id),
  remedy: (facts) => facts.remedies.map((one) => one.id),
  // Whose they are could not be seen in a letter about several persons.
  charge: (facts) =>
    isAboutSeveral(facts) ? [] : (facts.detention?.charges ?? []).map((_, index) => String(index)),
  affiliation: (facts) => (isAboutSeveral(facts) ? [] : facts.affiliations.map((one) => one.id)),
  statement: (facts, language) => usableStatements({ facts, language }).map((one) => one.id),
  ground: (facts) => (facts.grounds ?? []).map((one) => one.key),
  own: (facts) => (facts.own ?? []).map((one) => one.id),
};

const letter: Record<LetterQuestion, (facts: LetterFacts) => readonly string[]> = {
  'addressee.kind': ({ office }) => [office.kind],
  'addressee.competence': ({ office }) => office.competences,
  country: ({ caseFile, incident }) => [caseFile.country ?? incident?.country ?? ''],
};

/** What a template may ask about these facts. */
export function lookupIn(facts: LetterFacts, language: Language): CaseLookup {
  return {
    value: (path, item) => valueOf({ path, item, person: null }, facts, language),
    has: (fact) => has[fact](facts, language),
    letter: (question) => letter[question](facts),
    items: (kind) => items[kind](facts, language),
    persons: () => personsOf(facts).map(({ id }) => id),
    ofPerson: (personId) => {
      const one = lookupIn(factsOfOne(facts, personId), language);
      return { ...one, has: (fact) => (fact === 'several' ? isAboutSeveral(facts) : one.has(fact)) };
    },
    inclusiveStyle: inclusiveStyleOf(facts),
  };
}
