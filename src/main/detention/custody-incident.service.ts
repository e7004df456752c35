import { intimateIncidents, type CustodyIncident } from '@shared/detention/custody.schema';
import type { Actor } from '../ipc/context';
import type { GivenRow } from '../record/record.service';
import type { RowPatch, Store, Writer } from '../store/store';
import { custodyIncidentTable } from './custody.table';
import { DetentionPartService } from './detention-part.service';

type Kind = CustodyIncident['kind'];
const needToKnow = 4 as const;

/**
 * What befell a person in custody. Guarantees: what is told of body and mind (self-harm, hunger strike, illness) is
 * need-to-know from the moment it is recorded as such; a caseworker may lower it afterwards, by a decision of their own.
 */
export class CustodyIncidentService extends DetentionPartService<typeof custodyIncidentTable> {
  constructor(store: Store) {
    super(store, custodyIncidentTable, () => ({
      caseFileId: '',
      detentionId: '',
      date: null,
      kind: 'other',
      description: {},
      by: {},
      response: {},
    }));
  }

  override insert(writer: Writer, values: GivenRow<typeof custodyIncidentTable>) {
    return super.insert(writer, isIntimate(values.kind) ? { ...values, sensitivity: needToKnow } : values);
  }

  override update(actor: Actor, id: string, revision: number, patch: RowPatch<typeof custodyIncidentTable>) {
    const raised = isIntimate(patch.kind) && patch.sensitivity === undefined;
    return super.update(actor, id, revision, raised ? { ...patch, sensitivity: needToKnow } : patch);
  }
}

function isIntimate(kind: Kind | undefined): boolean {
  return kind !== undefined && intimateIncidents.includes(kind);
}
