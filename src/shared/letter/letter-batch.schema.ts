import { z } from 'zod';
import { Language, LocalizedText } from '../language/language.schema';
import { ErrorCode } from '../ipc/error';
import { RecordId } from '../record/record.schema';
import { TemplateId } from '../template/template.schema';
import { Finding, Letter } from './letter.schema';

/** How many letters to how many offices, or about how many cases, are written in one go. */
export const mostAtOnce = 1000;

/** `holderId` absent: the present holder; null: nobody, the post alone is addressed. */
export const Addressee = z.strictObject({ officeId: RecordId, holderId: RecordId.nullable().optional() });
export type Addressee = z.infer<typeof Addressee>;

const LetterChoice = z.strictObject({
  addressees: z.array(Addressee).min(1).max(mostAtOnce),
  languages: z.array(Language).min(1).max(3),
  template: TemplateId,
  /** Person, incident and detention: absent: those of the case; null: none. */
  personId: RecordId.nullable().optional(),
  /** With whom besides; absent: with nobody where the person is chosen, else with the other subjects of the case. */
  otherPersonIds: z.array(RecordId).max(49).optional(),
  incidentId: RecordId.nullable().optional(),
  detentionId: RecordId.nullable().optional(),
  /** The facts as the statements of the case say them, where it has some in the language of the letter. */
  fromStatements: z.boolean().optional(),
});

/** One letter for each addressee in each language. */
export const NewAppeal = LetterChoice.extend({
  caseFileId: RecordId,
  /** The letter that the new ones follow. */
  followsId: RecordId.optional(),
});
export type NewAppeal = z.infer<typeof NewAppeal>;

/** One case put to several addressees, or several cases put to one; about somebody in particular only for one case. */
export const NewLetters = LetterChoice.extend({ caseFileIds: z.array(RecordId).min(1).max(mostAtOnce) })
  .refine(({ caseFileIds, addressees }) => caseFileIds.length === 1 || addressees.length === 1)
  .refine(
    ({ caseFileIds, personId, otherPersonIds, incidentId, detentionId }) =>
      caseFileIds.length === 1 ||
      [personId, otherPersonIds, incidentId, detentionId].every((one) => one === undefined),
  );
export type NewLetters = z.infer<typeof NewLetters>;

/** What became of one case or of one addressee: its letters, one in each language, or why there are none. */
export const WriteOutcome = z.object({
  caseFileId: RecordId,
  officeId: RecordId,
  /** What tells it from the others: the case or the office. */
  name: LocalizedText,
  letterIds: z.array(RecordId),
  error: ErrorCode.nullable(),
});
export type WriteOutcome = z.infer<typeof WriteOutcome>;

export const WrittenBatch = z.object({
  /** By which all of it is taken back; null: nothing was written. */
  change: z.uuid().nullable(),
  outcomes: z.array(WriteOutcome),
});
export type WrittenBatch = z.infer<typeof WrittenBatch>;

/** What became of one letter of several: its number, or why it was not issued. */
export const IssueOutcome = z.object({
  id: RecordId,
  reference: z.string().nullable(),
  error: z.object({ code: ErrorCode, count: z.int().nullable() }).nullable(),
});
export type IssueOutcome = z.infer<typeof IssueOutcome>;

/** What has to be seen before the drafts of an appeal are issued together. */
export const IssueOutlook = z.object({
  drafts: z.int(),
  /** Of them, those that cannot be issued as they stand. */
  blocked: z.int(),
  /** What the writer must say to have seen in any of them, each thing once. */
  toConfirm: z.array(Finding),
});
export type IssueOutlook = z.infer<typeof IssueOutlook>;

/** A letter among the others of its appeal. */
export const AppealLetter = Letter.pick({
  id: true,
  language: true,
  state: true,
  stage: true,
  reference: true,
}).extend({ addressee: z.string() });
export type AppealLetter = z.infer<typeof AppealLetter>;
