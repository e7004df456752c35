import { z } from 'zod';
import { RecordBase, RecordId } from '../record/record.schema';

/**
 * The shapes of a record that belongs to one detention. The detention is named once, when the record is made, and the
 * case follows from it: neither can be changed afterwards.
 */
export function partOfDetention<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) {
  return {
    entity: RecordBase.extend({ caseFileId: RecordId, detentionId: RecordId }).extend(fields.shape),
    create: fields.partial().extend({ detentionId: RecordId }),
  };
}
