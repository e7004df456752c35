import { z } from 'zod';
import { dispatchChannels } from '../dispatch/dispatch.schema';
import { replyKinds } from '../letter/letter-life.schema';
import { CivilDate, LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** What came: an answer, a mere receipt, a message that could not be delivered, the answer of a machine, or a letter of its own. */
export const incomingKinds = ['reply', 'acknowledgement', 'bounce', 'auto_reply', 'other'] as const;
export type IncomingKind = (typeof incomingKinds)[number];

/** Something that came from an authority, on paper or by mail. Its file lies among the documents of the case. */
export const IncomingFields = z.object({
  caseFileId: RecordId,
  /** The letter of ours that it answers; null: none, or not known. */
  letterId: RecordId.nullable(),
  officeId: RecordId.nullable(),
  /** Who signed or sent it, as it stands there. */
  sender: ShortText,
  kind: z.enum(incomingKinds),
  /** Only of a reply. */
  replyKind: z.enum(replyKinds).nullable(),
  channel: z.enum(dispatchChannels).nullable(),
  /** The date that stands on it. */
  datedOn: CivilDate.nullable(),
  receivedOn: CivilDate,
  /** The number that the authority gave it, to be cited in the next letter. */
  theirNumber: ShortText,
  subject: ShortText,
  summary: LongText,
  documentId: RecordId.nullable(),
  /** The office to which the matter was passed on. */
  passedToId: RecordId.nullable(),
});
export type IncomingFields = z.infer<typeof IncomingFields>;
export const Incoming = RecordBase.extend(IncomingFields.shape);
export type Incoming = z.infer<typeof Incoming>;
export const IncomingCreate = IncomingFields.partial().required({ caseFileId: true, receivedOn: true });
export type IncomingCreate = z.infer<typeof IncomingCreate>;

export const reportCauses = [
  'no_mailbox',
  'no_domain',
  'mailbox_full',
  'too_large',
  'refused',
  'unknown',
] as const;

/** What a mail server told of a message of ours. */
export const DeliveryReport = z.object({
  action: z.enum(['failed', 'delayed', 'delivered']),
  /** In small letters. */
  recipient: z.string(),
  /** As RFC 3463 writes it: "5.1.1"; empty: the server gave none. */
  status: z.string(),
  cause: z.enum(reportCauses),
  /** In the words of the server. */
  reason: z.string(),
  /** The subject of our message; empty: not told. */
  subject: z.string(),
});
export type DeliveryReport = z.infer<typeof DeliveryReport>;

/** What a mail or a scan tells by itself; everything is a proposal that a person confirms. */
export const IncomingProposal = z.object({
  /** Null: the file is no mail, or none that can be read. */
  sender: z.string().nullable(),
  subject: z.string(),
  summary: z.string(),
  datedOn: CivilDate.nullable(),
  theirNumber: z.string(),
  /** The letter whose reference stands in the text. */
  letterId: RecordId.nullable(),
  kind: z.enum(incomingKinds),
  /** Of a mail server, where it is one. */
  report: DeliveryReport.nullable(),
  /** Names of the files in the mail, which can be filed as documents too. */
  attachments: z.array(z.object({ index: z.int(), name: z.string(), size: z.int() })),
});
export type IncomingProposal = z.infer<typeof IncomingProposal>;
