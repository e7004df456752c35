import { z } from 'zod';
import { DocumentLanguage, LocalizedLine, LocalizedText } from '../language/language.schema';
import { DeliveryReport } from '../incoming/incoming.schema';
import { CivilDate, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const targetRoles = ['target', 'copy', 'mailbox'] as const;
export const targetHealths = ['unknown', 'sent', 'bounced', 'refused'] as const;

/** Whom the messages of a campaign go to: an office of the directory, or an address by itself. */
export const CampaignTarget = z.strictObject({
  id: RecordId,
  /** target: who is called upon; copy: who reads along; mailbox: where the campaign collects its own copies. */
  role: z.enum(targetRoles),
  officeId: RecordId.nullable(),
  /** Who it is, where no office says it. */
  name: ShortText,
  /** An e-mail address. */
  address: ShortText,
  /** The day on which somebody last made sure that the address is right. */
  verifiedOn: CivilDate.nullable(),
  health: z.enum(targetHealths),
  healthOn: CivilDate.nullable(),
  note: ShortText,
});
export type CampaignTarget = z.infer<typeof CampaignTarget>;

export const translationStates = ['draft', 'reviewed', 'approved'] as const;
export const TranslationState = z.enum(translationStates);
export type TranslationState = z.infer<typeof TranslationState>;

/** `source`: a digest of the source language as it was when the state was given; another one makes it stale. */
const Translation = z.strictObject({ state: TranslationState, source: z.string().max(64) });
export const Translations = z.partialRecord(DocumentLanguage, Translation);
export type Translations = z.infer<typeof Translations>;

/** What a campaign site asks for before it takes a campaign (LabourStart, "What LabourStart will do"). */
export const intakeItems = [
  'header',
  'background',
  'message',
  'logo',
  'link',
  'addresses',
  'photos',
] as const;

/** What a caseworker writes; the rest of the record has acts of its own. */
export const CampaignEdit = z.object({
  titles: LocalizedLine,
  background: LocalizedText,
  /** What readers are asked to do. */
  call: LocalizedText,
  /** The message that signatories send when they write none of their own. */
  message: LocalizedText,
  sourceLanguage: DocumentLanguage,
  targets: z.array(CampaignTarget).max(60),
  startsOn: CivilDate.nullable(),
  endsOn: CivilDate.nullable(),
  /** Signatures; null: none set. */
  goal: z.int().min(1).max(100_000_000).nullable(),
  link: ShortText,
  privacyNotice: LocalizedText,
  /** The question beside the box that asks for further messages, as signatories read it. */
  optInWording: LocalizedText,
  /** Until when the data of signatories are kept. */
  retentionUntil: CivilDate.nullable(),
  intake: z.array(z.enum(intakeItems)).max(intakeItems.length),
  /** What became of it, told to those who wish to hear. */
  outcome: LocalizedText,
  notes: LongText,
});
export type CampaignEdit = z.infer<typeof CampaignEdit>;

export const campaignStates = ['open', 'closed'] as const;
export const CampaignFields = CampaignEdit.extend({
  caseFileId: RecordId,
  translations: Translations,
  state: z.enum(campaignStates),
  closedOn: CivilDate.nullable(),
});
export const Campaign = RecordBase.extend(CampaignFields.shape);
export type Campaign = z.infer<typeof Campaign>;
export const CampaignCreate = CampaignEdit.partial().extend({ caseFileId: RecordId });

/** The texts of a campaign that are translated together. */
export const campaignTexts = ['titles', 'background', 'call', 'message'] as const;
export type CampaignText = (typeof campaignTexts)[number];

export const CampaignLine = z.object({
  id: RecordId,
  titles: LocalizedLine,
  state: z.enum(campaignStates),
  startsOn: CivilDate.nullable(),
  endsOn: CivilDate.nullable(),
  goal: z.int().nullable(),
  case: z.object({ id: RecordId, number: z.string(), titles: LocalizedLine }),
  signatures: z.int(),
});
export type CampaignLine = z.infer<typeof CampaignLine>;

export const targetWarnings = [
  'no_address',
  'press_office',
  'free_mail',
  'exposed_copy',
  'stale',
  'never_verified',
  'bounced',
  'refused',
] as const;
export type TargetWarning = (typeof targetWarnings)[number];

/** Signatories who are told the outcome, by the language that they asked for, and in which each language reads it. */
export const OutcomeReaders = z.object({
  readers: z.array(
    z.object({
      /** null: not known; they read what those of the source language read. */
      language: DocumentLanguage.nullable(),
      count: z.int(),
      /** Of the text and of the subject line that they get; null: none is written in any language. */
      text: DocumentLanguage.nullable(),
      subject: DocumentLanguage.nullable(),
    }),
  ),
  /** They asked to hear of it, on paper, and left no address. */
  withoutAddress: z.int(),
});
export type OutcomeReaders = z.infer<typeof OutcomeReaders>;

export const CampaignView = z.object({
  campaign: Campaign,
  case: z.object({ id: RecordId, number: z.string(), titles: LocalizedLine }),
  /** Each language in which something is written, the source first. */
  languages: z.array(
    z.object({
      language: DocumentLanguage,
      isSource: z.boolean(),
      state: TranslationState,
      /** The source was changed after the state was given. */
      stale: z.boolean(),
      missing: z.array(z.enum(campaignTexts)),
    }),
  ),
  warnings: z.record(RecordId, z.array(z.enum(targetWarnings))),
  /** Organisations that carry the campaign, in the order in which they are printed. */
  cosponsors: z.array(
    z.object({
      id: RecordId,
      organisationId: RecordId,
      names: LocalizedLine,
      consent: z.enum(['not_asked', 'yes', 'no']),
    }),
  ),
  counts: z.object({
    /** Signatures, those of forgotten signatories too. */
    total: z.int(),
    optIns: z.int(),
    edited: z.int(),
    forgotten: z.int(),
  }),
  outcome: OutcomeReaders,
  /** Days until it ends; negative when it is over; null without an end. */
  daysLeft: z.int().nullable(),
  /** The day until which signatories are kept has passed and some are still known. */
  retentionDue: z.boolean(),
});
export type CampaignView = z.infer<typeof CampaignView>;

/** What a mail tells of a message of the campaign; `targetId`: the recipient whose address it is about. */
export const CampaignReport = z.object({
  report: DeliveryReport.nullable(),
  targetId: RecordId.nullable(),
  autoReply: z.boolean(),
});
export type CampaignReport = z.infer<typeof CampaignReport>;
