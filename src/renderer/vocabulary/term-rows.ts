/** What the open picker shows: with a query the terms that fit it, without one those used last and the tree. */
import { offeredChildren, offeredTerms, type TermSearch } from '@shared/vocabulary/term-search.rules';
import type { Term, Vocabulary } from '@shared/vocabulary/vocabulary.rules';
import type { TermCode } from '@shared/vocabulary/vocabulary.schema';

export interface TermRow {
  /** Unique among the rows: a term used last also stands in the tree. */
  readonly key: string;
  readonly kind: 'found' | 'recent' | 'tree';
  readonly term: Term;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly open: boolean;
}

/** More than this nobody reads through: another letter is quicker. */
const mostFound = 60;

interface Shown {
  readonly vocabulary: Vocabulary;
  readonly search: TermSearch;
  readonly query: string;
  readonly recent: readonly TermCode[];
  readonly unfolded: ReadonlySet<TermCode>;
  /** Already chosen; not offered again. */
  readonly taken: ReadonlySet<TermCode>;
}

export function termRows(shown: Shown): readonly TermRow[] {
  const { vocabulary, search, query, recent, unfolded, taken } = shown;
  const flat = (kind: 'found' | 'recent') => (term: Term) => ({
    key: `${kind} ${term.code}`,
    kind,
    term,
    depth: 0,
    hasChildren: false,
    open: false,
  });
  const free = (term: Term) => !taken.has(term.code);
  if (query.trim() !== '') return search(query, mostFound).filter(free).map(flat('found'));
  const offered = new Set(offeredTerms(vocabulary));
  const lately = recent.flatMap((code) => vocabulary.find(code) ?? []).filter((term) => offered.has(term));
  return [...lately.filter(free).map(flat('recent')), ...treeRows(vocabulary, unfolded)];
}

function treeRows(vocabulary: Vocabulary, unfolded: ReadonlySet<TermCode>): readonly TermRow[] {
  const below = (code: TermCode | null, depth: number): TermRow[] =>
    offeredChildren(vocabulary, code).flatMap((term) => {
      const hasChildren = offeredChildren(vocabulary, term.code).length > 0;
      const open = hasChildren && unfolded.has(term.code);
      const row: TermRow = { key: `tree ${term.code}`, kind: 'tree', term, depth, hasChildren, open };
      return open ? [row, ...below(term.code, depth + 1)] : [row];
    });
  return below(null, 0);
}
