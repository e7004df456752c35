import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { DocumentLanguage } from '../language/language.schema';
import { LongText, RecordBase, RecordId, ShortText } from '../record/record.schema';

export const documentKinds = [
  'appeal',
  'press',
  'court_decision',
  'complaint',
  'reply',
  'medical',
  'statement',
  'photo',
  'video',
  'identity',
  'other',
] as const;

/** An entry in the list of documents of a case; the files themselves follow with evidence. */
export const DocumentFields = z.object({
  caseFileId: RecordId,
  title: ShortText,
  kind: z.enum(documentKinds),
  date: PartialDate.nullable(),
  language: DocumentLanguage.nullable(),
  origin: ShortText,
  /** Where the paper or file is kept. */
  location: ShortText,
  notes: LongText,
  position: z.int().min(0),
});
export type DocumentFields = z.infer<typeof DocumentFields>;
export const DocumentEntry = RecordBase.extend(DocumentFields.shape);
export type DocumentEntry = z.infer<typeof DocumentEntry>;
export const DocumentCreate = DocumentFields.partial().required({ caseFileId: true, title: true });
