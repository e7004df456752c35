import { z } from 'zod';
import { EventLink } from './event-link.schema';
import { Act, Event } from './event.schema';
import { Involvement } from './involvement.schema';

/** An act with those who did it, in their order. */
export const ActEntry = z.object({ act: Act, involvements: z.array(Involvement) });
export type ActEntry = z.infer<typeof ActEntry>;

/** An event with its acts in their order and the links that go out from it. */
export const EventEntry = z.object({ event: Event, acts: z.array(ActEntry), links: z.array(EventLink) });
export type EventEntry = z.infer<typeof EventEntry>;
