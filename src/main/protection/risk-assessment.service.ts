import { latestFirst } from '@shared/dates/latest-first';
import type { RiskAssessment } from '@shared/protection/risk-assessment.schema';
import { ChildService } from '../record/child.service';
import type { Store } from '../store/store';
import { riskAssessmentTable } from './risk-assessment.table';

export class RiskAssessmentService extends ChildService<typeof riskAssessmentTable> {
  constructor(store: Store) {
    super(store, riskAssessmentTable, 'caseFileId', () => ({
      // In the wrong hands it is a list of where a person can be hurt.
      sensitivity: 4,
      caseFileId: '',
      personId: null,
      date: null,
      assessedBy: '',
      stakeholders: '',
      threats: [],
      vulnerabilities: '',
      capacities: '',
      level: null,
      nextReview: null,
    }));
  }

  /** The latest first, undated last. */
  listOfCase(caseFileId: string): RiskAssessment[] {
    return latestFirst(this.listOf(caseFileId), ({ date }) => date);
  }
}
