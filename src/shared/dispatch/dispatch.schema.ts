import { z } from 'zod';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

/** How a letter left the house. Amparo sends nothing: a person did, and notes it here. */
export const dispatchChannels = ['post', 'registered', 'email', 'portal', 'fax', 'embassy', 'hand'] as const;
export type DispatchChannel = (typeof dispatchChannels)[number];

/** What is known of the delivery. `pending`: nothing yet; `returned`: came back unopened or was refused. */
export const deliveryStates = ['pending', 'delivered', 'bounced', 'returned'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One sending of one letter; a letter may go by e-mail and by registered post. */
export const DispatchFields = z.object({
  letterId: RecordId,
  channel: z.enum(dispatchChannels),
  /** Instant in ms. Where only the day is known: noon of that day. */
  sentAt: z.int().min(0),
  /** Who sent it, by name. */
  sentBy: ShortText,
  /** The address it went to, as it was then: lines of a postal address, an e-mail address, a portal. */
  contact: z.string().max(2000),
  /** Number of the registered item, or the number that a portal or a registry gave. */
  tracking: ShortText,
  delivery: z.enum(deliveryStates),
  /** When the delivery became so, instant in ms; null: not known. */
  deliveryAt: z.int().min(0).nullable(),
  /** The proof among the documents of the case: receipt, confirmation, returned envelope. */
  proofDocumentId: RecordId.nullable(),
  notes: LongText,
});
export type DispatchFields = z.infer<typeof DispatchFields>;
export const Dispatch = RecordBase.extend(DispatchFields.shape);
export type Dispatch = z.infer<typeof Dispatch>;

/** An address of the addressee that fits a channel. */
export const DispatchContact = z.object({
  channel: z.enum(dispatchChannels),
  contact: z.string(),
  /** An address of a press office, or one that nobody has verified, is a poor place for a letter. */
  kind: z.string(),
  verified: z.boolean(),
});
export type DispatchContact = z.infer<typeof DispatchContact>;
