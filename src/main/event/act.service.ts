import { OrderedService } from '../record/child.service';
import type { Store } from '../store/store';
import { actTable } from './act.table';
import { involvementTable } from './involvement.table';

export class ActService extends OrderedService<typeof actTable> {
  constructor(store: Store) {
    super(store, actTable, 'eventId', () => ({
      eventId: '',
      victimId: null,
      group: null,
      type: 'other',
      term: null,
      methods: [],
      phraseMasculine: {},
      phraseFeminine: {},
      statedReason: {},
      consequences: {},
      psychologicalConsequences: {},
      statusAtEnd: null,
      attribution: null,
      violationStatus: null,
      legislation: [],
      instruments: [],
      ageThen: null,
      assertion: 'reported',
      assertedBy: {},
      position: 0,
    }));
  }
}

export class InvolvementService extends OrderedService<typeof involvementTable> {
  constructor(store: Store) {
    super(store, involvementTable, 'actId', () => ({
      actId: '',
      perpetrator: { kind: 'type', type: 'unknown_person', description: {} },
      term: null,
      degree: null,
      status: null,
      position: 0,
    }));
  }
}
