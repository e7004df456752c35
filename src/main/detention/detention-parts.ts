import type { Store } from '../store/store';
import { chargeTable } from './charge.table';
import { CustodyIncidentService } from './custody-incident.service';
import { custodyMoveTable, visitTable } from './custody.table';
import { DetentionPartService } from './detention-part.service';
import { HearingService } from './hearing.service';
import { judgmentTable, proceedingTable } from './proceeding.table';

const owner = { caseFileId: '', detentionId: '' };

/** One service for each kind of record that belongs to a detention. */
export function createDetentionParts(store: Store) {
  return {
    charge: new DetentionPartService<typeof chargeTable>(store, chargeTable, () => ({
      ...owner,
      article: '',
      part: '',
      code: {},
      text: {},
      articleText: {},
      lawKey: '',
      date: null,
      status: 'filed',
      contested: false,
      contestedBy: {},
    })),
    proceeding: new DetentionPartService<typeof proceedingTable>(store, proceedingTable, () => ({
      ...owner,
      type: 'criminal',
      number: '',
      body: {},
      courtType: null,
      courtLanguage: null,
      judge: '',
      prosecutor: '',
      stage: null,
      date: null,
      notes: {},
    })),
    hearing: new HearingService(store),
    judgment: new DetentionPartService<typeof judgmentTable>(store, judgmentTable, () => ({
      ...owner,
      proceedingId: null,
      date: null,
      court: {},
      disposition: 'convicted',
      years: 0,
      months: 0,
      days: 0,
      regime: {},
      countsFrom: null,
      inForce: null,
      creditDays: 0,
      creditRule: null,
      parole: null,
      fine: {},
      bans: {},
      notes: {},
    })),
    custodyMove: new DetentionPartService<typeof custodyMoveTable>(store, custodyMoveTable, () => ({
      ...owner,
      date: null,
      facility: {},
      placeId: null,
      distanceKm: null,
      familyNotified: 'unknown',
      reason: {},
    })),
    visit: new DetentionPartService<typeof visitTable>(store, visitTable, () => ({
      ...owner,
      date: null,
      kind: 'family',
      visitor: '',
      outcome: 'allowed',
      notes: {},
    })),
    custodyIncident: new CustodyIncidentService(store),
  };
}
export type DetentionPartServices = ReturnType<typeof createDetentionParts>;
