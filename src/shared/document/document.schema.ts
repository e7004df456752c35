import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { DocumentLanguage } from '../language/language.schema';
import { codedValueOf } from '../vocabulary/vocabulary.schema';
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

/** What the copy at hand is. */
export const documentForms = ['original', 'copy', 'scan'] as const;

/** A document of a case: its particulars. Its files, version by version, are evidence. */
export const DocumentFields = z.object({
  caseFileId: RecordId,
  title: ShortText,
  /** Before it was coded: see document-material.rules. */
  kind: z.enum(documentKinds),
  /** Type of source material (HURIDOCS 16); null: as `kind` says. */
  material: codedValueOf('source_material').nullable(),
  date: PartialDate.nullable(),
  language: DocumentLanguage.nullable(),
  /** Who made or published it. */
  origin: ShortText,
  /** Who handed it over. */
  receivedFrom: ShortText,
  form: z.enum(documentForms).nullable(),
  translationOfId: RecordId.nullable(),
  redactionOfId: RecordId.nullable(),
  /** Where the paper or file is kept. */
  location: ShortText,
  notes: LongText,
  position: z.int().min(0),
});
export type DocumentFields = z.infer<typeof DocumentFields>;
export const DocumentEntry = RecordBase.extend({
  ...DocumentFields.shape,
  /** Counts up within the case without a gap and is never given twice; null: no exhibit. */
  exhibitNumber: z.int().min(1).nullable(),
});
export type DocumentEntry = z.infer<typeof DocumentEntry>;
export const DocumentCreate = DocumentFields.partial().required({ caseFileId: true, title: true });
