/** What only the gender of a person keeps from being said: "agressé" or "agressée". */
import type { Language } from '../language/language.schema';
import type { CaseLookup } from '../template/template.rules';
import { fieldValue, lookupIn } from './field-values.rules';
import type { LetterFacts, LetterPerson } from './letter-facts.schema';
import { factsOfOne, isAboutSeveral, personsOf } from './letter-persons.rules';

/** The person whose gender nobody has entered; undefined: the gender is not what keeps this from being said. */
export function awaitedGender(
  path: string,
  facts: LetterFacts,
  language: Language,
): LetterPerson | undefined {
  const person = personsOf(facts).find(({ gender }) => gender === null);
  if (person === undefined || fieldValue(path, facts, language) !== null) return undefined;
  return fieldValue(path, withGenders(facts), language) === null ? undefined : person;
}

/** The facts as they would be if every gender were known. */
function withGenders(facts: LetterFacts): LetterFacts {
  const given = <P extends LetterPerson>(person: P): P => ({
    ...person,
    gender: person.gender ?? 'masculine',
  });
  return {
    ...facts,
    person: facts.person === null ? null : given(facts.person),
    otherPersons: facts.otherPersons.map((one) => ({ ...one, person: given(one.person) })),
  };
}

/**
 * What a template may ask when a letter is made of it. A passage that waits for a gender stands, with a hole that names
 * it: left out, the letter would be issued without what happened.
 */
export function letterLookup(facts: LetterFacts, language: Language): CaseLookup {
  const strict = lookupIn(facts, language);
  const known = lookupIn(withGenders(facts), language);
  return {
    ...strict,
    value: (path, item) =>
      strict.value(path, item) ?? (path === 'person.gender' ? null : known.value(path, item)),
    ofPerson: (personId) => {
      const one = letterLookup(factsOfOne(facts, personId), language);
      return { ...one, has: (fact) => (fact === 'several' ? isAboutSeveral(facts) : one.has(fact)) };
    },
  };
}
