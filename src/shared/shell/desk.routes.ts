import { z } from 'zod';
import { command } from '../ipc/route';

/** Without its dot; the longest is that of a backup. */
const Extension = z.string().regex(/^[a-z0-9]{1,20}$/);
const Path = z.string().min(1).max(4096);
/** Undefined: the person cancelled. */
const ChosenPath = Path.optional();

/** What the vault process may ask of the shell: what needs a window, a dialog or the printer. */
export const deskRoutes = {
  chooseSavePath: command(
    z.strictObject({ suggestedName: z.string().min(1).max(200), extension: Extension }),
    ChosenPath,
  ),
  chooseFolder: command(z.undefined(), ChosenPath),
  /** Empty: cancelled. */
  chooseFiles: command(z.undefined(), z.array(Path)),
  chooseFile: command(z.strictObject({ extensions: z.array(Extension).max(20) }), ChosenPath),
  /**
   * `pdf`: the bytes of a whole PDF file; no title, because print servers keep names of jobs. False: cancelled in the
   * system's dialog. Fails with PRINT_FAILED.
   */
  print: command(z.strictObject({ pdf: z.instanceof(Uint8Array) }), z.boolean()),
  /**
   * Opens the mail program of the computer with a draft. The address is built at the other end of this question, so that
   * nothing but mail can be opened. True: the whole text stands in the draft; false: it was too long for an address.
   */
  openMail: command(
    z.strictObject({ to: z.string().max(500), subject: z.string().max(2000), text: z.string().max(500_000) }),
    z.boolean(),
  ),
  showItemInFolder: command(z.strictObject({ path: Path }), z.undefined()),
  /** A notice of the system, by catalog key and count: it shows on locked screens, so it can name nobody. */
  notify: command(
    z.strictObject({
      message: z.enum(['jobDone', 'jobFailed', 'backupDue']),
      count: z.int().min(0).optional(),
    }),
    z.undefined(),
  ),
} as const;
