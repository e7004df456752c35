import type { protectionRoutes } from '@shared/protection/protection.routes';
import type { HandlersFor } from '../ipc/router';
import { recordHandlers } from '../record/record.service';
import type { ProtectionMeasureService } from './protection-measure.service';
import type { protectionMeasureTable } from './protection-measure.table';
import type { RiskAssessmentService } from './risk-assessment.service';
import type { riskAssessmentTable } from './risk-assessment.table';

type Routes = typeof protectionRoutes;

interface ProtectionServices {
  readonly riskAssessment: RiskAssessmentService;
  readonly protectionMeasure: ProtectionMeasureService;
}

export function protectionHandlers(services: () => ProtectionServices): HandlersFor<Routes> {
  return {
    ...recordHandlers<Routes, 'riskAssessment', typeof riskAssessmentTable>(
      'riskAssessment',
      () => services().riskAssessment,
    ),
    'riskAssessment.listOfCase': ({ caseFileId }) => services().riskAssessment.listOfCase(caseFileId),
    ...recordHandlers<Routes, 'protectionMeasure', typeof protectionMeasureTable>(
      'protectionMeasure',
      () => services().protectionMeasure,
    ),
    'protectionMeasure.listOfCase': ({ caseFileId }) => services().protectionMeasure.listOfCase(caseFileId),
  };
}
