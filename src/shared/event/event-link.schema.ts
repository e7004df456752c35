import { z } from 'zod';
import { RecordBase, RecordId, ShortText } from '../record/record.schema';

/** After HURIDOCS list 22 (chain of events), said from the event to the other one: "is part of", "followed" … */
export const eventLinkTypes = ['part_of', 'follows', 'caused_by', 'in_reprisal_for', 'related_to'] as const;
export type EventLinkType = (typeof eventLinkTypes)[number];

/** One link of a chain of events (HURIDOCS format 22). */
export const EventLinkFields = z.object({
  eventId: RecordId,
  otherId: RecordId,
  type: z.enum(eventLinkTypes),
  note: ShortText,
});
export type EventLinkFields = z.infer<typeof EventLinkFields>;
export const EventLink = RecordBase.extend(EventLinkFields.shape);
export type EventLink = z.infer<typeof EventLink>;
export const EventLinkCreate = EventLinkFields.partial().required({ eventId: true, otherId: true });
