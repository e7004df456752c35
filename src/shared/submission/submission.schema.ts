import { z } from 'zod';
import { DossierRelease } from '../dossier/dossier.schema';
import { Language } from '../language/language.schema';
import { CivilDate, RecordBase, RecordId, ShortText } from '../record/record.schema';
import { FormPage } from '../typeset/form-page.schema';
import { Form, formGroups, FormWords } from './form.schema';

/** What the writer says to one question: in place of the facts of the case, or after them. */
export const OwnAnswer = z.strictObject({
  text: z.string().max(100_000),
  mode: z.enum(['instead', 'after']),
});
export type OwnAnswer = z.infer<typeof OwnAnswer>;

const ItemKey = z.string().max(64);
/** By the id of the item. */
export const OwnAnswers = z.record(ItemKey, OwnAnswer);
export type OwnAnswers = z.infer<typeof OwnAnswers>;

export const SubmissionFields = z.object({
  caseFileId: RecordId,
  formId: z.string().max(64),
  language: Language,
  /** Whom it is about, and what befell them; null: nobody, nothing was chosen. */
  personId: RecordId.nullable(),
  incidentId: RecordId.nullable(),
  detentionId: RecordId.nullable(),
  signatoryId: RecordId.nullable(),
  answers: OwnAnswers,
  /** Items marked as not to be passed on; the form says which are at first. */
  confidential: z.array(ItemKey).max(400),
  /** Checks that the writer has confirmed. */
  checked: z.array(ItemKey).max(20),
});

export const Submission = RecordBase.extend({
  ...SubmissionFields.shape,
  formVersion: z.int(),
  state: z.enum(['draft', 'issued']),
  issuedOn: CivilDate.nullable(),
  /** As it was issued: the Word file is made from it too. */
  page: FormPage.nullable(),
  pageCount: z.int().nullable(),
  attachmentId: RecordId.nullable(),
  sha256: z.string().max(64),
  /** Why it was issued although somebody whom it names had refused. */
  releaseReason: ShortText,
});
export type Submission = z.infer<typeof Submission>;

export const SubmissionCreate = z.strictObject({
  caseFileId: RecordId,
  formId: z.string().max(64),
  language: Language,
  personId: RecordId.nullable().optional(),
});

/** A question with what is known: whether anything stands there, and what the facts of the case say. */
export const ItemState = z.object({
  id: ItemKey,
  /** The facts alone, a paragraph or an entry each. */
  facts: z.array(z.string()),
  answered: z.boolean(),
});
export type ItemState = z.infer<typeof ItemState>;

/** How far a form is: over the items that are required or wanted; a group counts as one. */
export const Completeness = z.object({
  percent: z.int().min(0).max(100),
  /** Ids of items, in order; of a group its first. */
  missing: z.array(z.object({ id: ItemKey, required: z.boolean() })),
});
export type Completeness = z.infer<typeof Completeness>;

export const FormLine = z.object({
  id: z.string(),
  group: z.enum(formGroups),
  names: FormWords,
  descriptions: FormWords,
  languages: z.array(Language),
});

export const SubmissionView = z.object({
  submission: Submission,
  form: Form,
  items: z.array(ItemState),
  completeness: Completeness,
  releases: z.array(DossierRelease),
  /** Records above the level that leaves the house, not said in the form. */
  leftOut: z.int().min(0),
  /** Other people and occasions that it can be about. */
  choices: z.object({
    persons: z.array(z.object({ id: RecordId, label: z.string() })),
    incidents: z.array(z.object({ id: RecordId, label: z.string() })),
    detentions: z.array(z.object({ id: RecordId, label: z.string() })),
    signatories: z.array(z.object({ id: RecordId, label: z.string() })),
  }),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

export const SubmissionLine = z.object({
  id: RecordId,
  revision: z.int(),
  formId: z.string(),
  names: FormWords,
  language: Language,
  state: Submission.shape.state,
  person: z.string(),
  percent: z.int(),
  updatedAt: z.int(),
  issuedOn: CivilDate.nullable(),
  pageCount: z.int().nullable(),
  sha256: z.string(),
});
export type SubmissionLine = z.infer<typeof SubmissionLine>;
