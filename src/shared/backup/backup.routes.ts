import { z } from 'zod';
import { command, job, query } from '../ipc/route';
import { Path } from '../vault/vault.schema';

const Nothing = z.undefined();
const day = 24 * 60 * 60 * 1000;
/** A backup older than this is asked for. */
export const backupDueAfter = 7 * day;

export const BackupState = z.object({
  /** Null: there has never been one. */
  lastAt: z.int().nullable(),
  overdue: z.boolean(),
});
export type BackupState = z.infer<typeof BackupState>;

export const BackupSummary = z.object({
  vaultId: z.string(),
  name: z.string(),
  madeAt: z.int(),
  bytes: z.int(),
});
export type BackupSummary = z.infer<typeof BackupSummary>;

export const backupRoutes = {
  /** `path`: a folder, in which the file is named by vault and time, or the full name of the file. TARGET_EXISTS. */
  'backup.now': job(z.strictObject({ path: Path }), BackupSummary.extend({ path: z.string() })),
  /** Reads every page of a backup of the open vault and the seal of any other. BACKUP_DAMAGED. */
  'backup.verify': job(z.strictObject({ file: Path }), BackupSummary),
  /**
   * Works before a vault is open. Makes a new vault folder inside `folder`, never over another; it is unlocked as the
   * vault was when the backup was made. BACKUP_DAMAGED, DISK_FULL, SYNC_FOLDER.
   */
  'backup.restore': job(z.strictObject({ file: Path, folder: Path }), z.object({ folder: z.string() })),
  'backup.state': query(Nothing, BackupState),
  /** Works before a vault is open. Asks by dialog for the file of a backup; null: cancelled. */
  'backup.chooseFile': command(Nothing, Path.nullable()),
} as const;
