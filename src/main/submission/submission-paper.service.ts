/** From a form and the facts of its case to what is missing, to pages and to the paper that is issued. */
import { purposeFor, releaseOf } from '@shared/consent/release.rules';
import { releasesOf } from '@shared/dossier/dossier-release.rules';
import type { DossierRelease } from '@shared/dossier/dossier.schema';
import { AppError } from '@shared/ipc/error';
import { namesIn, protectedNames } from '@shared/letter/protected-names.rules';
import { completenessOf } from '@shared/submission/completeness.rules';
import type { Answer } from '@shared/submission/form-answer.rules';
import type { FormSource } from '@shared/submission/form-facts.rules';
import { answersOf, formPage } from '@shared/submission/form-page.rules';
import { checksOf, type Form } from '@shared/submission/form.schema';
import type {
  OwnAnswers,
  Submission,
  SubmissionLine,
  SubmissionView,
} from '@shared/submission/submission.schema';
import type { FormPage } from '@shared/typeset/form-page.schema';
import type { Images } from '@shared/typeset/typeset.schema';
import type { Desk } from '../desk/desk';
import type { Actor } from '../ipc/context';
import { LetterFactsService } from '../letter/letter-facts.service';
import { Passage, printOut, writeOut, type GivenAnswer } from '../release/passage';
import { LetterSettingService } from '../letter/letter-setting.service';
import { civilDay } from '../record/today';
import type { RecordServices } from '../services';
import type { Store } from '../store/store';
import type { Typesetting } from '../typeset/typeset.port';
import type { ShippedForms } from './shipped-forms';
import { choicesOf } from './submission-choices';
import { fileName, linesOf, readersOf, writtenIn } from './submission-words';
import type { SubmissionService } from './submission.service';

export interface SubmissionPaperParts {
  readonly submissions: SubmissionService;
  readonly forms: ShippedForms;
  readonly records: RecordServices;
  readonly typesetting: Typesetting;
  readonly desk: Desk;
  readonly now: () => number;
}

interface SetForm {
  readonly form: Form;
  readonly source: FormSource;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly page: FormPage;
  readonly images: Images;
  readonly releases: readonly DossierRelease[];
}

export class SubmissionPaperService {
  readonly #facts: LetterFactsService;
  readonly #setting: LetterSettingService;

  constructor(
    private readonly store: Store,
    private readonly parts: SubmissionPaperParts,
  ) {
    this.#facts = new LetterFactsService(parts.records);
    this.#setting = new LetterSettingService(parts.records.attachment, parts.typesetting);
  }

  /** @param answers what stands in the window and is not saved yet */
  view(id: string, answers?: OwnAnswers): SubmissionView {
    const submission = this.#withAnswers(id, answers);
    const { form, source, answers: given, releases } = this.#set(submission, true);
    const answered = new Set([...given].flatMap(([item, one]) => (one.answered ? [item] : [])));
    return {
      submission: this.parts.submissions.get(id),
      form,
      items: [...given].map(([item, { facts, answered: stands }]) => ({
        id: item,
        facts: facts.flatMap(linesOf),
        answered: stands,
      })),
      completeness: completenessOf(form, answered),
      releases: [...releases],
      leftOut: [...given.values()].reduce((sum, { leftOut }) => sum + leftOut, 0),
      choices: choicesOf(source.view, submission.language, this.parts.records.signatory.list()),
    };
  }

  lines(caseFileId: string): SubmissionLine[] {
    return this.parts.submissions.listOfCase(caseFileId).map((one) => {
      const { form, source, answers } = this.#set(one, true);
      const answered = new Set([...answers].flatMap(([item, answer]) => (answer.answered ? [item] : [])));
      const { id, revision, formId, language, state, updatedAt, issuedOn, pageCount, sha256 } = one;
      const person = choicesOf(source.view, language, []).persons.find((entry) => entry.id === one.personId);
      const { percent } = completenessOf(form, answered);
      const paper = { id, revision, formId, language, state, updatedAt, issuedOn, pageCount, sha256 };
      return { ...paper, names: form.names, person: person?.label ?? '', percent };
    });
  }

  /** The page as it stands, or as it was issued. */
  draftPage(id: string): FormPage {
    const submission = this.parts.submissions.get(id);
    return submission.page ?? this.#set(submission, true).page;
  }

  async preview(id: string, answers: OwnAnswers | undefined, signal: AbortSignal) {
    const submission = this.#withAnswers(id, answers);
    const { page, images } =
      submission.page === null
        ? this.#set(submission, true)
        : { page: submission.page, images: this.#imagesFor(submission, submission.page) };
    const request = { kind: 'form', page, images, output: 'drawing' } as const;
    const { pages } = await this.parts.typesetting.render(request, signal);
    return { pages };
  }

  /**
   * @throws FORM_ISSUED, FORM_INCOMPLETE {count}, FORM_UNCHECKED, FORM_NEEDS_CONSENT, FORM_NAMES_SOURCE {name},
   * CONSENT_NEEDED {count}, CONFLICT when the form changed meanwhile
   */
  async issue(
    actor: Actor,
    { id, accepted, reason }: { id: string; accepted?: boolean | undefined; reason?: string | undefined },
    signal: AbortSignal,
  ): Promise<Submission> {
    const submission = this.parts.submissions.get(id);
    if (submission.state === 'issued') throw new AppError('FORM_ISSUED');
    const set = this.#set(submission, false);
    this.#refuse(submission, set);
    const passage = Passage.through(set.releases, { accepted, reason });
    const { page, images, form } = set;
    const { pdf, pageCount } = await this.parts.typesetting.render(
      { kind: 'form', page, images, output: 'pdf' },
      signal,
    );
    const name = `${fileName(form, submission, page)}.pdf`;
    return this.store.write(actor, 'submission.issue', (writer) => {
      const { attachment } = this.parts.records;
      const file = attachment.addIn(writer, { name, mime: 'application/pdf' }, [pdf]);
      return this.parts.submissions.issueIn(writer, submission, {
        issuedOn: civilDay(this.parts.now()),
        page,
        pageCount,
        attachmentId: file.id,
        sha256: file.sha256,
        releaseReason: passage.detail['reason'] ?? '',
      });
    });
  }

  /** false: cancelled in the dialog. A draft is saved with its mark. @throws FILE_UNWRITABLE, TYPESET_FAILED */
  async savePdf(actor: Actor, id: string, answer: GivenAnswer, signal: AbortSignal): Promise<boolean> {
    const passage = this.#pass(id, answer);
    const { pdf, name } = await this.#pdf(id, signal);
    return this.#save(actor, { id, passage }, 'savePdf', { name, extension: 'pdf', bytes: pdf });
  }

  /** For bodies that take Word files. */
  async saveDocx(actor: Actor, id: string, answer: GivenAnswer): Promise<boolean> {
    const passage = this.#pass(id, answer);
    const submission = this.parts.submissions.get(id);
    const page = this.draftPage(id);
    // Loaded when it is first wanted: the library is large.
    const { formDocx } = await import('./form-docx');
    const bytes = await formDocx(page);
    const name = fileName(this.parts.forms.get(submission.formId), submission, page);
    return this.#save(actor, { id, passage }, 'saveDocx', { name, extension: 'docx', bytes });
  }

  async print(actor: Actor, id: string, answer: GivenAnswer, signal: AbortSignal): Promise<boolean> {
    const passage = this.#pass(id, answer);
    const { pdf } = await this.#pdf(id, signal);
    const printed = await printOut(passage, this.parts.desk, pdf);
    if (printed) this.parts.submissions.note(actor, 'print', id, passage.detail);
    return printed;
  }

  async #pdf(id: string, signal: AbortSignal): Promise<{ pdf: Uint8Array<ArrayBuffer>; name: string }> {
    const submission = this.parts.submissions.get(id);
    const form = this.parts.forms.get(submission.formId);
    if (submission.attachmentId !== null && submission.page !== null) {
      const bytes = this.parts.records.attachment.getBytes(submission.attachmentId);
      return { pdf: new Uint8Array(bytes), name: fileName(form, submission, submission.page) };
    }
    const { page, images } = this.#set(submission, true);
    const { pdf } = await this.parts.typesetting.render(
      { kind: 'form', page, images, output: 'pdf' },
      signal,
    );
    return { pdf: new Uint8Array(pdf), name: fileName(form, submission, page) };
  }

  async #save(
    actor: Actor,
    { id, passage }: { id: string; passage: Passage },
    verb: 'savePdf' | 'saveDocx',
    { name, extension, bytes }: { name: string; extension: string; bytes: Uint8Array },
  ): Promise<boolean> {
    const suggestedName = `${name}.${extension}`;
    const path = await this.parts.desk.chooseSavePath({ suggestedName, extension });
    if (path === undefined) return false;
    writeOut(passage, path, bytes);
    this.parts.submissions.note(actor, verb, id, passage.detail);
    return true;
  }

  /** Whom it names, as it stands or as it was issued. */
  releases(id: string): DossierRelease[] {
    const submission = this.parts.submissions.get(id);
    const form = this.parts.forms.get(submission.formId);
    if (submission.page === null) return [...this.#set(submission, true).releases];
    const { caseFileId, language } = submission;
    const text = writtenIn(submission.page, this.#source(submission).person);
    const written = { caseFileId, text, audiences: [form.audience], readers: readersOf(form), language };
    return this.parts.records.release.ofText({ ...written, issued: true });
  }

  #pass(id: string, answer: GivenAnswer): Passage {
    return Passage.through(this.releases(id), answer);
  }

  /** What holds a paper back and cannot be answered with a reason. */
  #refuse(submission: Submission, { form, answers, page, source }: SetForm): void {
    const answered = new Set([...answers].flatMap(([item, one]) => (one.answered ? [item] : [])));
    const missing = completenessOf(form, answered).missing.filter(({ required }) => required);
    if (missing.length > 0) throw new AppError('FORM_INCOMPLETE', { count: missing.length });
    if (checksOf(form).some((check) => !submission.checked.includes(check)))
      throw new AppError('FORM_UNCHECKED');
    if (form.consent === 'required' && !this.#isAllowed(submission, form, source))
      throw new AppError('FORM_NEEDS_CONSENT');
    const [named] = namesIn(
      JSON.stringify(page.sections),
      protectedNames(source.view, submission.personId === null ? [] : [submission.personId]).filter(
        ({ high }) => high,
      ),
    );
    if (named !== undefined && form.audience !== 'inside')
      throw new AppError('FORM_NAMES_SOURCE', { name: named.shown });
  }

  #isAllowed({ personId }: Submission, form: Form, { facts, view, consents }: FormSource): boolean {
    const purpose = purposeFor(form.audience);
    if (personId === null || purpose === undefined) return false;
    const subject = view.persons.some(
      ({ person, link }) => person.id === personId && link.role === 'subject',
    );
    const asked = { personId, subject, purpose, readers: readersOf(form), day: facts.asOf };
    return releaseOf(consents, asked).state === 'allowed';
  }

  #withAnswers(id: string, answers: OwnAnswers | undefined): Submission {
    const submission = this.parts.submissions.get(id);
    return answers === undefined || submission.state === 'issued' ? submission : { ...submission, answers };
  }

  #set(submission: Submission, draft: boolean): SetForm {
    const form = this.parts.forms.get(submission.formId);
    const source = this.#source(submission);
    const wanted = this.#setting.imagesOf(source.facts, { lenient: draft });
    const images = Object.fromEntries(
      Object.entries(wanted).filter(([key]) => key === 'logo' || form.signed),
    );
    const options = { draft: draft && !form.byHand, images: new Set(Object.keys(images)) };
    const page = formPage(form, submission, source, options);
    const releases = releasesOf(
      writtenIn(page, source.person),
      source.view,
      { audience: form.audience, readers: readersOf(form), language: submission.language },
      { consents: source.consents, day: source.facts.asOf },
    );
    return { form, source, answers: answersOf(form, submission, source), page, images, releases };
  }

  #imagesFor(submission: Submission, page: FormPage): Images {
    const all = this.#setting.imagesOf(this.#source(submission).facts);
    const named = new Set([page.logo, ...page.signatures.map(({ image }) => image)]);
    return Object.fromEntries(Object.entries(all).filter(([key]) => named.has(key)));
  }

  #source(submission: Submission): FormSource {
    const { caseFileId, personId, incidentId, detentionId, signatoryId } = submission;
    const view = this.#facts.viewOf(caseFileId);
    const facts = this.#facts.assemble(
      {
        caseFileId,
        personId,
        incidentId,
        detentionId,
        officeId: null,
        holderId: null,
        demandIds: [],
        signatoryIds: signatoryId === null ? [] : [signatoryId],
      },
      submission.issuedOn ?? civilDay(this.parts.now()),
      '',
      view,
    );
    const person = facts.person === null ? null : this.parts.records.person.get(facts.person.id);
    const detention = view.detentions.find((one) => one.detention.id === detentionId) ?? null;
    const consents = this.parts.records.consent.listOfCase(caseFileId);
    return { facts, view, person, detention, consents };
  }
}
