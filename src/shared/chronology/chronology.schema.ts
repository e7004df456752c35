import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedText } from '../language/language.schema';
import { eventLinkTypes } from '../event/event-link.schema';
import { Assertion } from '../event/event.schema';
import { RecordId } from '../record/record.schema';

export const chronologyKinds = [
  'event',
  'arrest',
  'charge',
  'sentence',
  'hearing',
  'transfer',
  'visit_refused',
  'custody_incident',
  'release',
  'remedy',
  'letter',
  'status',
] as const;

/** How an event hangs together with another; `back`: said from the other one's side ("led to"). */
const ChronologyLink = z.object({
  type: z.enum(eventLinkTypes),
  back: z.boolean(),
  id: RecordId,
  title: LocalizedText,
  date: PartialDate.nullable(),
});

/** One line of the chronology: derived from the records each time, never stored. */
export const ChronologyEntry = z.object({
  kind: z.enum(chronologyKinds),
  date: PartialDate.nullable(),
  title: LocalizedText,
  text: LocalizedText,
  place: LocalizedText,
  assertion: Assertion.nullable(),
  assertedBy: LocalizedText,
  links: z.array(ChronologyLink),
  /** The record behind the line, to open it. */
  record: z.object({ table: z.string(), id: z.uuid() }),
});
export type ChronologyEntry = z.infer<typeof ChronologyEntry>;
