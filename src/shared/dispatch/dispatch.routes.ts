import { z } from 'zod';
import { ErrorCode } from '../ipc/error';
import { command, job, query } from '../ipc/route';
import { ByRevision } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { deliveryStates, Dispatch, DispatchContact, DispatchFields } from './dispatch.schema';

const ofLetter = z.strictObject({ letterId: RecordId });
/** What is left out: sent now, by the one who is signed in, to the best address that fits the channel. */
const Sending = DispatchFields.pick({
  sentAt: true,
  sentBy: true,
  contact: true,
  tracking: true,
  proofDocumentId: true,
  notes: true,
})
  .partial()
  .extend({ channel: DispatchFields.shape.channel })
  .strict();

/** What became of one letter of several. */
export const SendOutcome = z.object({ letterId: RecordId, error: ErrorCode.nullable() });
export type SendOutcome = z.infer<typeof SendOutcome>;

export const dispatchRoutes = {
  /** The latest sending first. */
  'dispatch.listOfLetter': query(ofLetter, z.array(Dispatch)),
  /** Addresses of the addressee, the best first. */
  'dispatch.contacts': query(ofLetter, z.array(DispatchContact)),
  /** LETTER_STAGE {stage, act}: a letter that was not issued, or was withdrawn, cannot be sent. */
  'dispatch.markSent': command(Sending.extend({ letterId: RecordId }), Dispatch),
  /** Each letter by itself: one that cannot be marked does not hold up the rest. */
  'dispatch.markAllSent': job(
    Sending.extend({ letterIds: z.array(RecordId).min(1).max(3000) }),
    z.array(SendOutcome),
  ),
  'dispatch.update': command(
    ByRevision.extend({
      patch: DispatchFields.omit({ letterId: true, delivery: true, deliveryAt: true }).partial().strict(),
    }),
    Dispatch,
  ),
  /** Delivered, bounced or returned, and the proof of it. */
  'dispatch.noteDelivery': command(
    ByRevision.extend({
      delivery: z.enum(deliveryStates),
      deliveryAt: z.int().min(0).nullable().default(null),
      proofDocumentId: RecordId.nullable().optional(),
    }),
    Dispatch,
  ),
  /** A sending that was noted by mistake, into the bin; the letter is as far as its other sendings say. */
  'dispatch.remove': command(ByRevision, Dispatch),
  'dispatch.restore': command(z.strictObject({ id: RecordId }), Dispatch),
};
