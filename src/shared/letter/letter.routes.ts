import { z } from 'zod';
import { ErrorCode } from '../ipc/error';
import { command, job, query } from '../ipc/route';
import { Language } from '../language/language.schema';
import { ById, ByRevision } from '../record/record.routes';
import { RecordId, ShortText } from '../record/record.schema';
import { TemplateId } from '../template/template.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';
import {
  FieldValue,
  Finding,
  Letter,
  letterStates,
  LetterFields,
  LetterLine,
  LetterView,
} from './letter.schema';

const ofCase = z.strictObject({ caseFileId: RecordId });

/** `holderId` absent: the present holder; null: nobody, the post alone is addressed. */
export const Addressee = z.strictObject({ officeId: RecordId, holderId: RecordId.nullable().optional() });

/**
 * One letter for each addressee in each language. Person, incident and detention: absent: those of the case; null:
 * none.
 */
export const NewAppeal = z.strictObject({
  caseFileId: RecordId,
  addressees: z.array(Addressee).min(1).max(50),
  languages: z.array(Language).min(1).max(3),
  template: TemplateId,
  personId: RecordId.nullable().optional(),
  incidentId: RecordId.nullable().optional(),
  detentionId: RecordId.nullable().optional(),
  /** The facts as the statements of the case say them, where it has some in the language of the letter. */
  fromStatements: z.boolean().optional(),
  /** The letter that the new ones follow. */
  followsId: RecordId.optional(),
});
export type NewAppeal = z.infer<typeof NewAppeal>;

/** Fields of a letter that its writer changes; where it belongs is settled when it is made. */
export const LetterPatch = LetterFields.omit({
  caseFileId: true,
  appealId: true,
  language: true,
  template: true,
  origin: true,
})
  .partial()
  .strict();
export type LetterPatch = z.infer<typeof LetterPatch>;

/** Codes of findings that the writer has seen; those with `confirm` keep the letter from being issued otherwise. */
const Accepted = z.array(z.string().max(100)).max(50);

/** What became of one letter of several: its number, or why it was not issued. */
export const IssueOutcome = z.object({
  id: RecordId,
  reference: z.string().nullable(),
  error: z.object({ code: ErrorCode, count: z.int().nullable() }).nullable(),
});
export type IssueOutcome = z.infer<typeof IssueOutcome>;

export const letterRoutes = {
  /** All or none. @throws NOT_FOUND; TEMPLATE_LANGUAGE {languages} for a language in which the template is not written */
  'letter.createForCase': command(NewAppeal, z.object({ appealId: RecordId, letters: z.array(Letter) })),
  'letter.view': query(ById, LetterView),
  /** Every field that may be put into this letter, with its value. */
  'letter.fields': query(ById, z.array(FieldValue)),
  'letter.update': command(
    z.strictObject({ id: RecordId, revision: z.int().min(1), patch: LetterPatch }),
    Letter,
  ),
  /** The page as it would be printed with `patch` over what is saved; an issued letter as it was issued. */
  'letter.preview': query(
    z.strictObject({ id: RecordId, patch: LetterPatch.optional() }),
    z.object({ pages: z.array(PageDrawing), pageCount: z.int(), findings: z.array(Finding) }),
  ),
  'letter.acknowledgeChanges': command(ByRevision, Letter),
  'letter.listOfCase': query(ofCase, z.array(LetterLine)),
  /** Letters addressed to this office, whoever held it, the newest first. */
  'letter.listOfOffice': query(z.strictObject({ officeId: RecordId }), z.array(LetterLine)),
  'letter.list': query(
    z.strictObject({
      state: z.enum(letterStates).optional(),
      text: z.string().max(200).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    z.object({ lines: z.array(LetterLine), total: z.int() }),
  ),
  /** Whether what is known has moved on since a draft was last looked at, or since a letter was issued. Reads the case. */
  'letter.mark': query(ById, z.object({ mark: z.enum(['changed', 'outdated']).nullable() })),
  'letter.remove': command(ByRevision, Letter),
  'letter.restore': command(ById, Letter),
  /** LETTER_INCOMPLETE {count}, LETTER_ISSUED, CONFLICT {field}, MISSING_GLYPH {character, …} */
  'letter.issue': command(
    ByRevision.extend({
      accepted: Accepted.default([]),
      /** Why it goes out although somebody whom it names has refused; kept with the letter and in its history. */
      reason: ShortText.default(''),
    }),
    Letter,
  ),
  'letter.issueAll': job(
    z.strictObject({ appealId: RecordId, accepted: Accepted.default([]) }),
    z.array(IssueOutcome),
  ),
  /** false: the dialog was cancelled. A draft is saved and printed with its mark across the page. */
  'letter.savePdf': command(ById, z.boolean()),
  /** How many letters were saved; 0: cancelled. */
  'letter.saveAll': job(z.strictObject({ appealId: RecordId, as: z.enum(['one', 'separate']) }), z.int()),
  'letter.print': command(ById, z.boolean()),
  'letter.withdraw': command(ByRevision, Letter),
  'letter.copyAsDraft': command(ById, Letter),
};
