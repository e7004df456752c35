import { z } from 'zod';
import { DossierRelease } from '../dossier/dossier.schema';
import { query } from '../ipc/route';
import { RecordId } from '../record/record.schema';
import { Leaving } from './release.schema';

export const releaseRoutes = {
  /**
   * Whom it names, and what the consents of the case say to its readers, as of today. `reason`: the one that was given when
   * it was issued; empty: none. @throws NOT_FOUND
   */
  'release.ask': query(
    z.strictObject({ leaving: Leaving }),
    z.object({ caseFileId: RecordId, releases: z.array(DossierRelease), reason: z.string() }),
  ),
};
