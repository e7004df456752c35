import { z } from 'zod';
import { Language } from '../language/language.schema';
import { CivilDate, RecordBase, RecordId, Sensitivity, ShortText } from '../record/record.schema';
import { RichText } from '../richtext/richtext.schema';
import { letterStages, replyKinds } from './letter-life.schema';

/** The parts of a letter in the order of the page; several blocks of one kind may stand in a letter. */
export const blockKinds = [
  'introduction',
  'profile',
  'facts',
  'pattern',
  'concern',
  'law',
  'demands',
  'reply',
  'free',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** For `demands`, `text` is the sentence that leads into the numbered demands; these come from the case. */
export const LetterBlock = z.strictObject({
  id: z.string().min(1).max(64),
  kind: z.enum(blockKinds),
  /** Printed above it in bold; absent: none. */
  heading: ShortText.optional(),
  text: RichText,
});
export type LetterBlock = z.infer<typeof LetterBlock>;

/** What the template asked of its letters when this one was made: later versions of it change nothing here. */
export const LetterOrigin = z.strictObject({
  /** 0: made before templates had versions. */
  version: z.int().min(0),
  /** Paths of fields without which the letter may not be issued. */
  required: z.array(z.string().max(200)).max(60),
  /** What the writer confirms before it is issued. */
  checks: z.array(z.string().max(500)).max(20),
});
export type LetterOrigin = z.infer<typeof LetterOrigin>;

export const LetterFields = z.object({
  caseFileId: RecordId,
  /** Letters of one appeal, each to one addressee, share it. */
  appealId: RecordId,
  officeId: RecordId,
  /** null: the present holder is not known; the letter uses the form for an unknown holder. */
  holderId: RecordId.nullable(),
  language: Language,
  template: ShortText,
  origin: LetterOrigin,
  /** The person the letter is about, and the facts it draws on. */
  personId: RecordId.nullable(),
  /** Those whom it is about besides, in their order: it speaks of all of them in the plural. */
  otherPersonIds: z.array(RecordId).max(49),
  incidentId: RecordId.nullable(),
  detentionId: RecordId.nullable(),
  /** The letter of ours that this one follows: it reminds of it, complains of the silence, gives thanks. */
  followsId: RecordId.nullable(),
  subject: RichText,
  /** Empty: as the addressee's forms say. */
  greeting: ShortText,
  closing: ShortText,
  blocks: z.array(LetterBlock).max(60),
  /** Chosen demands of the case, in the order of this letter. */
  demandIds: z.array(RecordId).max(50),
  copies: z.array(ShortText).max(30),
  enclosures: z.array(ShortText).max(50),
  place: ShortText,
  /** null: the day of issue. */
  date: CivilDate.nullable(),
  yourReference: ShortText,
  signatoryIds: z.array(RecordId).max(5),
  /** Whether the logos of the co-sponsors that agreed to be named stand under the signatures. */
  partnerLogos: z.boolean(),
});
export type LetterFields = z.infer<typeof LetterFields>;

export const letterStates = ['draft', 'issued', 'withdrawn'] as const;

export const Letter = RecordBase.extend(LetterFields.shape).extend({
  /** Whether the text may still change; where the letter is in its life says the stage. */
  state: z.enum(letterStates),
  /** null: as the state says. Read it through `stageOf`. */
  stage: z.enum(letterStages).nullable(),
  replyKind: z.enum(replyKinds).nullable(),
  /** The issued letter that this one takes the place of. */
  supersedesId: RecordId.nullable(),
  /** The rule for the answer that a person chose; null: the one that fits the addressee. */
  deadlineRuleId: RecordId.nullable(),
  /** The last day for the answer where a person has set one. */
  answerBy: CivilDate.nullable(),
  /** The subject as it was last printed or shown, for lists. */
  subjectLine: z.string().max(1000),
  /** Number taken at issue; empty in a draft. */
  reference: ShortText,
  /** Why it was issued although somebody whom it names had refused; empty: nobody had. */
  releaseReason: ShortText,
  issuedAt: z.int().nullable(),
  attachmentId: RecordId.nullable(),
  sha256: z.string().max(64),
  /** Values of the fields as the writer last saw them (draft) or as they were frozen (issued). */
  fieldsSeen: z.record(z.string(), z.string()),
});
export type Letter = z.infer<typeof Letter>;

/** One field chip with its value for this letter; null: the fact is missing in the case. */
export const FieldValue = z.object({
  path: z.string(),
  value: z.string().nullable(),
  /** Where what it says before decides how it is said: "the four others" once somebody has spoken of four others. */
  again: z.object({ counted: z.string(), named: z.string() }).optional(),
  /** Where the fact is entered, to jump there. */
  record: z.object({ table: z.string(), id: RecordId }).nullable(),
  /** How sensitive the fact is, where it has a level of its own. */
  level: Sensitivity.optional(),
});
export type FieldValue = z.infer<typeof FieldValue>;

/** A fact that changed since the writer last saw the letter, or since it was issued. */
export const FieldChange = z.object({ path: z.string(), from: z.string(), to: z.string().nullable() });
export type FieldChange = z.infer<typeof FieldChange>;

/** What can be wrong with a letter besides its text. */
export const letterFindingCodes = [
  'noSubject',
  'noGreeting',
  'noClosing',
  'noAddressee',
  'noPostalAddress',
  'noSignatory',
  'noText',
  'noDemands',
  'emptyDemand',
  'missingGlyph',
  'holderUnknown',
  'addresseeUnverified',
  'formsUnverified',
  'nameFormsUnconfirmed',
  'nameFormsIncomplete',
  'languageNotAccepted',
  'pressAddress',
  'freeMailAddress',
  'holderEnded',
  'protectedSource',
  'templateCheck',
  'groundUnverified',
  'consentWithheld',
  'consentWithdrawn',
  'consentExpired',
  'consentRefused',
  'consentMissing',
  'guardedField',
  'guardedSubject',
] as const;
/**
 * What the checker found. `blocking` findings keep the letter from being issued. Codes: those of text-check.ts and
 * `letterFindingCodes`.
 */
export const Finding = z.object({
  code: z.string(),
  blocking: z.boolean(),
  /** The writer must say that this was seen before the letter is issued: an address nobody has verified. */
  confirm: z.boolean(),
  /** 'subject', a block's id, 'demands', 'addressee', 'signatory', 'greeting', 'closing' … */
  place: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  record: z.object({ table: z.string(), id: RecordId }).nullable(),
});
export type Finding = z.infer<typeof Finding>;

const LetterLink = Letter.pick({ id: true, reference: true, state: true });
/** What takes the place of what. `supersededBy` may be a draft, which does not do so yet. */
export const LetterCorrections = z.object({
  supersedes: LetterLink.nullable(),
  supersededBy: LetterLink.nullable(),
});
export type LetterCorrections = z.infer<typeof LetterCorrections>;

/** A line of the lists of letters. */
export const LetterLine = Letter.omit({ subject: true, blocks: true, fieldsSeen: true, origin: true }).extend(
  {
    caseNumber: z.string(),
    /** The office's name in the language of the letter, and the holder's. */
    addressee: z.string(),
    /** Facts have changed since the draft was last looked at, or since the letter was issued. */
    changed: z.boolean(),
  },
);
export type LetterLine = z.infer<typeof LetterLine>;

/** A sentence of the letter whose facts have changed since somebody last looked at it. */
export const StatementToCheck = z.object({ id: RecordId, sentence: z.string() });
export type StatementToCheck = z.infer<typeof StatementToCheck>;

export const LetterView = z.object({
  letter: Letter,
  /** The fields that stand in the letter. */
  fields: z.array(FieldValue),
  changes: z.array(FieldChange),
  toCheck: z.array(StatementToCheck),
  findings: z.array(Finding),
  /** As they will be printed. */
  greeting: z.string(),
  closing: z.string(),
  addressee: z.array(z.string()),
});
export type LetterView = z.infer<typeof LetterView>;
