import type { Language } from '../language/language.schema';
import { nameWithInitials } from '../language/person-name.rules';
import type { NameInflections, PersonName } from '../person/person.schema';

export type ObliqueCase = Exclude<keyof NameInflections, 'confirmed'>;

/** French and English letters may use each other's Latin spelling; a Russian one needs a Russian name. */
const spellings: Record<Language, readonly string[]> = { fr: ['fr', 'en'], en: ['en', 'fr'], ru: ['ru'] };

/** The form of the name that letters in this language use. */
export function findName(names: readonly PersonName[], language: Language): PersonName | undefined {
  for (const spelling of spellings[language]) {
    const candidates = names.filter((name) => name.language === spelling && name.kind !== 'alias');
    const chosen = candidates.find((name) => name.primary) ?? candidates[0];
    if (chosen !== undefined && fullName(chosen) !== '') return chosen;
  }
  return undefined;
}

export function fullName({ given, patronymic, family }: PersonName): string {
  return [given, patronymic, family]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** The whole name in an oblique case; undefined: nobody has entered it. French and English names do not decline. */
export function findInflected(
  name: PersonName,
  language: Language,
  oblique: ObliqueCase,
): string | undefined {
  if (language !== 'ru') return fullName(name);
  const form = name.inflections?.[oblique].trim() ?? '';
  return form === '' ? undefined : form;
}

/** What stands last in a name: the surname; of «Айгуль Нурланкызы», who has none, the patronymic; else the given name. */
function lastPart({ given, patronymic, family }: PersonName): 'family' | 'patronymic' | 'given' {
  if (family.trim() !== '') return 'family';
  return patronymic.trim() !== '' || given.trim() === '' ? 'patronymic' : 'given';
}

/** The surname within an inflected name: its last words, as many as the surname has. */
export function surnameOf(name: PersonName, inflected: string): string {
  const count = name[lastPart(name)].trim().split(/\s+/).length;
  return inflected.split(/\s+/).slice(-count).join(' ');
}

/** «Б. Н. Асылову»: initials before the surname as it is inflected; what stands in its place has no initial besides. */
export function withInitials(name: PersonName, surname: string): string {
  return nameWithInitials({ ...name, [lastPart(name)]: '', family: surname });
}
