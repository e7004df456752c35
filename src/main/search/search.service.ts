import type { DocumentLanguage } from '@shared/language/language.schema';
import type { SearchHit } from '@shared/search/search.schema';
import type { Store } from '../store/store';
import { foundIn, shownIn } from './findable';
import { isPlain, readAsk, type SearchAsk } from './search-ask.rules';
import { findAsked } from './search.asked';
import { documents, type SearchDocument } from './search.documents';
import { findByWords, findRecent, findRows, type Found } from './search.lookup';
import { nameQuery } from './search.rules';
import { nearHit, snippetOf, type Snippet } from './snippet.rules';

type Kind = SearchHit['kind'];
const recentKinds: readonly Kind[] = ['case_file', 'person'];

export interface SearchQuery {
  readonly text: string;
  readonly kinds?: readonly Kind[] | undefined;
  readonly limit: number;
  readonly language: DocumentLanguage;
}

export class SearchService {
  constructor(private readonly store: Store) {}

  /** Hits by words first, then by the sound of names; each group latest changed first. No text: what changed last. */
  query({ text, kinds, limit, language }: SearchQuery): SearchHit[] {
    const ask = readAsk(text);
    const rows =
      text.trim() === ''
        ? findRecent(this.store.read, kinds ?? recentKinds, limit)
        : this.#find(ask, text, { kinds, limit });
    return rows.flatMap(({ kind, recordId }) => {
      const document = documents[kind](this.store.read, recordId);
      if (document === undefined) return [];
      const { title, subtitle, caseFileId, level, byName = false } = document;
      return {
        kind,
        id: recordId,
        title: title(language).slice(0, 500),
        subtitle: subtitle(language).slice(0, 500),
        ...pieceOf(document, ask),
        language: null,
        caseFileId,
        level,
        byName,
      };
    });
  }

  #find(ask: SearchAsk, text: string, { kinds, limit }: Pick<SearchQuery, 'kinds' | 'limit'>): Found[] {
    const { read } = this.store;
    if (!isPlain(ask)) return findAsked(read, ask, kinds, limit);
    const rows = findByWords(read, text, kinds, limit);
    if (rows.length >= limit) return rows;
    const names = nameQuery(text, 'every', kinds);
    const sounding = names === undefined ? [] : findRows(read, 'names', names, limit);
    return [...new Map([...rows, ...sounding].map((row) => [row.recordId, row])).values()].slice(0, limit);
  }
}

/** A hit that lies only in parts which a search does not show has no snippet. */
function pieceOf({ texts, level, names }: SearchDocument, ask: SearchAsk): Snippet & { withheld: boolean } {
  const near = (parts: readonly string[]) => nearHit(whole(parts), ask);
  const [shown, found] = [near(shownIn(texts, level)), near(foundIn(texts))];
  const named = names.length > 0;
  const piece = snippetOf(shown, ask, named);
  const withheld =
    piece.matches.length === 0 && shown !== found && snippetOf(found, ask, named).matches.length > 0;
  return withheld ? { snippet: '', matches: [], withheld } : { ...piece, withheld };
}

/** The text that a snippet is cut out of. */
function whole(texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFC'))
    .filter((text) => text.trim() !== '')
    .join('\n');
}
