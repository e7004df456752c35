import { z } from 'zod';
import { command, query } from '../ipc/route';
import { ById } from '../record/record.routes';
import { answered, Leaves } from '../release/release.schema';
import { RecordId } from '../record/record.schema';
import { PostalPage } from '../typeset/postal-page.schema';

/**
 * Ways out of the vault. False: cancelled in the dialog. Each release stands in the journal.
 * @throws CONSENT_NEEDED {count}: `release.ask` says of whom
 */
export const letterExportRoutes = {
  /** An e-mail that opens as a draft, the PDF attached; Amparo sends nothing. */
  'letterExport.saveEml': command(Leaves, z.boolean()),
  'letterExport.saveDocx': command(Leaves, z.boolean()),
  'letterExport.savePostal': command(
    z.strictObject({ ids: z.array(RecordId).min(1).max(1000), layout: PostalPage.shape.layout, ...answered }),
    z.boolean(),
  ),
  /** Whether the words of the letter fit into a draft of the mail program. Nothing leaves the vault. */
  'letterExport.mailFits': query(ById, z.boolean()),
  /**
   * Opens the mail program with a draft: address, subject and, where they fit, the words of an issued letter. False: the
   * words were too long. @throws NOT_FOUND, LETTER_STAGE for a letter that is not out
   */
  'letterExport.openMail': command(Leaves, z.boolean()),
  /** The words of the letter for the clipboard. */
  'letterExport.text': command(Leaves, z.string()),
};
