import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { CaseOrganisationView, CasePersonView } from '@shared/casefile/casefile-view.schema';
import { organisationTable } from '../organisation/organisation.table';
import { personTable } from '../person/person.table';
import { OrderedService } from '../record/child.service';
import { preparedOnce } from '../store/prepared';
import type { Store } from '../store/store';
import { caseOrganisationTable } from './case-organisation.table';
import { casePersonTable } from './case-person.table';

export class CasePersonService extends OrderedService<typeof casePersonTable> {
  constructor(store: Store) {
    super(store, casePersonTable, 'caseFileId', () => ({
      caseFileId: '',
      personId: '',
      role: 'subject',
      note: '',
      position: 0,
    }));
  }

  /** With the persons; somebody who lies in the bin is left out. */
  viewsOf(caseFileId: string): CasePersonView[] {
    const { read } = this.store;
    const statement = preparedOnce(read, 'persons of a case', () =>
      read
        .select({ link: casePersonTable, person: personTable })
        .from(casePersonTable)
        .innerJoin(personTable, eq(personTable.id, casePersonTable.personId))
        .where(
          and(
            eq(casePersonTable.caseFileId, sql.placeholder('caseFileId')),
            isNull(casePersonTable.deletedAt),
            isNull(personTable.deletedAt),
          ),
        )
        .orderBy(asc(casePersonTable.position), asc(casePersonTable.id))
        .prepare(),
    );
    return statement.all({ caseFileId });
  }
}

export class CaseOrganisationService extends OrderedService<typeof caseOrganisationTable> {
  constructor(store: Store) {
    super(store, caseOrganisationTable, 'caseFileId', () => ({
      caseFileId: '',
      organisationId: '',
      role: 'partner',
      consentToBeNamed: 'not_asked',
      position: 0,
    }));
  }

  /** With the organisations; one that lies in the bin is left out. */
  viewsOf(caseFileId: string): CaseOrganisationView[] {
    const { read } = this.store;
    const statement = preparedOnce(read, 'organisations of a case', () =>
      read
        .select({ link: caseOrganisationTable, organisation: organisationTable })
        .from(caseOrganisationTable)
        .innerJoin(organisationTable, eq(organisationTable.id, caseOrganisationTable.organisationId))
        .where(
          and(
            eq(caseOrganisationTable.caseFileId, sql.placeholder('caseFileId')),
            isNull(caseOrganisationTable.deletedAt),
            isNull(organisationTable.deletedAt),
          ),
        )
        .orderBy(asc(caseOrganisationTable.position), asc(caseOrganisationTable.id))
        .prepare(),
    );
    return statement.all({ caseFileId });
  }
}
