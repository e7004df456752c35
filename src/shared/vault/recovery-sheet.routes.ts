import { z } from 'zod';
import { command } from '../ipc/route';
import { SheetPage } from '../typeset/sheet-page.schema';

/** The sheet with a recovery key. The page gives its words: the key is in its hands once, and nowhere else. */
export const recoverySheetRoutes = {
  /** False: cancelled in the system's dialog. PRINT_FAILED. */
  'recoverySheet.print': command(SheetPage, z.boolean()),
  /** Asks by dialog where to; the name of the file, or null: cancelled. FILE_UNWRITABLE. */
  'recoverySheet.save': command(SheetPage, z.string().nullable()),
} as const;
