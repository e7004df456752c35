/** The search rows: what of a record is indexed. Written in the transaction of the change. */
import { eq, sql } from 'drizzle-orm';
import type { SearchHit } from '@shared/search/search.schema';
import { nameKeys } from '@shared/text/name-key';
import { preparedOnce } from '../store/prepared';
import type { ReadStore, Writer } from '../store/store';
import { foundIn } from './findable';
import { documents, type SearchDocument } from './search.documents';
import { idMark, kindMark, marks, rowWords, wordsOf } from './search.rules';
import { searchTextTable } from './search.table';

type Kind = SearchHit['kind'];
type Orm = Writer['orm'];
export type SearchRow = Omit<typeof searchTextTable.$inferInsert, 'id'>;

/** Takes the row of a record away and puts the present one last: a higher row was changed later. */
export function replaceRow(orm: Orm, kind: Kind, recordId: string): void {
  const { take, put } = statements(orm);
  take.run({ recordId });
  const row = findSearchRow(orm, kind, recordId);
  if (row !== undefined) put.run(row);
}

/** The row as it has to be; undefined for a record that cannot be found: in the bin, or gone. */
export function findSearchRow(read: ReadStore, kind: Kind, recordId: string): SearchRow | undefined {
  const document = documents[kind](read, recordId);
  return document && makeSearchRow(kind, recordId, document);
}

/**
 * The words in their order, after those that say what is not among the texts: the kind above all, so that a search among one
 * kind reads nothing of the others.
 */
export function makeSearchRow(
  kind: Kind,
  recordId: string,
  document: Pick<SearchDocument, 'texts' | 'names' | 'places' | 'called' | 'about' | 'caseFileId'>,
): SearchRow {
  const { texts, names, places = [], called = [], about = [], caseFileId } = document;
  const keys = new Set(names.flatMap(nameKeys));
  const marked = (mark: string, of: readonly string[]) => of.flatMap(wordsOf).map((word) => `${mark}${word}`);
  const own = new Set([
    kindMark(kind),
    ...marked(marks.place, foundIn(places)),
    ...marked(marks.called, called),
    ...about.map(idMark),
  ]);
  return {
    kind,
    recordId,
    caseFileId,
    words: rowWords([...own].join(' '), foundIn(texts)),
    names: keys.size === 0 ? '' : [kindMark(kind), ...keys].join(' '),
  };
}

/** Built once: building them takes longer than running them. */
function statements(orm: Orm) {
  const place = sql.placeholder;
  return preparedOnce(orm, 'search_text change', () => ({
    take: orm
      .delete(searchTextTable)
      .where(eq(searchTextTable.recordId, place('recordId')))
      .prepare(),
    put: orm
      .insert(searchTextTable)
      .values({
        kind: place('kind'),
        recordId: place('recordId'),
        caseFileId: place('caseFileId'),
        words: place('words'),
        names: place('names'),
      })
      .prepare(),
  }));
}
