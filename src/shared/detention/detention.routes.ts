import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import { CivilDate, RecordId } from '../record/record.schema';
import { Charge, ChargeCreate, ChargeFields } from './charge.schema';
import {
  CustodyIncident,
  CustodyIncidentCreate,
  CustodyIncidentFields,
  CustodyMove,
  CustodyMoveCreate,
  CustodyMoveFields,
  Visit,
  VisitCreate,
  VisitFields,
} from './custody.schema';
import { CustodyOverview } from './custody-overview.schema';
import { Detention, DetentionCreate, DetentionFields, DetentionView } from './detention.schema';
import { Judgment, JudgmentCreate, JudgmentFields } from './judgment.schema';
import {
  Hearing,
  HearingCreate,
  HearingFields,
  Proceeding,
  ProceedingCreate,
  ProceedingFields,
} from './proceeding.schema';
import { UpcomingHearing } from './upcoming-hearing.schema';

export const detentionRoutes = {
  ...recordRoutes('detention', { entity: Detention, create: DetentionCreate, fields: DetentionFields }),
  /** All detentions of a case, counted as of a day, and the days of each person over all of them. `asOf` absent: today. */
  'detention.overview': query(OfCase.extend({ asOf: CivilDate.optional() }), CustodyOverview),
  'detention.view': query(z.strictObject({ id: RecordId, asOf: CivilDate.optional() }), DetentionView),
};

export const detentionPartRoutes = {
  ...recordRoutes('charge', { entity: Charge, create: ChargeCreate, fields: ChargeFields }),
  ...recordRoutes('proceeding', { entity: Proceeding, create: ProceedingCreate, fields: ProceedingFields }),
  ...recordRoutes('hearing', { entity: Hearing, create: HearingCreate, fields: HearingFields }),
  ...recordRoutes('judgment', { entity: Judgment, create: JudgmentCreate, fields: JudgmentFields }),
  ...recordRoutes('custodyMove', {
    entity: CustodyMove,
    create: CustodyMoveCreate,
    fields: CustodyMoveFields,
  }),
  ...recordRoutes('visit', { entity: Visit, create: VisitCreate, fields: VisitFields }),
  ...recordRoutes('custodyIncident', {
    entity: CustodyIncident,
    create: CustodyIncidentCreate,
    fields: CustodyIncidentFields,
  }),
  /**
   * Hearings that are still to come on `from` or later, of cases and detentions that are not in the bin, soonest first. A
   * hearing known to the month is listed as long as its month is not over. `until` absent: without an end.
   */
  'hearing.upcoming': query(
    z.strictObject({
      from: CivilDate,
      until: CivilDate.optional(),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.array(UpcomingHearing),
  ),
};
