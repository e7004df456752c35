import { z } from 'zod';
import { query } from '../ipc/route';
import { RecordId } from '../record/record.schema';
import { FileTextState } from './file-text.schema';

export const fileTextRoutes = {
  /** Whether the search finds a file by what stands in it. @throws NOT_FOUND */
  'fileText.state': query(z.strictObject({ versionId: RecordId }), FileTextState),
  /** How many files of the vault still wait to be read. */
  'fileText.waiting': query(z.strictObject({}), z.object({ count: z.int() })),
};
