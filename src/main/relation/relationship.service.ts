import { inverseOf } from '@shared/relation/relationship.rules';
import type { Relationship, RelationshipView } from '@shared/relation/relationship.schema';
import { AppError } from '@shared/ipc/error';
import { personTable } from '../person/person.table';
import { ChildService } from '../record/child.service';
import type { GivenRow } from '../record/record.service';
import { liveRow, rowsOf } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { relationshipTable } from './relationship.table';

export class RelationshipService extends ChildService<typeof relationshipTable> {
  constructor(store: Store) {
    super(store, relationshipTable, 'personId', () => ({
      personId: '',
      otherId: '',
      type: 'relative',
      from: null,
      until: null,
      note: '',
    }));
  }

  /** @throws INVALID_INPUT {field: 'otherId'}: nobody is related to themselves */
  override insert(writer: Writer, values: GivenRow<typeof relationshipTable>): Relationship {
    if (values.otherId === values.personId) throw new AppError('INVALID_INPUT', { field: 'otherId' });
    return super.insert(writer, values);
  }

  /** From the person's side, of both directions; relations to somebody in the bin are left out. */
  listOfPerson(personId: string): RelationshipView[] {
    const { read } = this.store;
    const outgoing = this.listOf(personId).map((relationship) => ({
      relationship,
      otherId: relationship.otherId,
      type: relationship.type,
    }));
    const incoming = rowsOf(read, relationshipTable, 'otherId', personId).map((relationship) => ({
      relationship,
      otherId: relationship.personId,
      type: inverseOf(relationship.type),
    }));
    return [...outgoing, ...incoming].flatMap(({ relationship, otherId, type }) => {
      const other = liveRow(read, personTable, otherId);
      return other === undefined ? [] : [{ relationship, other, type }];
    });
  }
}
