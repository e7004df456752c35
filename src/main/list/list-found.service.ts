import { count, sql } from 'drizzle-orm';
import { ListKind, type FoundInList } from '@shared/list/list.schema';
import { caseActivityTable } from '../casefile/casefile.table';
import { isPlainText, recordsFound } from '../search/search.filter';
import { fitsMoreThan } from '../search/search.lookup';
import type { Store } from '../store/store';
import { casesWith } from './cases-with';
import { beside } from './list-index';
import { listLineTable } from './list-line.table';
import { searched } from './list.service';

/** So many are counted while somebody types; to count what thousands have would keep the vault from the next letter. */
const mostCounted = 500;
const inSearch: readonly ListKind[] = [
  'cases',
  'people',
  'organisations',
  'letters',
  'authorities',
  'events',
  'documents',
];

/** How much of a search each list would show: what the search box cannot show itself is a list away. */
export class ListFoundService {
  constructor(
    private readonly store: Store,
    private readonly most = mostCounted,
  ) {}

  /** Lists that would show nothing are left out. */
  found(text: string): FoundInList[] {
    if (text.trim() === '') return [];
    return inSearch.flatMap((list) => {
      const n = this.countQuery(list, text).get()?.n ?? 0;
      return n === 0 ? [] : { list, count: n, exact: this.#isAll(list, text, n) };
    });
  }

  /** Not run yet: tests ask how it would be. By the records that were found: to walk along a list would read all its lines. */
  countQuery(list: ListKind, text: string) {
    const { read } = this.store;
    const counted = read.select({ n: count() });
    const kind = searched[list];
    if (kind === undefined) {
      const fits = sql`${caseActivityTable.caseFileId} in (${casesWith(read, text, this.most)})`;
      return counted.from(caseActivityTable).where(fits);
    }
    const { recordId, kind: ofKind, shown } = listLineTable;
    const records = recordsFound(read, kind, text, this.most) ?? sql`select null`;
    const fits = sql`${recordId} in (${records}) and ${beside(ofKind)} = ${list} and ${beside(shown)} = 1`;
    return counted.from(listLineTable).where(fits);
  }

  /** The list of documents shows those of the cases that are found too. */
  #isAll(list: ListKind, text: string, counted: number): boolean {
    if (list === 'documents') return false;
    if (!isPlainText(text)) return counted < this.most;
    const kinds = list === 'cases' ? (['case_file', 'person'] as const) : [searched[list]];
    return !kinds.some((kind) => kind !== undefined && fitsMoreThan(this.store.read, kind, text, this.most));
  }
}
