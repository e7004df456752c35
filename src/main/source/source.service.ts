import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Information } from '@shared/source/information.schema';
import { ChildService, OrderedService } from '../record/child.service';
import { preparedOnce } from '../store/prepared';
import type { Store } from '../store/store';
import { informationTable } from './information.table';
import { sourceTable } from './source.table';

export class SourceService extends OrderedService<typeof sourceTable> {
  constructor(store: Store) {
    super(store, sourceTable, 'caseFileId', () => ({
      caseFileId: '',
      who: { kind: 'described', description: {} },
      attribution: {},
      connection: null,
      reliability: null,
      protection: 'discreet',
      notes: '',
      position: 0,
      // Who spoke is more dangerous to know than what was said.
      sensitivity: 3,
    }));
  }
}

export class InformationService extends ChildService<typeof informationTable> {
  constructor(store: Store) {
    super(store, informationTable, 'sourceId', () => ({
      sourceId: '',
      subjectTable: 'event',
      subjectId: '',
      material: null,
      received: null,
      language: '',
      reference: '',
      sensitivity: 3,
    }));
  }

  /** What the sources of a case told; nothing of a source that lies in the bin. */
  listOfCase(caseFileId: string): Information[] {
    const { read } = this.store;
    const statement = preparedOnce(read, 'information of a case', () =>
      read
        .select({ information: informationTable })
        .from(informationTable)
        .innerJoin(sourceTable, eq(sourceTable.id, informationTable.sourceId))
        .where(
          and(
            eq(sourceTable.caseFileId, sql.placeholder('caseFileId')),
            isNull(sourceTable.deletedAt),
            isNull(informationTable.deletedAt),
          ),
        )
        .orderBy(asc(informationTable.createdAt), asc(informationTable.id))
        .prepare(),
    );
    return statement.all({ caseFileId }).map(({ information }) => information);
  }
}
