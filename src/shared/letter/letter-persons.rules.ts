/** Whom a letter is about: one person, or several of whom it speaks in the plural. */
import { inclusiveStyleOf, type FieldContext } from './field-context';
import type { LetterFacts, LetterPerson } from './letter-facts.schema';

export type Agreement = 'masculine' | 'feminine' | 'masculinePlural' | 'femininePlural' | 'inclusivePlural';

/** More than these would make every sentence a list: after the first one they are counted. */
const mostNamed = 3;

/** The first one first; empty: nobody was chosen. */
export function personsOf({ person, otherPersons }: LetterFacts): LetterPerson[] {
  return [...(person === null ? [] : [person]), ...otherPersons.map((one) => one.person)];
}

export function isAboutSeveral(facts: LetterFacts): boolean {
  return personsOf(facts).length > 1;
}

/** What the letter would draw on if it were about this person alone; as they stand for whom it is not about. */
export function factsOfOne(facts: LetterFacts, personId: string): LetterFacts {
  const other = facts.otherPersons.find((one) => one.person.id === personId);
  if (other !== undefined) return { ...facts, ...other, otherPersons: [] };
  return facts.person?.id === personId ? { ...facts, otherPersons: [] } : facts;
}

/** The facts of each person by itself. */
export function factsOfEach(facts: LetterFacts): LetterFacts[] {
  return personsOf(facts).map(({ id }) => factsOfOne(facts, id));
}

/** Those who are named one by one, and how many more there are: "Marat Zhanuzakov and four others". */
export function namedPersons(facts: LetterFacts): { named: LetterPerson[]; more: number } {
  const persons = personsOf(facts);
  const named = persons.length > mostNamed ? persons.slice(0, 1) : persons;
  return { named, more: persons.length - named.length };
}

/**
 * How words agree with whoever is named. Of several only French asks for the gender: masculine when one of them is a man,
 * in the inclusive style neither. null: it decides and is not known.
 */
export function agreementOf({ facts, language }: Pick<FieldContext, 'facts' | 'language'>): Agreement | null {
  const persons = personsOf(facts);
  const [first] = persons;
  if (persons.length < 2) return first?.gender ?? null;
  if (language !== 'fr') return 'masculinePlural';
  const { named, more } = namedPersons(facts);
  // "X et quatre autres personnes": the word for the others is feminine, the first one decides.
  const genders = new Set((more > 0 ? named : persons).map(({ gender }) => gender));
  if (genders.size === 1 && genders.has('feminine')) return 'femininePlural';
  if (!genders.has('masculine')) return null;
  return genders.size > 1 && inclusiveStyleOf(facts) !== 'generic' ? 'inclusivePlural' : 'masculinePlural';
}

/** What is the same of each of them; null: it differs, or is not known of one. */
export function common(facts: LetterFacts, value: (one: LetterFacts) => string | null): string | null {
  const values = new Set(factsOfEach(facts).map(value));
  const [only = null] = values;
  return values.size === 1 ? only : null;
}
