import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { ById, ByRevision } from '../record/record.routes';
import { RecordId, ShortText } from '../record/record.schema';
import { answered, Leaves } from '../release/release.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';
import { AppealLetter, IssueOutcome, IssueOutlook, NewLetters, WrittenBatch } from './letter-batch.schema';
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
const ofAppeal = z.strictObject({ appealId: RecordId });

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

export const letterRoutes = {
  /**
   * Each case and each addressee by itself: all its languages or none. One undo takes all of them back. In the outcomes:
   * NOT_FOUND, CANCELLED. @throws NOT_FOUND; TEMPLATE_LANGUAGE {languages} for a language in which the template is not written
   */
  'letter.writeAll': job(NewLetters, WrittenBatch),
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
  /** In the order of their making. */
  'letter.listOfAppeal': query(ofAppeal, z.array(AppealLetter)),
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
  'letter.issueOutlook': job(ofAppeal, IssueOutlook),
  'letter.issueAll': job(ofAppeal.extend({ accepted: Accepted.default([]) }), z.array(IssueOutcome)),
  /** false: the dialog was cancelled. A draft carries its mark across the page. @throws CONSENT_NEEDED {count} */
  'letter.savePdf': command(Leaves, z.boolean()),
  /** How many letters were saved; 0: cancelled. */
  'letter.saveAll': job(
    z.strictObject({ appealId: RecordId, as: z.enum(['one', 'separate']), ...answered }),
    z.int(),
  ),
  'letter.print': command(Leaves, z.boolean()),
  'letter.withdraw': command(ByRevision, Letter),
  'letter.copyAsDraft': command(ById, Letter),
};
