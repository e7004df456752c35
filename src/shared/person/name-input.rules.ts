/** What a name that was typed or read in one line tells by itself: its language and its parts. */
import type { DocumentLanguage, Language } from '../language/language.schema';
import type { PersonName } from './person.schema';

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
