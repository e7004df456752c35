import { z } from 'zod';
import { command, job } from '../ipc/route';
import { Encoding } from './encoding.schema';
import { Delimiter, TableCheck, TableChoice, TableFile, TableKind, TableResult } from './table-import.schema';

export const tableImportRoutes = {
  /** null: cancelled in the dialog. FILE_UNREADABLE, TEXT_TOO_LARGE, TABLE_MARK_OPEN */
  'tableImport.open': command(z.strictObject({ kind: TableKind }), TableFile.nullable()),
  'tableImport.paste': command(
    z.strictObject({ kind: TableKind, text: z.string().min(1).max(5_000_000) }),
    TableFile,
  ),
  /** Reads the table again, as written in another encoding or parted by another sign. */
  'tableImport.reread': command(
    z.strictObject({ token: z.uuid(), encoding: Encoding, delimiter: Delimiter }),
    TableFile,
  ),
  /** What would come of it. Writes nothing. */
  'tableImport.check': job(TableChoice, TableCheck),
  /** One change of the journal; a cancel takes back what was written so far. @throws CANCELLED */
  'tableImport.run': job(TableChoice, TableResult),
  /** The lines that cannot be taken in, with the reason beside each. false: cancelled. */
  'tableImport.saveRejected': command(TableChoice, z.boolean()),
};
