/** What somebody typed into the search box, as it is asked: words, words that stand together, and where they stand. */
import { findSearchField, type SearchField } from '@shared/search/search-fields';
import type { SearchHit } from '@shared/search/search.schema';
import { wordsOf } from './search.rules';

type Kind = SearchHit['kind'];

export interface SearchTerm {
  /** As it was typed: folded letters no longer tell how a name sounds. */
  readonly text: string;
  /** Folded; never empty. */
  readonly words: readonly string[];
  /** The words stand next to each other, in this order. */
  readonly together: boolean;
  /** The last word may go on. */
  readonly unfinished: boolean;
}

const relations = ['person', 'place', 'case', 'authority'] as const;
/** Fields that ask what a record has to do with; the others only ask for its kind. */
export type SearchRelation = (typeof relations)[number];

export interface SearchAsk {
  /** All of them must be there. */
  readonly terms: readonly SearchTerm[];
  readonly related: readonly { readonly relation: SearchRelation; readonly term: SearchTerm }[];
  /** Only records of these kinds; empty: of any. */
  readonly kinds: readonly Kind[];
}

/** A name with its colon (French sets a blank before it), words in quotation marks of any kind, or up to the next blank. */
const piece = /([\p{L}\p{M}]+)\s?:|["«“„]([^"»“”„«]*)(["»“”]?)|[^\s"«»“”„]+/gu;

/** Any text is understood: what is no field and no pair of quotation marks is taken as words. */
export function readAsk(text: string): SearchAsk {
  const ask: { terms: SearchTerm[]; related: SearchAsk['related'][number][]; kinds: Set<Kind> } = {
    terms: [],
    related: [],
    kinds: new Set(),
  };
  const pieces = [...text.matchAll(piece)];
  let field: SearchField | undefined;
  for (const [index, [whole, name, quoted, closing]] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const named = name === undefined ? undefined : findSearchField(name);
    if (named !== undefined) {
      // A field without anything to look for still says which records are meant.
      const kind = kindOf(named);
      if (kind !== undefined && (isLast || !isRelation(named))) ask.kinds.add(kind);
      field = named;
      continue;
    }
    const words = wordsOf(quoted ?? name ?? whole);
    const open = quoted === undefined ? whole.endsWith('*') : closing === '';
    const term = {
      text: quoted ?? whole,
      words,
      together: quoted !== undefined && words.length > 1,
      unfinished: open || (isLast && quoted === undefined),
    };
    if (words.length > 0 && field !== undefined && isRelation(field))
      ask.related.push({ relation: field, term });
    else if (words.length > 0) ask.terms.push(term);
    field = undefined;
  }
  return { ...ask, kinds: [...ask.kinds] };
}

/** Whether it asks for no more than words, of which the last may be unfinished: the way that is fast at every letter. */
export function isPlain({ terms, related, kinds }: SearchAsk): boolean {
  const opened = terms.slice(0, -1).some(({ unfinished }) => unfinished);
  return related.length === 0 && kinds.length === 0 && !opened && !terms.some(({ together }) => together);
}

/** Whether nothing is asked. */
export function isEmpty({ terms, related, kinds }: SearchAsk): boolean {
  return terms.length === 0 && related.length === 0 && kinds.length === 0;
}

function isRelation(field: SearchField): field is SearchRelation {
  return relations.some((one) => one === field);
}

function kindOf(field: SearchField): Kind | undefined {
  if (field === 'place') return undefined;
  if (field === 'case') return 'case_file';
  return field === 'authority' ? 'office' : field;
}
