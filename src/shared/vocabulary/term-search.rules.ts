/** Finding a term by any of its names, in any of the three languages, by what stands above it, or by its code. */
import { foldKey } from '../text/fold';
import type { Term, Vocabulary } from './vocabulary.rules';
import type { TermCode } from './vocabulary.schema';

/** `query` as a person types it; answers the offered terms that fit, the best first, at most `limit`. */
export type TermSearch = (query: string, limit: number) => readonly Term[];

interface Entry {
  readonly term: Term;
  /** Folded names of the term itself, each with a blank before it, so that " wo" is the start of a word. */
  readonly names: readonly string[];
  readonly above: string;
}

/** Prepared once for a vocabulary. Without `terms` it looks among those that may be chosen. */
export function termSearch(
  vocabulary: Vocabulary,
  terms: readonly Term[] = offeredTerms(vocabulary),
): TermSearch {
  const entries = terms.map((term): Entry => {
    const path = vocabulary.pathOf(term.code).slice(0, -1);
    return { term, names: namesOf(term), above: path.flatMap(namesOf).join('') };
  });
  return (query, limit) => {
    const asked = foldKey(query);
    if (asked === '') return [];
    const words = asked.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    const ranked = entries.flatMap((entry) => {
      const rank = rankOf(entry, asked, words);
      return rank === undefined ? [] : [{ entry, rank }];
    });
    return ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ entry }) => entry.term);
  };
}

/** The terms that may be chosen, in their order. */
export function offeredTerms(vocabulary: Vocabulary): readonly Term[] {
  return vocabulary.terms.filter(({ code }) => vocabulary.pathOf(code).every(({ hidden }) => !hidden));
}

/** The offered terms directly below one; null: at the top. */
export function offeredChildren(vocabulary: Vocabulary, code: TermCode | null): readonly Term[] {
  return vocabulary.childrenOf(code).filter(({ hidden }) => !hidden);
}

function namesOf({ label, synonyms }: Term): string[] {
  return [...Object.values(label), ...synonyms].map((name) => ` ${foldKey(name)}`);
}

/** Lower is better; undefined: does not fit. Equal ranks keep the order of the list. */
function rankOf({ term, names, above }: Entry, asked: string, words: readonly string[]): number | undefined {
  if (/^\d{2,}$/.test(asked)) return term.code.startsWith(asked) ? 0 : undefined;
  if (names.some((name) => name === ` ${asked}`)) return 0;
  if (names.some((name) => name.startsWith(` ${asked}`))) return 1;
  const all = names.join('');
  if (words.every((word) => names.some((name) => startsWord(name, word)))) return 2;
  if (words.every((word) => startsWord(all, word) || startsWord(above, word)))
    return words.some((word) => startsWord(all, word)) ? 3 : 4;
  return words.every((word) => word.length > 2 && all.includes(word)) ? 5 : undefined;
}

/** Whether a word of `text` starts with `word`. */
function startsWord(text: string, word: string): boolean {
  let at = text.indexOf(word);
  while (at > 0) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
    at = text.indexOf(word, at + 1);
  }
  return false;
}
