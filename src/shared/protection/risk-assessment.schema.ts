import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const riskGrades = ['low', 'medium', 'high'] as const;
export type RiskGrade = (typeof riskGrades)[number];
export const riskLevels = ['low', 'medium', 'high', 'extreme'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** One thing that may happen: how likely it is, and how bad it would be. */
export const Threat = z.strictObject({
  text: z.string().max(2000),
  likelihood: z.enum(riskGrades),
  impact: z.enum(riskGrades),
});
export type Threat = z.infer<typeof Threat>;

/**
 * What may happen to a person and what stands against it, after the workbook of Front Line Defenders: risk grows with
 * threats and vulnerabilities and falls with capacities. It is a judgment on a day; the next one is a new record.
 */
export const RiskAssessmentFields = z.object({
  caseFileId: RecordId,
  /** Whose risk; null: of everybody whom the case is about. */
  personId: RecordId.nullable(),
  date: PartialDate.nullable(),
  assessedBy: ShortText,
  /** Who has an interest in it, and which: authorities, employers, neighbours, allies. */
  stakeholders: LongText,
  threats: z.array(Threat).max(50),
  vulnerabilities: LongText,
  capacities: LongText,
  /** The judgment of the assessor; null: not yet made. */
  level: z.enum(riskLevels).nullable(),
  nextReview: PartialDate.nullable(),
});
export type RiskAssessmentFields = z.infer<typeof RiskAssessmentFields>;
export const RiskAssessment = RecordBase.extend(RiskAssessmentFields.shape);
export type RiskAssessment = z.infer<typeof RiskAssessment>;
export const RiskAssessmentCreate = RiskAssessmentFields.partial().required({ caseFileId: true });
