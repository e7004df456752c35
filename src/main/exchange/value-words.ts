/** Values by the words that people and Amparo's own exports write for them, in any language of the interface. */
import {
  documentLanguages,
  languages,
  type DocumentLanguage,
  type Language,
} from '@shared/language/language.schema';
import { levelNames } from '@shared/record/level-names';
import type { Sensitivity } from '@shared/record/record.schema';
import { foldKey } from '@shared/text/fold';
import { listWords } from '../list/list-words';

const known = new Map<string, ReadonlyMap<string, string>>();

/** @param catalog as in ListWords.word: "caseStatus", "authority:kind" */
export function valueOf<Value extends string>(
  catalog: string,
  values: readonly Value[],
  text: string,
): Value | undefined {
  let words = known.get(catalog);
  if (words === undefined) known.set(catalog, (words = wordsOf(catalog, values)));
  const found = words.get(foldKey(text));
  return values.find((value) => value === found);
}

function wordsOf(catalog: string, values: readonly string[]): ReadonlyMap<string, string> {
  const spoken = languages.map((language) => listWords(language));
  return new Map(
    values.flatMap((value) => [
      [foldKey(value), value] as const,
      [foldKey(value.replaceAll('_', ' ')), value] as const,
      ...spoken.map((words) => [foldKey(words.word(catalog, value)), value] as const),
    ]),
  );
}

/** The words of all values in one language: what to write instead. */
export function wordsIn(catalog: string, values: readonly string[], language: Language): string[] {
  return values.map((value) => listWords(language).word(catalog, value));
}

export function levelOf(text: string): Sensitivity | undefined {
  const number = /^[1-4]$/u.exec(text)?.[0];
  if (number !== undefined) return Number(number) as Sensitivity;
  const found = valueOf('common:sensitivity', levelNames, text);
  return found === undefined ? undefined : ((levelNames.indexOf(found) + 1) as Sensitivity);
}

export function languageOf(text: string): DocumentLanguage | undefined {
  return valueOf('common:language', documentLanguages, text);
}
