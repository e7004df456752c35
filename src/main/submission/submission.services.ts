import type { Desk } from '../desk/desk';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import { ShippedForms } from './shipped-forms';
import { SubmissionPaperService } from './submission-paper.service';
import { SubmissionService } from './submission.service';

export function createSubmissionServices(
  store: Store,
  records: RecordServices,
  surroundings: { readonly typesetting: Typesetting; readonly desk: Desk; readonly now: () => number },
) {
  const forms = new ShippedForms();
  const submission = new SubmissionService(store, records, forms);
  const submissionPaper = new SubmissionPaperService(store, {
    submissions: submission,
    forms,
    records,
    ...surroundings,
  });
  return { shippedForms: forms, submission, submissionPaper };
}
