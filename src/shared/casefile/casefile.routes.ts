import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById, ListInput, listOf, recordRoutes, reorderRoute } from '../record/record.routes';
import { CountryCode, RecordId } from '../record/record.schema';
import { CaseHandOver, HandOverResult } from './case-hand-over.schema';
import { CaseCounts, CaseFileLine, CaseFileView } from './casefile-view.schema';
import {
  CaseFile,
  CaseFileCreate,
  CaseFileFields,
  CaseOrganisation,
  CaseOrganisationCreate,
  CaseOrganisationFields,
  CasePerson,
  CasePersonCreate,
  CasePersonFields,
  CaseStatus,
} from './casefile.schema';

export const caseFileRoutes = {
  /** create and update fail with INVALID_INPUT {field: 'number', rule: 'taken', free} when the number is taken. */
  ...recordRoutes('casefile', { entity: CaseFile, create: CaseFileCreate, fields: CaseFileFields }),
  /** Latest activity first, or by number. */
  'casefile.list': query(
    ListInput.extend({
      statuses: z.array(CaseStatus).optional(),
      country: CountryCode.optional(),
      personId: RecordId.optional(),
      order: z.enum(['recent', 'number']).default('recent'),
    }),
    listOf(CaseFileLine),
  ),
  'casefile.view': query(ById, CaseFileView),
  'casefile.counts': query(ById, CaseCounts),
  /** One change: one undo takes all of it back. NOT_FOUND */
  'casefile.handOver': command(CaseHandOver, HandOverResult),
  /** The number that a new case would get. */
  'casefile.nextNumber': query(
    z.strictObject({ country: CountryCode.nullable() }),
    z.object({ number: z.string() }),
  ),
};

export const casePersonRoutes = {
  ...recordRoutes('casePerson', {
    entity: CasePerson,
    create: CasePersonCreate,
    fields: CasePersonFields,
  }),
  'casePerson.reorder': reorderRoute('caseFileId', CasePerson),
};

export const caseOrganisationRoutes = {
  ...recordRoutes('caseOrganisation', {
    entity: CaseOrganisation,
    create: CaseOrganisationCreate,
    fields: CaseOrganisationFields,
  }),
  'caseOrganisation.reorder': reorderRoute('caseFileId', CaseOrganisation),
};
