import { z } from 'zod';
import { command } from '../ipc/route';
import { RecordId } from '../record/record.schema';
import { Demand } from './demand.schema';

export const demandLibraryRoutes = {
  /** A demand of the organisation (library, kind `demand`) becomes one of the case, its facts filled in. NOT_FOUND */
  'demandLibrary.add': command(z.strictObject({ caseFileId: RecordId, key: z.string().max(64) }), Demand),
};
