import { fold } from '@shared/text/fold';
import { wordKeys } from '@shared/text/name-key';

const separators = /[^\p{L}\p{N}\p{M}]+/u;
const word = /[\p{L}\p{N}\p{M}]+/gu;
/** Sounds of a name that are too short to mean one. */
const shortestKey = 2;
const snippetLength = 160;
const leadLength = 40;

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

function keysOf(text: string): string[][] {
  return text
    .split(separators)
    .map((one) => wordKeys(one).filter((key) => key.length >= shortestKey))
    .filter((alternatives) => alternatives.length > 0);
}

export interface Snippet {
  snippet: string;
  matches: [number, number][];
}

/** A piece of `text` around the first hit, with all hits in it as [start, end). */
export function snippetOf(text: string, query: string): Snippet {
  const ranges = hitsIn(text, query);
  const first = ranges[0]?.[0] ?? 0;
  const start = first <= snippetLength - leadLength ? 0 : startOfWord(text, first - leadLength);
  const end = Math.min(text.length, start + snippetLength);
  const matches = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): [number, number] => [from - start, to - start]);
  return { snippet: text.slice(start, end).replace(/\s/g, ' '), matches };
}

/** Words that begin as a word of the query does, else words that sound like one. Folding keeps the offsets. */
function hitsIn(text: string, query: string): [number, number][] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const begun = collect(fold(text), (found) => asked.find((one) => found.startsWith(one))?.length);
  if (begun.length > 0) return begun;
  const sounds = keysOf(query).flat();
  const fits = (key: string) => sounds.some((one) => key === one || (one.length > 2 && key.startsWith(one)));
  return collect(text, (found) => (wordKeys(found).some(fits) ? found.length : undefined));
}

/** Hits from the first one on, as far as a snippet reaches; a long text is not read to its end for nothing. */
function collect(text: string, lengthOfHit: (found: string) => number | undefined): [number, number][] {
  const hits: [number, number][] = [];
  for (const found of text.matchAll(word)) {
    if (found.index > (hits[0]?.[0] ?? text.length) + snippetLength) break;
    const length = lengthOfHit(found[0]);
    if (length !== undefined) hits.push([found.index, found.index + length]);
  }
  return hits;
}

function startOfWord(text: string, at: number): number {
  const space = text.slice(0, at).search(/\S+$/);
  return space < 0 ? at : space;
}
