import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { ById, ByRevision, OfCase } from '../record/record.routes';
import { Leaves } from '../release/release.schema';
import { RecordId, ShortText } from '../record/record.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';
import {
  FormLine,
  OwnAnswers,
  Submission,
  SubmissionCreate,
  SubmissionFields,
  SubmissionLine,
  SubmissionView,
} from './submission.schema';

const Asked = ById.extend({
  /** What stands in the window and is not saved yet. */
  answers: OwnAnswers.optional(),
});

export const submissionRoutes = {
  /** The forms that the app ships, in their order. */
  'submission.forms': query(z.strictObject({}), z.array(FormLine)),
  'submission.listOfCase': query(OfCase, z.array(SubmissionLine)),
  /** About the first person of the case, the latest occasion. INVALID_INPUT {path: 'language'}: the body does not take it. */
  'submission.create': command(SubmissionCreate, Submission),
  'submission.get': query(ById, Submission),
  /** FORM_ISSUED */
  'submission.update': command(
    z.strictObject({
      id: RecordId,
      revision: z.int().min(1),
      patch: SubmissionFields.omit({ caseFileId: true, formId: true }).partial().strict(),
    }),
    Submission,
  ),
  'submission.remove': command(ByRevision, Submission),
  'submission.restore': command(ById, Submission),
  'submission.view': query(Asked, SubmissionView),
  'submission.preview': query(Asked, z.object({ pages: z.array(PageDrawing) })),
  /**
   * Keeps the PDF in the vault; the form cannot be changed any more. FORM_INCOMPLETE {count}, FORM_UNCHECKED,
   * FORM_NEEDS_CONSENT, CONSENT_NEEDED {count}, MISSING_GLYPH, TYPESET_FAILED
   */
  'submission.issue': job(
    ById.extend({ accepted: z.boolean().optional(), reason: ShortText.optional() }),
    Submission,
  ),
  /** A draft of its own with the same answers. */
  'submission.copy': command(ById, Submission),
  /** false: cancelled in the dialog. */
  'submission.savePdf': command(Leaves, z.boolean()),
  'submission.saveDocx': command(Leaves, z.boolean()),
  'submission.print': command(Leaves, z.boolean()),
};
