/**
 * Guarantees: a file called a backup was complete, readable and equal to the vault when it got its name; nothing is ever
 * written over, neither another backup nor a vault.
 * Must never: give a file the name of a backup before all of it was checked and is on the disk.
 */
import { createWriteStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { getTableName } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { BackupState, BackupSummary } from '@shared/backup/backup.routes';
import { backupDueAfter } from '@shared/backup/backup.routes';
import { AppError } from '@shared/ipc/error';
import { renameDurably, syncFile } from '../store/files';
import { journalTable } from '../store/journal.table';
import { removeDatabase } from '../store/open';
import { checkPages } from '../store/page-check';
import { recordTables } from '../store/registry';
import { headerText, readHeader, writeHeader } from '../vault/keyfile';
import { databaseName, folderNameFor, makeVaultFolder, writePointer } from '../vault/vault.folder';
import type { OpenVault } from '../vault/vault.service';
import { asBackupFault } from './backup.faults';
import { backupExtension, readBackup, type BackupContent, type Pace } from './backup-file';
import type { BackupRunner } from './backup.thread';

/** In the journal: the record under which backups are noted. */
const journalTableName = 'backup';
/** Not the ending of a backup: no dialog offers it. */
const unfinishedEnding = `${backupExtension}.tmp`;
const staleAfter = 24 * 60 * 60 * 1000;
const growing = [...recordTables.keys(), getTableName(journalTable)];

export class BackupService {
  constructor(
    private readonly vault: OpenVault,
    private readonly runner: BackupRunner,
    private readonly now: () => number = Date.now,
  ) {}

  /** When the last backup was made, and whether it is time for another. */
  getState(): BackupState {
    const { store, description } = this.vault;
    const last = store.journal.listOfRecord(journalTableName, description.vaultId, 1)[0];
    const since = last?.at ?? description.createdAt;
    return { lastAt: last?.at ?? null, overdue: this.now() - since > backupDueAfter };
  }

  /**
   * Writes a backup: copied, every page checked, opened, checked, counted, sealed, and only then named.
   * @throws TARGET_EXISTS, DISK_FULL, READ_ONLY, FILE_UNWRITABLE, DAMAGED, CANCELLED
   */
  async make(where: string, pace: Pace): Promise<BackupSummary & { path: string }> {
    const madeAt = this.now();
    const path = this.#target(where, madeAt);
    this.#sweep(dirname(path));
    const unfinished = `${path.replace(backupExtension, '')} ${uuid()}${unfinishedEnding}`;
    const { databasePath: source, pageKey, description } = this.vault;
    try {
      const header = readHeader(description.folder);
      const task = { source, target: unfinished, header: headerText(header), madeAt, growing };
      const bytes = await this.runner(task, pageKey, pace);
      if (existsSync(path)) throw new AppError('TARGET_EXISTS');
      renameDurably(unfinished, path);
      this.#note();
      return { path, vaultId: header.vaultId, name: header.name, madeAt, bytes };
    } catch (error) {
      throw asBackupFault(error, 'FILE_UNWRITABLE');
    } finally {
      removeDatabase(unfinished);
    }
  }

  /** Reads the seal and, as the backup is of this vault, every page. @throws BACKUP_DAMAGED, FILE_UNREADABLE, CANCELLED */
  async verify(file: string, pace: Pace): Promise<BackupSummary> {
    try {
      const content = await readBackup(file, pace);
      if (content.header.vaultId === this.vault.description.vaultId) {
        const { firstBadPage } = await checkPages(file, this.vault.pageKey, {
          ...pace,
          length: content.trailer.databaseBytes,
        });
        if (firstBadPage !== undefined) throw new AppError('BACKUP_DAMAGED', { page: firstBadPage });
      }
      return summaryOf(content);
    } catch (error) {
      throw asBackupFault(error, 'FILE_UNREADABLE');
    }
  }

  /** Takes away what an interrupted backup of this vault left in the folder a day ago or earlier. */
  #sweep(folder: string): void {
    const start = `${folderNameFor(this.vault.description.name)} `;
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start) || !name.endsWith(unfinishedEnding)) continue;
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stat?.isFile() === true && this.now() - stat.mtimeMs > staleAfter) {
        removeDatabase(join(folder, name));
      }
    }
  }

  #target(where: string, madeAt: number): string {
    const absolute = resolve(where);
    const isFolder = statSync(absolute, { throwIfNoEntry: false })?.isDirectory() === true;
    const stamp = new Date(madeAt).toISOString().slice(0, 16).replace('T', ' ').replace(':', '-');
    const name = `${folderNameFor(this.vault.description.name)} ${stamp}${backupExtension}`;
    const path = isFolder ? join(absolute, name) : absolute;
    if (!existsSync(dirname(path))) throw new AppError('FILE_UNWRITABLE');
    if (existsSync(path)) throw new AppError('TARGET_EXISTS');
    return path;
  }

  #note(): void {
    const { store, actor, description } = this.vault;
    store.write(actor, 'backup.make', (writer) => writer.note(journalTableName, description.vaultId));
  }
}

/**
 * Makes a new vault folder out of a backup, inside `parent` and beside whatever is there. Needs no key.
 * @throws BACKUP_DAMAGED, FILE_UNREADABLE, NEWER_VERSION, SYNC_FOLDER, TARGET_EXISTS, DISK_FULL, READ_ONLY, CANCELLED
 */
export async function restoreBackup(file: string, parent: string, pace: Pace): Promise<{ folder: string }> {
  process.umask(0o077);
  try {
    // The whole seal first: a damaged backup leaves no half vault behind.
    const { header, trailer } = await readBackup(file, { ...pace, progress: half(pace, 0) });
    const folder = makeRestoreFolder(parent, header.name, trailer.madeAt);
    try {
      const database = join(folder, databaseName);
      await copyDatabase(file, `${database}.new`, { ...pace, progress: half(pace, 1) });
      syncFile(`${database}.new`);
      renameDurably(`${database}.new`, database);
      writeHeader(folder, trailer.header);
      writePointer(folder, header.name, header.vaultId);
      return { folder };
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw asBackupFault(error, 'FILE_UNREADABLE');
  }
}

async function copyDatabase(file: string, to: string, pace: Pace): Promise<void> {
  const out = createWriteStream(to, { mode: 0o600, flags: 'wx' });
  const failed = new Promise<never>((_resolve, reject) => out.once('error', reject));
  failed.catch(() => undefined);
  const written = (chunk: Buffer) => {
    const done = new Promise<void>((resolve, reject) =>
      out.write(chunk, (error) => (error ? reject(error) : resolve())),
    );
    return Promise.race([done, failed]);
  };
  try {
    await readBackup(file, pace, written);
    await Promise.race([new Promise<void>((resolve) => out.end(resolve)), failed]);
  } finally {
    out.destroy();
  }
}

/** "Name (2026-03-01)", then "Name (2026-03-01 2)": the folder tells from when it is. */
function makeRestoreFolder(parent: string, name: string, madeAt: number): string {
  const date = new Date(madeAt).toISOString().slice(0, 10);
  for (let number = 1; number < 100; number += 1) {
    const suffix = number === 1 ? `(${date})` : `(${date} ${number})`;
    const folderName = `${folderNameFor(name)} ${suffix}`;
    if (!existsSync(join(resolve(parent), folderName))) return makeVaultFolder(parent, folderName);
  }
  throw new AppError('TARGET_EXISTS');
}

function half(pace: Pace, which: 0 | 1): Pace['progress'] {
  return (done, all) => pace.progress(which * all + done, 2 * all);
}

function summaryOf({ header, trailer, bytes }: BackupContent): BackupSummary {
  return { vaultId: header.vaultId, name: header.name, madeAt: trailer.madeAt, bytes };
}
