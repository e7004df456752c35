import { z } from 'zod';
import { Encoding } from '../exchange/encoding.schema';
import { DocumentLanguage } from '../language/language.schema';
import { CivilDate, CountryCode, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** How a signature came: through a web form, by e-mail, on a sheet of paper. */
export const channels = ['web', 'email', 'paper', 'other'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/**
 * Proof that somebody asked to hear more: the words that were read, in which language, when the answer was given, and
 * where it is written down. It has to be an act of the person (GDPR, article 4(11) and recital 32): without the words
 * there is none.
 */
export const OptIn = z.strictObject({
  wording: z.string().min(1).max(2000),
  language: DocumentLanguage,
  /** An instant in milliseconds. */
  at: z.int(),
  source: ShortText,
});
export type OptIn = z.infer<typeof OptIn>;

/** A person who signed a campaign: what campaign forms ask for, and nothing else. */
export const SupporterFields = z.object({
  campaignId: RecordId,
  name: ShortText,
  email: z.string().max(320),
  organisation: ShortText,
  country: CountryCode.nullable(),
  /** Empty: the default message was sent as it stands. */
  ownText: LongText,
  language: DocumentLanguage.nullable(),
  signedOn: CivilDate.nullable(),
  channel: Channel,
  optIn: OptIn.nullable(),
});
export type SupporterFields = z.infer<typeof SupporterFields>;
/** `forgottenAt`: the person was erased, the signature still counts. */
export const Supporter = RecordBase.extend(SupporterFields.shape).extend({
  importId: RecordId.nullable(),
  forgottenAt: z.int().nullable(),
});
export type Supporter = z.infer<typeof Supporter>;
export const SupporterCreate = SupporterFields.partial().required({ campaignId: true, name: true });
export type SupporterCreate = z.infer<typeof SupporterCreate>;

export const supporterFlags = ['same_address', 'same_person', 'disposable', 'burst'] as const;
export const SupporterFlag = z.enum(supporterFlags);
export type SupporterFlag = z.infer<typeof SupporterFlag>;

/** So many signatures of one day from one domain that is no public mail service look like one hand. */
export const burstSize = 20;

export const SupporterLine = Supporter.extend({ flags: z.array(SupporterFlag) });
export type SupporterLine = z.infer<typeof SupporterLine>;

export const supporterFilters = ['all', 'flagged', 'opt_in', 'edited', 'forgotten'] as const;
export const supporterOrders = ['recent', 'name', 'country', 'signed'] as const;

export const supporterBreakdowns = ['country', 'organisation', 'language', 'day'] as const;
export const SupporterBreakdown = z.enum(supporterBreakdowns);
export type SupporterBreakdown = z.infer<typeof SupporterBreakdown>;

/** The fields of a signature that a column of a file can hold. */
export const importFields = [
  'name',
  /** In a column of its own: it goes before the name. */
  'givenName',
  'email',
  'organisation',
  'country',
  'ownText',
  'language',
  'signedOn',
  'optIn',
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;
/** Which column holds which field, counted from 0. */
export const ImportMapping = z.partialRecord(ImportField, z.int().min(0).max(500));
export type ImportMapping = z.infer<typeof ImportMapping>;

export const rowProblems = [
  'name_missing',
  'email_missing',
  'email_invalid',
  'text_too_long',
  'country_unknown',
  'date_unknown',
  'language_unknown',
  'opt_in_without_wording',
] as const;
export const RowProblem = z.object({
  /** The line of the file, as a text editor or a spreadsheet counts it, from 1. */
  row: z.int(),
  field: ImportField,
  code: z.enum(rowProblems),
  /** What stands there, shortened. */
  value: z.string(),
  /** The row cannot be taken in; else it comes in without this value. */
  severe: z.boolean(),
});
export type RowProblem = z.infer<typeof RowProblem>;

/** What was read, before anything is kept. */
export const ImportFile = z.object({
  token: z.uuid(),
  /** Without its folder. */
  name: z.string(),
  encoding: Encoding,
  columns: z.array(z.string()),
  /** The first rows, for the choice of columns. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  mapping: ImportMapping,
});
export type ImportFile = z.infer<typeof ImportFile>;

export const ImportChoice = z.strictObject({
  token: z.uuid(),
  mapping: ImportMapping,
  channel: Channel,
  /** Of rows that name none; null: not known. */
  language: DocumentLanguage.nullable(),
  /** The words beside the box for further messages; empty: none were shown, and nobody has asked for any. */
  optInWording: z.string().max(2000),
  optInLanguage: DocumentLanguage,
});
export type ImportChoice = z.infer<typeof ImportChoice>;

export const ImportCheck = z.object({
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  optIns: z.int(),
  flags: z.record(SupporterFlag, z.int()),
  /** The first of them. */
  problems: z.array(RowProblem),
  problemCount: z.int(),
});
export type ImportCheck = z.infer<typeof ImportCheck>;
