/** The piece of a text that a search shows: around the first hit, with all hits in it. */
import { fold } from '@shared/text/fold';
import { wordKeys } from '@shared/text/name-key';
import type { SearchAsk } from './search-ask.rules';
import { keysOf } from './search.rules';

const word = /[\p{L}\p{N}\p{M}]+/gu;
const between = String.raw`[^\p{L}\p{N}\p{M}]+`;
const snippetLength = 160;
const leadLength = 40;

export interface Snippet {
  snippet: string;
  matches: [number, number][];
}

/** Hits as [start, end). Without a hit the text from its beginning. `named`: words that sound alike are hits too. */
export function snippetOf(text: string, ask: SearchAsk, named: boolean): Snippet {
  const ranges = hitsIn(text, ask, named);
  const first = ranges[0]?.[0] ?? 0;
  const start = first <= snippetLength - leadLength ? 0 : startOfWord(text, first - leadLength);
  const end = Math.min(text.length, start + snippetLength);
  const matches = ranges
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): [number, number] => [from - start, to - start]);
  return { snippet: text.slice(start, end).replace(/\s/g, ' '), matches };
}

/** Of what a text is searched for at once: folding the text of a long file for a line of it would keep the page waiting. */
const pieceLength = 4000;

/** The piece of a long text in which a word of the query stands first; a text that is not long as it is. */
export function nearHit(text: string, { terms, related }: SearchAsk): string {
  if (text.length <= 4 * pieceLength) return text;
  const asked = [...terms, ...related.map(({ term }) => term)].map(({ words }) => words);
  if (asked.length === 0) return text.slice(0, pieceLength);
  for (let at = 0; at < text.length; at += pieceLength - snippetLength) {
    const piece = text.slice(at, at + pieceLength);
    const folded = fold(piece);
    // A word that begins in the middle of another is no hit, but then the next piece is not looked at for a line.
    if (asked.some((words) => words.every((one) => folded.includes(one)))) return piece;
  }
  return text.slice(0, pieceLength);
}

/** Words that begin as a word of the query does, words that stand together, else words that sound like one of the query. */
function hitsIn(text: string, { terms, related }: SearchAsk, named: boolean): [number, number][] {
  const all = [...terms, ...related.map(({ term }) => term)];
  if (all.length === 0) return [];
  const folded = fold(text);
  const loose = all.filter(({ together }) => !together);
  const asked = loose.flatMap(({ words }) => words);
  const begun = collect(folded, (found) => asked.find((one) => found.startsWith(one))?.length);
  const joined = all.filter(({ together }) => together).flatMap((term) => together(folded, term.words));
  const hits = apart([...begun, ...joined]);
  // How a word sounds takes longer to tell than all else, and only names are found by it.
  if (hits.length > 0 || !named) return hits;
  const sounds = keysOf(loose.map((term) => term.text).join(' ')).flat();
  if (sounds.length === 0) return [];
  const fits = (key: string) => sounds.some((one) => key === one || (one.length > 2 && key.startsWith(one)));
  return collect(text, (found) => (wordKeys(found).some(fits) ? found.length : undefined));
}

function together(folded: string, words: readonly string[]): [number, number][] {
  const phrase = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${words.join(between)}`, 'gu');
  return [...folded.matchAll(phrase)]
    .slice(0, 20)
    .map(({ index, 0: found }): [number, number] => [index, index + found.length]);
}

/** In their order, none within another. */
function apart(hits: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const hit of hits.toSorted(([a], [b]) => a - b)) {
    if (hit[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(hit);
  }
  return kept;
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
