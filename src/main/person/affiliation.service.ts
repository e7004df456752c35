import { inArray } from 'drizzle-orm';
import type { AffiliationView } from '@shared/person/affiliation.schema';
import { organisationTable } from '../organisation/organisation.table';
import { OrderedService } from '../record/child.service';
import type { Store } from '../store/store';
import { affiliationTable } from './affiliation.table';

export class AffiliationService extends OrderedService<typeof affiliationTable> {
  constructor(store: Store) {
    super(store, affiliationTable, 'personId', () => ({
      personId: '',
      organisationId: '',
      role: {},
      from: null,
      until: null,
      position: 0,
    }));
  }

  /** With the organisations; an affiliation to an organisation in the bin is left out. */
  listOfPerson(personId: string): AffiliationView[] {
    const affiliations = this.listOf(personId);
    const ids = affiliations.map((one) => one.organisationId);
    const rows = this.store.read
      .select()
      .from(organisationTable)
      .where(inArray(organisationTable.id, ids))
      .all();
    const organisations = new Map(rows.map((row) => [row.id, row]));
    return affiliations.flatMap((affiliation) => {
      const organisation = organisations.get(affiliation.organisationId);
      return organisation === undefined || organisation.deletedAt !== null
        ? []
        : [{ affiliation, organisation }];
    });
  }
}
