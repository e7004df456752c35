import {
  textIn,
  type DocumentLanguage,
  type Language,
  type LocalizedText,
} from '@shared/language/language.schema';
import { fullName } from '@shared/language/person-name.rules';
import type { PersonName } from '@shared/person/person.schema';

interface Named {
  readonly names: readonly PersonName[];
  readonly codeName: string;
}

/** The name as the interface shows it: the primary one in `language`, else in another, else the pseudonym. */
export function personName({ names, codeName }: Named, language: Language): string {
  const inOrder = [...names].sort(
    (a, b) =>
      Number(b.primary) - Number(a.primary) || Number(a.kind === 'alias') - Number(b.kind === 'alias'),
  );
  const byLanguage: LocalizedText = {};
  for (const name of inOrder) byLanguage[name.language] ??= fullName(name, name.language === 'ru');
  return textIn(byLanguage, language) || codeName;
}

/** Every spelling but the one shown, for those who know the person by another. */
export function otherNames({ names }: Named, shown: string): string[] {
  const all = names.map((name) => fullName(name, true)).filter((name) => name !== '' && name !== shown);
  return [...new Set(all)];
}

/** In which language a name typed in this interface is written: letters decide, the interface breaks the tie. */
export function languageOfName(text: string, language: Language): DocumentLanguage {
  if (/[әғқңөұүһі]/iu.test(text)) return 'kk';
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  return language === 'ru' ? 'en' : language;
}

const patronymicEnding = /(вич|вна|ична|оглы|оглу|улы|ұлы|кызы|қызы|уулу)$/iu;

/**
 * The parts of a name typed in one line: given name first, surname last; in three Cyrillic words the one with the ending
 * of a patronymic stands in the middle («Касым-Жомарт Кемелевич Токаев») or at the end («Токаев Касым-Жомарт Кемелевич»).
 */
export function splitName(text: string): Pick<PersonName, 'given' | 'patronymic' | 'family'> {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  const [first = '', second = '', third = ''] = words;
  if (words.length === 1) return { given: '', patronymic: '', family: first };
  if (words.length === 3 && patronymicEnding.test(third))
    return { given: second, patronymic: third, family: first };
  if (words.length === 3 && patronymicEnding.test(second))
    return { given: first, patronymic: second, family: third };
  return { given: words.slice(0, -1).join(' '), patronymic: '', family: words.at(-1) ?? '' };
}
