/** The names by which a search is narrowed: "person:", «место:». Those of every language are understood in each. */
import en from '../texts/en/search.json';
import fr from '../texts/fr/search.json';
import ru from '../texts/ru/search.json';
import { foldKey } from '../text/fold';

export const searchFields = [
  'person',
  'place',
  'case',
  'authority',
  'letter',
  'event',
  'organisation',
  'campaign',
  'document',
] as const;
export type SearchField = (typeof searchFields)[number];

const names: ReadonlyMap<string, SearchField> = new Map(
  searchFields.flatMap((field) =>
    [en, fr, ru].flatMap((texts) =>
      namesIn(texts.field[field].words).map((name) => [foldKey(name), field] as const),
    ),
  ),
);

/** The field that a person calls so, whatever the language and the case of its letters. */
export function findSearchField(name: string): SearchField | undefined {
  return names.get(foldKey(name));
}

/** Of the words of a catalog: the first is the one that is shown. */
export function namesIn(words: string): string[] {
  return words.split(',').map((name) => name.trim());
}
