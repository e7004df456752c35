/** The names of whoever a letter is about, as a sentence says them. */
import type { Language } from '../language/language.schema';
import { numberInWords } from '../language/number-words';
import { filled, joined, type FieldContext } from './field-context';
import type { LetterPerson } from './letter-facts.schema';
import { namedPersons } from './letter-persons.rules';
import { findInflected, findName, fullName, surnameOf, type ObliqueCase } from './person-name.rules';

export type NamePart = 'whole' | 'surname';
type Form = (name: string) => string;

/** One name in a case. null: nobody has entered it. */
export function nameOf(
  { names }: LetterPerson,
  language: Language,
  oblique: ObliqueCase | undefined,
  part: NamePart,
) {
  const name = findName(names, language);
  if (name === undefined) return null;
  const form = oblique === undefined ? fullName(name) : findInflected(name, language, oblique);
  if (form === undefined) return null;
  return part === 'whole' ? form : filled(surnameOf(name, form));
}

/**
 * Whoever the letter is about: one name, "A, B et C", or the first name and how many others. `each`: what stands before
 * every name, as French repeats its prepositions.
 */
export function namesIn(
  { facts, language }: FieldContext,
  {
    oblique,
    part = 'whole',
    each = (name) => name,
  }: { oblique?: ObliqueCase; part?: NamePart; each?: Form } = {},
): string | null {
  const { named, more } = namedPersons(facts);
  const forms = named.map((person) => {
    const form = nameOf(person, language, oblique, part);
    return form === null ? null : each(form);
  });
  if (more === 0) return joined(forms, language);
  const [first] = forms;
  return first == null ? null : joined([first, each(others(more, language, oblique))], language);
}

/** The rest of many, after "and": the letter has named them all where it introduces them. */
function others(count: number, language: Language, oblique: ObliqueCase | undefined): string {
  if (language === 'ru') return oblique === undefined ? 'другие' : russianOthers[oblique];
  const number = numberInWords(count, language);
  return language === 'fr' ? `${number} autres personnes` : `${number} others`;
}

const russianOthers: Record<ObliqueCase, string> = {
  genitive: 'других',
  dative: 'другим',
  accusative: 'других',
  instrumental: 'другими',
  prepositional: 'других',
};
