import { and, count, eq, sql, type SQL } from 'drizzle-orm';
import { ListKind, type FoundInList } from '@shared/list/list.schema';
import { caseActivityTable } from '../casefile/casefile.table';
import { isPlainText, recordsFound } from '../search/search.filter';
import { fitsMoreThan } from '../search/search.lookup';
import type { Store } from '../store/store';
import { casesWith } from './cases-with';
import { listLineTable } from './list-line.table';
import { searched } from './list.service';

/** So many are counted while somebody types; to count what thousands have would keep the vault from the next letter. */
const mostCounted = 1000;
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
      const n = list === 'cases' ? this.#cases(text) : this.#lines(list, text);
      return n === 0 ? [] : { list, count: n, exact: this.#isAll(list, text, n) };
    });
  }

  #cases(text: string): number {
    const { caseFileId } = caseActivityTable;
    return this.#count(sql`${caseFileId} in (${casesWith(this.store.read, text, this.most)})`);
  }

  /** By their records: to walk along the list would read all of its lines. */
  #lines(list: ListKind, text: string): number {
    const kind = searched[list];
    const records = kind && recordsFound(this.store.read, kind, text, this.most);
    if (records === undefined || list === 'cases') return 0;
    const { recordId, kind: ofKind, shown } = listLineTable;
    return this.#count(
      and(sql`${recordId} in (${records})`, eq(ofKind, list), eq(shown, true)) ?? sql`false`,
      listLineTable,
    );
  }

  #count(fits: SQL, table: typeof listLineTable | typeof caseActivityTable = caseActivityTable): number {
    return this.store.read.select({ n: count() }).from(table).where(fits).get()?.n ?? 0;
  }

  /** The list of documents shows those of the cases that are found too. */
  #isAll(list: ListKind, text: string, counted: number): boolean {
    if (list === 'documents') return false;
    if (!isPlainText(text)) return counted < this.most;
    const kinds = list === 'cases' ? (['case_file', 'person'] as const) : [searched[list]];
    return !kinds.some((kind) => kind !== undefined && fitsMoreThan(this.store.read, kind, text, this.most));
  }
}
