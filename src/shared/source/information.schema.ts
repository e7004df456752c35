import { z } from 'zod';
import { PartialDate } from '../dates/partial-date.schema';
import { RecordBase, RecordId, ShortText } from '../record/record.schema';
import { codedValueOf } from '../vocabulary/vocabulary.schema';

/** What a source can have told of. */
export const informedTables = ['event', 'act', 'detention', 'statement'] as const;
export type InformedTable = (typeof informedTables)[number];

/** One thing that one source told (HURIDOCS format 25): which fact rests on whose word, and how it came. */
export const InformationFields = z.object({
  sourceId: RecordId,
  subjectTable: z.enum(informedTables),
  subjectId: RecordId,
  /** In what form it came (HURIDOCS 16): an interview, a letter, a photograph. */
  material: codedValueOf('source_material').nullable(),
  received: PartialDate.nullable(),
  /** ISO 639-1 of the language in which it was told; empty: not recorded. */
  language: z.string().regex(/^(?:[a-z]{2,3})?$/),
  /** Where to find it again: "interview, page 3". */
  reference: ShortText,
});
export type InformationFields = z.infer<typeof InformationFields>;
export const Information = RecordBase.extend(InformationFields.shape);
export type Information = z.infer<typeof Information>;
export const InformationCreate = InformationFields.partial().required({
  sourceId: true,
  subjectTable: true,
  subjectId: true,
});
