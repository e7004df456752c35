import type { AffiliationView } from '@shared/person/affiliation.schema';
import { organisationTable } from '../organisation/organisation.table';
import { OrderedService } from '../record/child.service';
import { liveRow } from '../store/prepared';
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
    return this.listOf(personId).flatMap((affiliation) => {
      const organisation = liveRow(this.store.read, organisationTable, affiliation.organisationId);
      return organisation === undefined ? [] : [{ affiliation, organisation }];
    });
  }
}
