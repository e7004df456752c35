import type { Language } from '../language/language.schema';
import type { ActType, ActWords, PerpetratorType, PerpetratorWords } from './act-word-shapes';
import { actWordsEnglish, perpetratorsEnglish } from './act-words.english';
import { actWordsFrench, perpetratorsFrench } from './act-words.french';
import { actWordsRussian, perpetratorsRussian } from './act-words.russian';

export const actWords: Record<Language, Record<ActType, ActWords>> = {
  en: actWordsEnglish,
  fr: actWordsFrench,
  ru: actWordsRussian,
};

/** undefined: nothing is known that a letter could say. */
export const perpetratorWords: Record<
  Language,
  Record<Exclude<PerpetratorType, 'other'>, PerpetratorWords>
> = { en: perpetratorsEnglish, fr: perpetratorsFrench, ru: perpetratorsRussian };
