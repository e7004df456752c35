/** What a search asks of a record, in two ways: as a query of the full-text index, and as a look at the words of its row. */
import { kindMark, longestPrefix } from './search.rules';

export interface Condition {
  readonly query: string;
  /** Never less, found faster: a long unfinished word has no index of its own, its beginning has. */
  readonly near: string;
  readonly fits: (words: string) => boolean;
}

interface Words {
  /** Folded. */
  readonly words: readonly string[];
  /** They stand next to each other, in this order. */
  readonly together?: boolean;
  /** The last may go on. */
  readonly unfinished: boolean;
}

/** All words, each with the mark before it. */
export function termCondition({ words, together = false, unfinished }: Words, mark = ''): Condition {
  const marked = words.map((word) => `${mark}${word}`);
  const open = (at: number) => unfinished && at === marked.length - 1;
  // Quoted, a word is never an operator of the query language.
  const query = (cut: number) =>
    `(${marked.map((word, at) => (open(at) ? `"${beginningOf(word, cut)}"*` : `"${word}"`)).join(' AND ')})`;
  return {
    query: query(Infinity),
    near: query(longestPrefix),
    fits: together
      ? (row) => row.includes(togetherIn({ words, unfinished }))
      : (row) => marked.every((word, at) => row.includes(open(at) ? ` ${word}` : ` ${word} `)),
  };
}

/** One of these words, whole, or what `or` asks for. */
export function anyCondition(words: readonly string[], or?: Condition): Condition {
  const quoted = words.map((word) => `"${word}"`);
  const either = (query?: string) => `(${[...(query === undefined ? [] : [query]), ...quoted].join(' OR ')})`;
  return {
    query: either(or?.query),
    near: either(or?.near),
    fits: (row) => or?.fits(row) === true || words.some((word) => row.includes(` ${word} `)),
  };
}

function beginningOf(word: string, length: number): string {
  return length === Infinity ? word : Array.from(word).slice(0, length).join('');
}

/** Of one of these kinds. */
export function kindCondition(kinds: readonly string[]): Condition {
  return anyCondition(kinds.map(kindMark));
}

/** How words that stand together stand in a row. */
export function togetherIn({ words, unfinished }: Pick<Words, 'words' | 'unfinished'>): string {
  return ` ${words.join(' ')}${unfinished ? '' : ' '}`;
}
