import { z } from 'zod';
import { query } from '../ipc/route';
import { OfCase, recordRoutes } from '../record/record.routes';
import {
  ProtectionMeasure,
  ProtectionMeasureCreate,
  ProtectionMeasureFields,
} from './protection-measure.schema';
import { RiskAssessment, RiskAssessmentCreate, RiskAssessmentFields } from './risk-assessment.schema';

export const protectionRoutes = {
  ...recordRoutes('riskAssessment', {
    entity: RiskAssessment,
    create: RiskAssessmentCreate,
    fields: RiskAssessmentFields,
  }),
  /** The latest first, undated last. */
  'riskAssessment.listOfCase': query(OfCase, z.array(RiskAssessment)),
  ...recordRoutes('protectionMeasure', {
    entity: ProtectionMeasure,
    create: ProtectionMeasureCreate,
    fields: ProtectionMeasureFields,
  }),
  /** The latest first, undated last. */
  'protectionMeasure.listOfCase': query(OfCase, z.array(ProtectionMeasure)),
};
