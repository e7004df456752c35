import { AppError } from '@shared/ipc/error';
import { ChildService } from '../record/child.service';
import type { GivenRow } from '../record/record.service';
import type { Store, Writer } from '../store/store';
import { eventLinkTable } from './event-link.table';
import { eventTable } from './event.table';

/** Chains of events. */
export class EventLinkService extends ChildService<typeof eventLinkTable> {
  constructor(store: Store) {
    super(store, eventLinkTable, 'eventId', () => ({ eventId: '', otherId: '', type: 'follows', note: '' }));
  }

  /** @throws INVALID_INPUT {field: 'otherId'} for an event linked with itself or with one of another case */
  override insert(writer: Writer, values: GivenRow<typeof eventLinkTable>) {
    const [one, other] = [values.eventId, values.otherId].map((id) => writer.get(eventTable, id ?? ''));
    if (one === undefined || other === undefined || one.id === other.id) throw notLinked('self');
    if (one.caseFileId !== other.caseFileId) throw notLinked('otherCase');
    return super.insert(writer, values);
  }
}

function notLinked(rule: string): AppError {
  return new AppError('INVALID_INPUT', { field: 'otherId', rule });
}
