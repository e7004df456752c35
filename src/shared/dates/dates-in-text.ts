import * as en from 'chrono-node/en';
import * as fr from 'chrono-node/fr';
import * as ru from 'chrono-node/ru';
import type { Language } from '../language/language.schema';

const parsers = { en: en.GB, fr: fr.strict, ru: ru.strict };

/** Whole days that stand in a text, YYYY-MM-DD, in the order of the text; dates that lack a part are no days. */
export function datesInText(text: string, language: Language): string[] {
  return parsers[language].parse(text).flatMap(({ start }) => {
    const parts = (['year', 'month', 'day'] as const).map((part) =>
      start.isCertain(part) ? start.get(part) : null,
    );
    if (parts.some((part) => part === null)) return [];
    return [parts.map((part) => String(part).padStart(2, '0')).join('-')];
  });
}
