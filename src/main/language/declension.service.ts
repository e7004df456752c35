import { getGender, inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich';
import { grammaticalCases, type Gender, type GrammaticalCase } from '@shared/language/language.schema';
import { fullName, type NameParts } from '@shared/language/person-name.rules';
import type { NameInflections } from '@shared/person/person.schema';

/**
 * Russian case forms of people's names: lvovich, corrected for what it does not know about the names of Central Asia.
 * Always a suggestion: a caseworker looks at the forms once, and what is confirmed is stored with the name. Kazakh
 * spellings and Latin letters are refused, since Russian endings on them would be nonsense.
 */

/** Why a suggestion deserves a second look. */
export type DeclensionNote =
  /** The gender was guessed from the name. */
  | 'genderGuessed'
  /** A woman's name in -ь: some decline it («Асели»), some do not. */
  | 'softSignName'
  /** Of a double given name only the last part was declined, as usage has it: «Касым-Жомарту». */
  | 'doubleName';

export interface DeclensionSuggestion {
  readonly gender: Gender;
  readonly forms: Readonly<Record<GrammaticalCase, NameParts>>;
  readonly notes: readonly DeclensionNote[];
}

/** «-улы», «-кызы» and their sisters, written together, with a hyphen or apart. */
const sonOf = /(?:улы|ұлы|уулу|оглы|оглу)$/iu;
const daughterOf = /(?:кызы|қызы|кизи|гызы)$/iu;
const russianLetters = /^[А-ЯЁа-яё .'’-]*$/u;

/**
 * All six cases of a name. `gender` null: taken from the patronymic or guessed. undefined when the name is not written in
 * Russian letters or its gender cannot be told.
 */
export function suggestDeclension(name: NameParts, gender: Gender | null): DeclensionSuggestion | undefined {
  const { given, patronymic, family } = name;
  if (!russianLetters.test(given + patronymic + family) || `${given}${family}`.trim() === '')
    return undefined;
  const known = gender ?? genderByEnding(name);
  const sure = known ?? guessGender(name);
  if (sure === undefined) return undefined;
  const notes: DeclensionNote[] = [];
  if (known === undefined) notes.push('genderGuessed');
  if (sure === 'feminine' && given.endsWith('ь')) notes.push('softSignName');
  if (isDoubleName(given)) notes.push('doubleName');
  const forms = grammaticalCases.map((inCase) => [inCase, declined(name, inCase, sure)] as const);
  return { gender: sure, forms: Object.fromEntries(forms) as Record<GrammaticalCase, NameParts>, notes };
}

/** The suggestion in the shape that a person's record stores: the whole name as letters print it, with the patronymic, not confirmed. */
export function suggestInflections(name: NameParts, gender: Gender | null): NameInflections | undefined {
  const suggestion = suggestDeclension(name, gender);
  if (suggestion === undefined) return undefined;
  const { forms } = suggestion;
  return {
    genitive: fullName(forms.genitive, true),
    dative: fullName(forms.dative, true),
    accusative: fullName(forms.accusative, true),
    instrumental: fullName(forms.instrumental, true),
    prepositional: fullName(forms.prepositional, true),
    confirmed: false,
  };
}

function genderByEnding({ patronymic, family }: NameParts): Gender | undefined {
  for (const part of [patronymic, family]) {
    if (daughterOf.test(part)) return 'feminine';
    if (sonOf.test(part)) return 'masculine';
  }
  return undefined;
}

function guessGender({ given, patronymic, family }: NameParts): Gender | undefined {
  const guess = getGender({ first: given, middle: patronymic, last: family });
  if (guess === 'male') return 'masculine';
  return guess === 'female' ? 'feminine' : undefined;
}

function declined(name: NameParts, inCase: GrammaticalCase, gender: Gender): NameParts {
  if (inCase === 'nominative') return name;
  const sex = gender === 'masculine' ? 'male' : 'female';
  return {
    given: givenName(name.given, inCase, sex),
    patronymic: isFixed(name.patronymic) ? name.patronymic : inclineMiddlename(name.patronymic, inCase, sex),
    family: surname(name.family, inCase, sex),
  };
}

type Sex = 'male' | 'female';

/** «Касым-Жомарт» declines its last part only; «Анна-Мария», whose first part ends in a vowel, both. */
function givenName(given: string, inCase: Exclude<GrammaticalCase, 'nominative'>, sex: Sex): string {
  if (given === '' || given.endsWith('.')) return given;
  if (!isDoubleName(given)) return inclineFirstname(given, inCase, sex);
  const at = given.lastIndexOf('-') + 1;
  return given.slice(0, at) + inclineFirstname(given.slice(at), inCase, sex);
}

function isDoubleName(given: string): boolean {
  return /[бвгджзйклмнпрстфхцчшщь]-\p{L}+$/iu.test(given);
}

/** A woman's surname that ends in a consonant stays as it is; lvovich declines «Цой» for women too. */
function surname(family: string, inCase: Exclude<GrammaticalCase, 'nominative'>, sex: Sex): string {
  if (family === '' || isFixed(family)) return family;
  if (sex === 'female' && /[бвгджзйклмнпрстфхцчшщь]$/iu.test(family)) return family;
  return inclineLastname(family, inCase, sex);
}

function isFixed(part: string): boolean {
  return part === '' || part.endsWith('.') || sonOf.test(part) || daughterOf.test(part);
}
