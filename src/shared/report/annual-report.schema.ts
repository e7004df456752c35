import { z } from 'zod';
import { Language } from '../language/language.schema';
import { LongText, RecordBase, RecordId } from '../record/record.schema';

export const reportSections = [
  'summary',
  'cases',
  'acts',
  'detention',
  'letters',
  'years',
  'tables',
  'method',
] as const;
export const ReportSection = z.enum(reportSections);
export type ReportSection = z.infer<typeof ReportSection>;

/** Which report to set: the year, for whom, and what the organisation says before the numbers. */
export const ReportChoice = z.strictObject({
  year: z.int().min(1900).max(2200),
  language: Language,
  /** Small numbers are hidden, and what would give them away. */
  publicly: z.boolean(),
  /** Set before the first section, paragraph by paragraph; empty: none. */
  foreword: LongText,
});
export type ReportChoice = z.infer<typeof ReportChoice>;

/** A report that was made: kept as PDF in the vault, as it was made. */
export const AnnualReport = RecordBase.extend({
  ...ReportChoice.shape,
  pageCount: z.int().min(1),
  attachmentId: RecordId,
  sha256: z.string().length(64),
});
export type AnnualReport = z.infer<typeof AnnualReport>;
