import type { DocumentLanguage } from '@shared/language/language.schema';
import type { SearchHit } from '@shared/search/search.schema';
import type { Store } from '../store/store';
import { documents } from './search.documents';
import { findByWords, findRecent, findRows } from './search.lookup';
import { nameQuery, snippetOf } from './search.rules';

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
      text.trim() === ''
        ? findRecent(this.store.read, kinds ?? recentKinds, limit)
        : this.#find(text, kinds, limit);
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
    const rows = findByWords(this.store.read, text, kinds, limit);
    if (rows.length >= limit) return rows;
    const names = nameQuery(text, 'every', kinds);
    const sounding = names === undefined ? [] : findRows(this.store.read, 'names', names, limit);
    return [...new Map([...rows, ...sounding].map((row) => [row.recordId, row])).values()].slice(0, limit);
  }
}

/** The text that a snippet is cut out of. */
function documentText(texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFC'))
    .filter((text) => text.trim() !== '')
    .join('\n');
}
