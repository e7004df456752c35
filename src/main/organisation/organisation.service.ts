import { and, count, desc, isNull } from 'drizzle-orm';
import type { Organisation } from '@shared/organisation/organisation.schema';
import { RecordService } from '../record/record.service';
import type { ListFilter, ListPage } from '../record/list';
import { fitsText } from '../search/search.lookup';
import type { Store } from '../store/store';
import { organisationTable } from './organisation.table';

export class OrganisationService extends RecordService<typeof organisationTable> {
  constructor(store: Store) {
    super(store, organisationTable, () => ({
      names: {},
      acronym: {},
      kind: 'ngo',
      registration: 'unknown',
      country: null,
      description: {},
      logoId: null,
      contactPoints: [],
      mayBeNamed: 'not_asked',
      notes: '',
    }));
  }

  /** Latest changed first. */
  list(filter: ListFilter): ListPage<Organisation> {
    const where = and(isNull(this.table.deletedAt), fitsText(this.table.id, 'organisation', filter.text));
    const total = this.store.read.select({ n: count() }).from(this.table).where(where).get()?.n ?? 0;
    const lines = this.store.read
      .select()
      .from(this.table)
      .where(where)
      .orderBy(desc(this.table.updatedAt), desc(this.table.id))
      .limit(filter.limit)
      .offset(filter.offset)
      .all();
    return { lines, total };
  }
}
