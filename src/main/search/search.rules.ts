import { fold } from '@shared/text/fold';
import { wordKeys } from '@shared/text/name-key';

const separators = /[^\p{L}\p{N}\p{M}]+/u;
/** Sounds of a name that are too short to mean one. */
const shortestKey = 2;

/** Marks that Unicode could not join with their letter; folding takes those off that it could. */
const looseMarks = /[\u0300-\u036f]/gu;

/** As they are indexed and asked for. */
export function wordsOf(text: string): string[] {
  return fold(text.normalize('NFC'))
    .replace(looseMarks, '')
    .split(separators)
    .filter((one) => one !== '');
}

/** A word of the index that says of which kind the record is; nobody can type it, since a bar is part of no word. */
export function kindMark(kind: string): string {
  return `¦${kind.replaceAll('_', '')}`;
}

/** The full-text query for all records of these kinds. */
export function kindQuery(kinds: readonly string[]): string {
  return `(${kinds.map((kind) => `"${kindMark(kind)}"`).join(' OR ')})`;
}

function among(kinds: readonly string[] | undefined, query: string): string {
  return kinds === undefined ? query : `${kindQuery(kinds)} AND ${query}`;
}

/** The full-text query for words of which the last may be unfinished; undefined when there is none. */
export function wordQuery(text: string, kinds?: readonly string[]): string | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  // Quoted, a word is never an operator of the query language.
  const quoted = words.map((one, at) => (at === words.length - 1 ? `"${one}"*` : `"${one}"`));
  return among(kinds, `(${quoted.join(' AND ')})`);
}

/** The words of texts as a row holds them: each between blanks, so that words which stand together can be looked for. */
export function rowWords(mark: string, texts: readonly string[]): string {
  const parts = texts.map((text) => wordsOf(text).join(' ')).filter((words) => words !== '');
  return ` ${mark} ${[...new Set(parts)].join(' \n ')} `;
}

/** What words of the index say that are not among the texts; nobody can type them, since a sign is part of no word. */
export const marks = {
  /** It names a place. */
  place: '§',
  /** It is what the record is called: the number or title of a case, the name of an authority. */
  called: '¶',
  /** It is the id of a record that this one names: its place, the authority that a letter is to. */
  about: '¤',
} as const;

/** The tokenizer parts words at hyphens. */
export function idMark(id: string): string {
  return `${marks.about}${id.replaceAll('-', '')}`;
}

/** As search.objects.ts has them: an unfinished word of this length is read from an index of its own. */
export const longestPrefix = 5;

/**
 * For a last word that is longer than the prefixes of the index: the query with its beginning only, and the word itself,
 * which must then be looked for among the hits.
 */
export function shortenedQuery(
  text: string,
  kinds?: readonly string[],
): { match: string; last: string } | undefined {
  const words = wordsOf(text);
  const last = words.pop() ?? '';
  const beginning = Array.from(last).slice(0, longestPrefix).join('');
  if (beginning === last) return undefined;
  const quoted = [...words.map((one) => `"${one}"`), `"${beginning}"*`];
  return { match: among(kinds, `(${quoted.join(' AND ')})`), last };
}

/** The query for names that sound like the words; the last may be unfinished. */
export function nameQuery(
  text: string,
  mode: 'every' | 'some',
  kinds?: readonly string[],
): string | undefined {
  const keys = keysOf(text);
  if (keys.length === 0) return undefined;
  const groups = keys.map((alternatives, at) => {
    const last = mode === 'every' && at === keys.length - 1;
    return `(${alternatives.map((key) => (last && key.length > 2 ? `"${key}"*` : `"${key}"`)).join(' OR ')})`;
  });
  return among(kinds, `(${groups.join(mode === 'every' ? ' AND ' : ' OR ')})`);
}

/** How many words of `text` are among the sounds of the names. */
export function nameScore(text: string, names: string): number {
  const known = new Set(names.split(' '));
  return keysOf(text).filter((alternatives) => alternatives.some((key) => known.has(key))).length;
}

/** The sounds of each word that has some. */
export function keysOf(text: string): string[][] {
  return text
    .split(separators)
    .map((one) => wordKeys(one).filter((key) => key.length >= shortestKey))
    .filter((alternatives) => alternatives.length > 0);
}
