import type { Language } from '../language/language.schema';
import english from '../texts/en/custody.json';
import french from '../texts/fr/custody.json';
import russian from '../texts/ru/custody.json';

type Words = typeof english;
export type CustodyField = keyof Words['field'];
export type CustodyList = keyof Words['list'];
export type CustodyPart = keyof Words['part'];

/** The words of the screen, in the language of a document. */
const words: Record<Language, Words> = { en: english, fr: french, ru: russian };

export function custodyField(language: Language, field: CustodyField): string {
  return words[language].field[field];
}

/** "Hearings": the name of a list of records. */
export function custodyPart(language: Language, part: CustodyPart): string {
  return words[language].part[part];
}

/** The word for a value of a closed list; the value itself where a list does not know it. */
export function custodyWord(language: Language, list: CustodyList, value: string): string {
  const values: Readonly<Record<string, string>> = words[language].list[list];
  return values[value] ?? value;
}
