import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { Leaves } from '../release/release.schema';
import { RecordId } from '../record/record.schema';
import { Dossier, DossierChoice, DossierOrder, DossierRelease, DossierSection } from './dossier.schema';
import { Reveal } from '../pseudonym/pseudonym.schema';
import { PageDrawing } from '../typeset/page-drawing.schema';

/** A record or a field that does not stand in the dossier, and why. */
export const DossierOmission = z.object({
  table: z.string(),
  id: RecordId,
  reason: z.enum(['sensitivity', 'health', 'field', 'unsafe']),
});

export const dossierRoutes = {
  /** A long dossier is shown one section at a time: `show`, else the first. `shown` null: the pages are all of it. */
  'dossier.preview': query(
    DossierChoice.extend({ show: DossierSection.optional() }),
    z.object({
      pages: z.array(PageDrawing),
      pageCount: z.int(),
      omitted: z.array(DossierOmission),
      shown: DossierSection.nullable(),
      releases: z.array(DossierRelease),
      /** What a paper without names may still tell. */
      reveals: z.array(Reveal),
    }),
  ),
  /** Keeps the PDF in the vault under the next copy number of the case. MISSING_GLYPH, TYPESET_FAILED, CONSENT_NEEDED {count},
   * REVEALS_UNREAD {count} */
  'dossier.make': job(DossierOrder, z.object({ dossier: Dossier, omitted: z.array(DossierOmission) })),
  'dossier.listOfCase': query(z.strictObject({ caseFileId: RecordId }), z.array(Dossier)),
  /** false: cancelled in the dialog. @throws CONSENT_NEEDED {count} */
  'dossier.save': command(Leaves, z.boolean()),
  'dossier.print': command(Leaves, z.boolean()),
};
