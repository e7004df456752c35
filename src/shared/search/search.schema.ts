import { z } from 'zod';
import { DocumentLanguage } from '../language/language.schema';
import { RecordId } from '../record/record.schema';

export const searchKinds = [
  'person',
  'organisation',
  'case_file',
  'event',
  'letter',
  'office',
  'campaign',
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
});
export type SearchHit = z.infer<typeof SearchHit>;
