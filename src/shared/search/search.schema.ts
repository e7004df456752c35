import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import { RecordId, Sensitivity } from '../record/record.schema';

export const searchKinds = [
  'person',
  'organisation',
  'case_file',
  'event',
  'letter',
  'office',
  'campaign',
  'document',
] as const;
export const SearchKind = z.enum(searchKinds);

/** One hit, newest first; `snippet` in plain text with the matched ranges as [start, end) offsets. */
export const SearchHit = z.object({
  kind: SearchKind,
  id: RecordId,
  title: z.string(),
  subtitle: z.string(),
  snippet: z.string(),
  matches: z.array(z.tuple([z.int(), z.int()])),
  language: DocumentLanguage.nullable(),
  caseFileId: RecordId.nullable(),
  level: Sensitivity,
  /** What was found lies in a part that only its own page shows: there is no snippet. */
  withheld: z.boolean(),
  /** A document whose file no search can read, as a scan: it is found by its name and by what was written about it. */
  byName: z.boolean(),
});
export type SearchHit = z.infer<typeof SearchHit>;
