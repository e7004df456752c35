/// <reference types="vite/types/importMeta.d.ts" />
import { AppError } from '@shared/ipc/error';
import {
  vocabularyKeys,
  vocabularyNumbers,
  type VocabularyKey,
} from '@shared/vocabulary/vocabulary-key.schema';
import { ShippedVocabulary } from '@shared/vocabulary/vocabulary.schema';

const texts = import.meta.glob<string>('../../../resources/vocabularies/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const textOf = new Map(Object.entries(texts).map(([path, text]) => [path.split('/').at(-1), text]));
/** A list is read when it is first asked for: the large ones need not be in memory to write a letter. */
const read = new Map<VocabularyKey, ShippedVocabulary>();

/** The lists that are shipped, in the order of their numbers. */
export const shippedKeys: readonly VocabularyKey[] = vocabularyKeys
  .filter((key) => textOf.has(`${key}.json`))
  .toSorted((a, b) => vocabularyNumbers[a] - vocabularyNumbers[b]);

/** @throws NOT_FOUND for a list that is not shipped; ZodError for a file that is not complete: the first test shows it */
export function getShipped(key: VocabularyKey): ShippedVocabulary {
  const known = read.get(key);
  if (known !== undefined) return known;
  const text = textOf.get(`${key}.json`);
  if (text === undefined) throw new AppError('NOT_FOUND', { what: 'vocabulary' });
  const vocabulary = ShippedVocabulary.parse(JSON.parse(text));
  read.set(key, vocabulary);
  return vocabulary;
}

/** The text of the file of a list, one term a line: so that a changed term is a changed line. */
export function formatVocabulary({ terms, ...head }: ShippedVocabulary): string {
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  const lines = terms.map((term) => `    ${JSON.stringify(term)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `${opening},\n  "terms": ${list}\n}\n`;
}
