import { z } from 'zod';
import { command, query } from '../ipc/route';
import { DataChoice, DataOrder, DataPreview } from './huridocs.schema';

export const huridocsRoutes = {
  'huridocs.preview': query(DataChoice, DataPreview),
  /** Writes the case as data to a file that a person chooses; false: cancelled. @throws CONSENT_NEEDED {count}, FORBIDDEN for a case above the level, FILE_UNWRITABLE */
  'huridocs.save': command(DataOrder, z.boolean()),
};
