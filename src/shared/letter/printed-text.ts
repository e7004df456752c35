import type { Language } from '../language/language.schema';
import englishFields from '../texts/en/fields.json';
import english from '../texts/en/print.json';
import frenchFields from '../texts/fr/fields.json';
import french from '../texts/fr/print.json';
import russianFields from '../texts/ru/fields.json';
import russian from '../texts/ru/print.json';
import { findReference } from './field-path.rules';

type Words = typeof english;

/** Words that letters and dossiers print, in the language of the document, which need not be that of the screen. */
const words: Record<Language, Words> = { en: english, fr: french, ru: russian };
const fields: Record<Language, Readonly<Record<string, string>>> = {
  en: englishFields,
  fr: frenchFields,
  ru: russianFields,
};

/** `values` fill `{name}` in the text; they are put in as they are. */
export function printedText<Group extends keyof Words>(
  language: Language,
  group: Group,
  key: keyof Words[Group] & string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = String(words[language][group][key]);
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** The key of a field's title in the catalog `fields`: paths hold dots, which catalogs read as levels. */
export function fieldTitleKey(path: string): string {
  return (findReference(path)?.path ?? path).replaceAll('.', '-');
}

/** What a field is called: "Date of the event". */
export function fieldTitle(path: string, language: Language): string {
  return fields[language][fieldTitleKey(path)] ?? path;
}
