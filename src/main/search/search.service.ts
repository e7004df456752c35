import { desc, inArray } from 'drizzle-orm';
import type { DocumentLanguage } from '@shared/language/language.schema';
import type { SearchHit } from '@shared/search/search.schema';
import type { Store } from '../store/store';
import { documents } from './search.documents';
import { documentText } from './search.index';
import { findRows } from './search.lookup';
import { nameQuery, snippetOf, wordQuery } from './search.rules';
import { searchTextTable } from './search.table';

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
    const rows =
      text.trim() === '' ? this.#recent(kinds ?? recentKinds, limit) : this.#find(text, kinds, limit);
    return rows.flatMap(({ kind, recordId }) => {
      const document = documents[kind](this.store.read, recordId);
      if (document === undefined) return [];
      return [
        {
          kind,
          id: recordId,
          title: document.title(language).slice(0, 500),
          subtitle: document.subtitle(language).slice(0, 500),
          ...snippetOf(documentText(document.texts), text),
          language: null,
          caseFileId: document.caseFileId,
        },
      ];
    });
  }

  #find(text: string, kinds: readonly Kind[] | undefined, limit: number) {
    const matches = [wordQuery(text), nameQuery(text, 'every')].filter((match) => match !== undefined);
    const rows = matches.flatMap((match) => findRows(this.store.read, match, kinds, limit));
    return [...new Map(rows.map((row) => [row.recordId, row])).values()].slice(0, limit);
  }

  #recent(kinds: readonly Kind[], limit: number) {
    return this.store.read
      .select({ kind: searchTextTable.kind, recordId: searchTextTable.recordId })
      .from(searchTextTable)
      .where(inArray(searchTextTable.kind, [...kinds]))
      .orderBy(desc(searchTextTable.id))
      .limit(limit)
      .all();
  }
}
