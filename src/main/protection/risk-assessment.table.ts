import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RiskAssessment } from '@shared/protection/risk-assessment.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { personTable } from '../person/person.table';
import { json, optionalJson, recordColumns } from '../store/columns';

export const riskAssessmentTable = sqliteTable(
  'risk_assessment',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    personId: text().references(() => personTable.id),
    date: optionalJson<RiskAssessment['date']>(),
    assessedBy: text().notNull(),
    stakeholders: text().notNull(),
    threats: json<RiskAssessment['threats']>(),
    vulnerabilities: text().notNull(),
    capacities: text().notNull(),
    level: text().$type<RiskAssessment['level']>(),
    nextReview: optionalJson<RiskAssessment['nextReview']>(),
  },
  (table) => [
    index('risk_assessment_case').on(table.caseFileId, table.deletedAt),
    index('risk_assessment_person').on(table.personId),
    index('risk_assessment_bin').on(table.deletedAt),
  ],
);
