import type { Language } from '../language/language.schema';
import english from '../texts/en/print.json';
import french from '../texts/fr/print.json';
import russian from '../texts/ru/print.json';
import englishValues from '../texts/en/values.json';
import frenchValues from '../texts/fr/values.json';
import russianValues from '../texts/ru/values.json';

const words = { en: english.form, fr: french.form, ru: russian.form } as const;

/** Words that every form prints, in the language of the paper. */
export function formWords(language: Language): typeof english.form {
  return words[language];
}

const values = { en: englishValues, fr: frenchValues, ru: russianValues } as const;

/** Who gave a consent and how, as the screen says it. */
export function formConsentWords(language: Language): {
  readonly giver: typeof englishValues.consentGiver;
  readonly mode: typeof englishValues.consentMode;
} {
  const { consentGiver, consentMode } = values[language];
  return { giver: consentGiver, mode: consentMode };
}
