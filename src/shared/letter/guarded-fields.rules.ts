/** Facts with a level of their own in a letter: whoever issues it says that they are meant to be read by its addressee. */
import { fieldLevel, highestInLetters } from '../record/field-level';
import type { Sensitivity } from '../record/record.schema';
import { fieldSource } from './field-values.rules';
import { findReference, pathOfPerson, pathsIn } from './field-path.rules';
import { finding } from './finding';
import type { LetterDetention, LetterFacts, LetterPerson } from './letter-facts.schema';
import { factsOfOne } from './letter-persons.rules';
import type { FieldPath } from './letter-fields.rules';
import { subjectOf, type LetterContent } from './letter-page.rules';
import type { Finding } from './letter.schema';
import { ownFactOf } from './own-fields.rules';

type Fact = Pick<LetterFacts, 'person' | 'detention' | 'own'>;

const levels: Partial<Record<FieldPath, (facts: Fact) => Sensitivity>> = {
  'person.health': ({ person }) => fieldLevel('person', person?.fieldLevels, 'health'),
  'person.family': ({ person }) => fieldLevel('person', person?.fieldLevels, 'family'),
  'detention.health': ({ detention }) => fieldLevel('detention', detention?.fieldLevels, 'health'),
};

/** How sensitive a fact is, where it has a level of its own. */
export function levelOfPath(path: string, facts: LetterFacts): Sensitivity | undefined {
  const reference = findReference(path);
  if (reference === undefined) return undefined;
  if (reference.path === 'own.value') return ownFactOf({ facts, item: reference.item })?.level;
  const { path: field, person } = reference;
  return levels[field]?.(person === null ? facts : factsOfOne(facts, person));
}

/** Each such fact where it first stands. In the subject it would be read in every list of letters: there it holds back. */
export function checkGuarded(content: LetterContent, facts: LetterFacts): Finding[] {
  const places = [
    { place: 'subject', text: content.subject },
    ...content.blocks.map(({ id, text }) => ({ place: id, text })),
  ];
  const named = new Map<string, string>();
  for (const { place, text } of places)
    for (const path of pathsIn(text)) if (!named.has(path)) named.set(path, place);
  return [...named].flatMap(([path, place]) => {
    const level = levelOfPath(path, facts) ?? 1;
    if (level <= highestInLetters) return [];
    const inSubject = place === 'subject';
    const found = finding(inSubject ? 'guardedSubject' : 'guardedField', place, {
      blocking: inSubject,
      confirm: !inSubject,
      data: { field: path, level },
      record: fieldSource(path, facts, content.language),
    });
    // Each is seen for itself.
    return [{ ...found, code: `${found.code}.${path}` }];
  });
}

/** The subject as lists and the search keep it: a fact with a level of its own stands there by its title alone. */
export function listedSubject(content: LetterContent, facts: LetterFacts): string {
  return subjectOf(content, facts, (path) => (levelOfPath(path, facts) ?? 1) <= highestInLetters);
}

/** What is frozen with a letter: facts with a level of their own only where it says them. */
export function withoutUnsaid(facts: LetterFacts, paths: readonly string[]): LetterFacts {
  const said = new Set(paths);
  const { person, detention, otherPersons } = facts;
  return {
    ...facts,
    person: person && personWithout(person, said),
    detention: detention && detentionWithout(detention, said, person),
    otherPersons: otherPersons.map((other) => ({
      ...other,
      person: personWithout(other.person, said),
      detention: other.detention && detentionWithout(other.detention, said, other.person),
    })),
  };
}

type Said = ReadonlySet<string>;

function isSaid(said: Said, path: FieldPath, person: LetterPerson | null): boolean {
  return said.has(path) || (person !== null && said.has(pathOfPerson(path, person.id)));
}

function personWithout(person: LetterPerson, said: Said): LetterPerson {
  return {
    ...person,
    health: isSaid(said, 'person.health', person) ? person.health : {},
    family: isSaid(said, 'person.family', person) ? person.family : {},
  };
}

function detentionWithout(
  detention: LetterDetention,
  said: Said,
  person: LetterPerson | null,
): LetterDetention {
  const health = isSaid(said, 'detention.health', person) ? detention.health : {};
  return { ...detention, health, medicalAttention: [] };
}
