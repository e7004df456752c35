/** The names of whoever a letter is about, as a sentence says them. */
import type { Language } from '../language/language.schema';
import { numberInWords } from '../language/number-words';
import { filled, joined, type FieldContext, type Mentioned } from './field-context';
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
  { facts, language, mentioned = 'no' }: FieldContext,
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
  return first == null
    ? null
    : joined([first, each(others(more, { language, mentioned }, oblique))], language);
}

/**
 * The rest of many, after "and". Once they have been spoken of they are "the four others": "four others" would be four more.
 * Russian has no article, and says of others that they are those who were named only where each of them was.
 */
function others(
  count: number,
  { language, mentioned }: { language: Language; mentioned: Mentioned },
  oblique: ObliqueCase | undefined,
): string {
  if (language === 'ru')
    return (mentioned === 'named' ? russianNamed : russianOthers)[oblique ?? 'nominative'];
  const number = numberInWords(count, language);
  const definite = mentioned !== 'no';
  if (language === 'fr') return `${definite ? 'les ' : ''}${number} autres personnes`;
  return `${definite ? 'the ' : ''}${number} others`;
}

const russianOthers: Record<ObliqueCase | 'nominative', string> = {
  nominative: 'другие',
  genitive: 'других',
  dative: 'другим',
  accusative: 'других',
  instrumental: 'другими',
  prepositional: 'других',
};

const russianNamed: Record<ObliqueCase | 'nominative', string> = {
  nominative: 'другие указанные лица',
  genitive: 'других указанных лиц',
  dative: 'другим указанным лицам',
  accusative: 'других указанных лиц',
  instrumental: 'другими указанными лицами',
  prepositional: 'других указанных лицах',
};

/** What a text has said once a field with a value stood in it. */
export function mentionedAfter(path: string, before: Mentioned): Mentioned {
  if (/^person\.introduced(?:\.|$)/u.test(path)) return 'named';
  const counts = before === 'no' && /^(?:person\.(?:name|surname)|incident\.matter)(?:\.|$)/u.test(path);
  return counts ? 'counted' : before;
}

/**
 * The values of a text in which places follow each other: what stands at one place decides how those are named at the next.
 */
export function fieldsInOrder(value: (path: string, mentioned: Mentioned) => string | null) {
  let mentioned: Mentioned = 'no';
  return (path: string): string | null => {
    const found = value(path, mentioned);
    if (found !== null) mentioned = mentionedAfter(path, mentioned);
    return found;
  };
}
