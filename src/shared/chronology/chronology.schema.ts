import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { LocalizedText } from '../language/language.schema';
import { Assertion } from '../event/event.schema';

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

/** One line of the chronology: derived from the records each time, never stored. */
export const ChronologyEntry = z.object({
  kind: z.enum(chronologyKinds),
  date: PartialDate.nullable(),
  title: LocalizedText,
  text: LocalizedText,
  place: LocalizedText,
  assertion: Assertion.nullable(),
  assertedBy: LocalizedText,
  /** The record behind the line, to open it. */
  record: z.object({ table: z.string(), id: z.uuid() }),
});
export type ChronologyEntry = z.infer<typeof ChronologyEntry>;
