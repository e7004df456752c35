import { z } from 'zod';
import { command } from '../ipc/route';
import { ById } from '../record/record.routes';
import { RecordId } from '../record/record.schema';
import { PostalPage } from '../typeset/postal-page.schema';

/** Ways out of the vault. False: cancelled in the dialog. Each release stands in the journal. */
export const letterExportRoutes = {
  /** An e-mail that opens as a draft, the PDF attached; Amparo sends nothing. */
  'letterExport.saveEml': command(ById, z.boolean()),
  'letterExport.saveDocx': command(ById, z.boolean()),
  'letterExport.savePostal': command(
    z.strictObject({ ids: z.array(RecordId).min(1).max(1000), layout: PostalPage.shape.layout }),
    z.boolean(),
  ),
  /** The words of the letter for the clipboard. */
  'letterExport.text': command(ById, z.string()),
};
