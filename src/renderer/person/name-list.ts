/** The list of names of one person: what holds whenever it changes. */
import { documentLanguages, type DocumentLanguage } from '@shared/language/language.schema';
import type { PersonName } from '@shared/person/person.schema';
import { transliterate } from '@shared/text/transliterate';

/** One name a language is the main one; forms that were confirmed for other spellings are confirmed no more. */
export function changeName(
  names: readonly PersonName[],
  at: number,
  part: Partial<PersonName>,
): PersonName[] {
  const changed = names[at];
  if (changed === undefined) return [...names];
  const next = { ...changed, ...part };
  const respelled = (['given', 'patronymic', 'family'] as const).some((key) => next[key] !== changed[key]);
  if (respelled && next.inflections !== null) next.inflections = { ...next.inflections, confirmed: false };
  const taken = names.some((name, index) => index !== at && name.language === next.language && name.primary);
  if (part.language !== undefined && taken) next.primary = false;
  return names.map((name, index) => {
    if (index === at) return next;
    return part.primary === true && name.language === next.language ? { ...name, primary: false } : name;
  });
}

/** Languages of letters without a name. */
export function missingLanguages(names: readonly PersonName[]): DocumentLanguage[] {
  return documentLanguages.filter((language) => !names.some((name) => name.language === language));
}

/** A new name in `language`: written over from the Russian or another Latin one, to be corrected. */
export function nameFor(language: DocumentLanguage, names: readonly PersonName[]): PersonName {
  const empty = { given: '', patronymic: '', family: '' };
  const primary = !names.some((name) => name.language === language);
  // In Kazakhstan papers carry the name in Cyrillic; the first such name is the one of the papers.
  const legal = (language === 'ru' || language === 'kk') && !names.some(({ kind }) => kind === 'legal');
  return {
    kind: legal ? 'legal' : 'transliteration',
    language,
    ...(spelledFor(language, names) ?? empty),
    primary,
    inflections: null,
  };
}

function spelledFor(language: DocumentLanguage, names: readonly PersonName[]) {
  if (language !== 'en' && language !== 'fr') return undefined;
  const latin = names.find((name) => name.language === 'en' || name.language === 'fr');
  if (latin !== undefined) return { given: latin.given, patronymic: '', family: latin.family };
  const russian = names.find((name) => name.language === 'ru');
  if (russian === undefined) return undefined;
  return {
    given: transliterate(russian.given, language),
    patronymic: '',
    family: transliterate(russian.family, language),
  };
}
