/** Guarantees: a form that was issued stays as it was issued; every change of a draft is journalled. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import { itemsOf } from '@shared/submission/form.schema';
import type { Submission, SubmissionCreate } from '@shared/submission/submission.schema';
import type { z } from 'zod';
import type { Actor } from '../ipc/context';
import { letterMatter } from '../letter/letter-matter';
import { RecordService } from '../record/record.service';
import type { RecordServices } from '../services';
import type { NewRow, RowPatch, Store, Writer } from '../store/store';
import type { ShippedForms } from './shipped-forms';
import { submissionTable } from './submission.table';

type Records = Pick<RecordServices, 'caseFileView' | 'settings' | 'signatory'>;

export class SubmissionService extends RecordService<typeof submissionTable> {
  constructor(
    store: Store,
    private readonly records: Records,
    private readonly forms: ShippedForms,
  ) {
    super(store, submissionTable, emptySubmission);
  }

  /** About the person chosen or the first of the case, the latest occasion. @throws NOT_FOUND, INVALID_INPUT {path} */
  begin(actor: Actor, { caseFileId, formId, language, personId }: z.infer<typeof SubmissionCreate>) {
    const form = this.forms.get(formId);
    if (!form.languages.includes(language)) throw new AppError('INVALID_INPUT', { path: 'language' });
    const matter = letterMatter(this.records.caseFileView.view(caseFileId), { personId });
    const { defaultSignatoryId } = this.records.settings.current();
    return this.create(actor, {
      caseFileId,
      formId,
      language,
      formVersion: form.version,
      ...matter,
      signatoryId: defaultSignatoryId ?? this.records.signatory.list()[0]?.id ?? null,
      confidential: itemsOf(form).flatMap(({ id, confidential }) => (confidential ? [id] : [])),
    });
  }

  /** @throws FORM_ISSUED, INVALID_INPUT {path: 'language'} */
  override update(actor: Actor, id: string, revision: number, patch: RowPatch<typeof submissionTable>) {
    const { state, formId } = this.get(id);
    if (state === 'issued') throw new AppError('FORM_ISSUED');
    const { language } = patch;
    if (language !== undefined && !this.forms.get(formId).languages.includes(language))
      throw new AppError('INVALID_INPUT', { path: 'language' });
    return super.update(actor, id, revision, patch);
  }

  /** A draft with the same answers, on the form as it is now. */
  copy(actor: Actor, id: string): Submission {
    const { caseFileId, formId, language, personId, incidentId, detentionId, signatoryId, ...from } =
      this.get(id);
    const matter = { caseFileId, formId, language, personId, incidentId, detentionId, signatoryId };
    const { answers, confidential, sensitivity } = from;
    const formVersion = this.forms.get(formId).version;
    return this.create(actor, { ...matter, formVersion, answers, confidential, sensitivity });
  }

  listOfCase(caseFileId: string): Submission[] {
    return this.store.read
      .select()
      .from(submissionTable)
      .where(and(eq(submissionTable.caseFileId, caseFileId), isNull(submissionTable.deletedAt)))
      .orderBy(desc(submissionTable.createdAt))
      .all();
  }

  /** Closes a draft over its paper, within a transaction. */
  issueIn(
    writer: Writer,
    { id, revision }: Pick<Submission, 'id' | 'revision'>,
    issued: Pick<Submission, 'issuedOn' | 'page' | 'pageCount' | 'attachmentId' | 'sha256' | 'releaseReason'>,
  ): Submission {
    return writer.update(submissionTable, id, revision, { ...issued, state: 'issued' });
  }

  /** Notes that a paper left the vault. */
  note(
    actor: Actor,
    verb: 'savePdf' | 'saveDocx' | 'print',
    id: string,
    detail: Readonly<Record<string, string>>,
  ): void {
    this.write(actor, verb, (writer) => writer.note('submission', id, detail));
  }
}

function emptySubmission(): Omit<NewRow<typeof submissionTable>, 'id'> {
  return {
    caseFileId: '',
    formId: '',
    formVersion: 1,
    language: 'en',
    personId: null,
    incidentId: null,
    detentionId: null,
    signatoryId: null,
    answers: {},
    confidential: [],
    checked: [],
    state: 'draft',
    issuedOn: null,
    page: null,
    pageCount: null,
    attachmentId: null,
    sha256: '',
    releaseReason: '',
    sensitivity: 2,
  };
}
