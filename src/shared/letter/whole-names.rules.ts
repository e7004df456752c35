import type { Language } from '../language/language.schema';
import type { LetterFacts } from './letter-facts.schema';
import { personsOf } from './letter-persons.rules';
import { nameOf } from './person-names.rules';

/** What the layout looks for in one letter. */
const most = 400;
/** Shorter words are not divided anyway. */
const shortest = 5;
/** What the cases of Russian change of a name at most. */
const ending = 2;

/**
 * How the names of those whom the letter is about begin, in whatever case: the end of a line does not divide them. Letters
 * alone: the layout looks for them.
 */
export function undividedNames(facts: LetterFacts, language: Language): string[] {
  const names = personsOf(facts).map((person) => nameOf(person, language, undefined, 'whole') ?? '');
  const words = names.flatMap((name) => name.split(/\P{L}+/u)).filter(({ length }) => length >= shortest);
  return [...new Set(words.map((word) => word.slice(0, -ending)))].slice(0, most);
}
