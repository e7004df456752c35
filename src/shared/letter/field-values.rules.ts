import type { Language } from '../language/language.schema';
import type { LetterQuestion } from '../template/condition.rules';
import type { CaseLookup } from '../template/template.rules';
import { addresseeFieldRules } from './addressee-fields.rules';
import { affiliationFieldRules } from './affiliation-fields.rules';
import { countryFieldRules } from './country-fields.rules';
import { chargeFieldRules, detentionFieldRules } from './detention-fields.rules';
import { earlierFieldRules } from './earlier-fields.rules';
import { filled, inclusiveStyleOf, type FieldRule, type FieldSource } from './field-context';
import { findReference, type ItemKind } from './field-path.rules';
import { groundFieldRules } from './ground-fields.rules';
import { incidentFieldRules, isPerpetratorKnown } from './incident-fields.rules';
import type { FactName, FieldPath } from './letter-fields.rules';
import type { LetterFacts } from './letter-facts.schema';
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
export function fieldValue(path: string, facts: LetterFacts, language: Language): string | null {
  const reference = findReference(path);
  if (reference === undefined) return null;
  return filled(rules[reference.path].value({ facts, language, item: reference.item }));
}

export function fieldSource(path: string, facts: LetterFacts, language: Language): FieldSource | null {
  const reference = findReference(path);
  if (reference === undefined) return null;
  return rules[reference.path].source({ facts, language, item: reference.item });
}

const has: Record<FactName, (facts: LetterFacts, language: Language) => boolean> = {
  incident: (facts) => facts.incident !== null,
  perpetratorKnown: (facts) => isPerpetratorKnown(facts),
  detention: (facts) => facts.detention !== null,
  detained: (facts, language) => fieldValue('detention.state', facts, language) === 'held',
  convicted: (facts) => (facts.detention?.sentence ?? null) !== null,
  pattern: (facts) => facts.patterns.length > 0,
  remedy: (facts) => facts.remedies.length > 0,
  complaint: (facts) => complaintsOf(facts).length > 0,
  criminalCase: (facts) => criminalCasesOf(facts).length > 0,
  charge: (facts) => (facts.detention?.charges.length ?? 0) > 0,
  affiliation: (facts) => facts.affiliations.length > 0,
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
  charge: (facts) => (facts.detention?.charges ?? []).map((_, index) => String(index)),
  affiliation: (facts) => facts.affiliations.map((one) => one.id),
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
    value: (path, item) => filled(rules[path].value({ facts, language, item })),
    has: (fact) => has[fact](facts, language),
    letter: (question) => letter[question](facts),
    items: (kind) => items[kind](facts, language),
    inclusiveStyle: inclusiveStyleOf(facts),
  };
}
