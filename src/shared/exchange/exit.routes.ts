import { z } from 'zod';
import { job } from '../ipc/route';

/** What was written; `saved` false: cancelled in the dialog. */
export const ExitResult = z.object({ saved: z.boolean(), rows: z.int(), files: z.int() });
export type ExitResult = z.infer<typeof ExitResult>;

export const exitRoutes = {
  /**
   * Writes the whole vault, readable by anybody, into a new folder of the one that a person chooses. Asks for the own
   * passphrase again. @throws WRONG_PASSPHRASE, TOO_MANY_TRIES {seconds}, TARGET_EXISTS, FILE_UNWRITABLE, CONFLICT when
   * something was changed meanwhile, CANCELLED: nothing is left then
   */
  'exit.save': job(z.strictObject({ passphrase: z.instanceof(Uint8Array) }), ExitResult),
};
