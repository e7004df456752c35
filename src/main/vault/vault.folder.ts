/** Places of a vault: its files, what a path given by a person stands for, and folders that a vault must not lie in. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '@shared/ipc/error';
import { withFaults } from '../store/faults';
import { headerName } from './keyfile';

export const databaseName = 'case.db';
export const lockName = 'lock';
const pointerExtension = '.amparo';

/**
 * The folder of the vault that `path` stands for: the folder itself, its vault.json, or its .amparo file.
 * @throws NOT_A_VAULT
 */
export function resolveVaultFolder(path: string): string {
  const absolute = resolve(path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  const isMember = basename(absolute) === headerName || absolute.endsWith(pointerExtension);
  const folder = stat?.isFile() === true && isMember ? dirname(absolute) : absolute;
  if (!isVaultFolder(folder)) throw new AppError('NOT_A_VAULT');
  return folder;
}

function isVaultFolder(folder: string): boolean {
  return [headerName, `${headerName}.bak`].some((name) => existsSync(join(folder, name)));
}

/**
 * Makes the folder of a new vault inside `parent`, for this account only.
 * @throws VAULT_EXISTS, TARGET_EXISTS, SYNC_FOLDER {service}, READ_ONLY, DISK_FULL
 */
export function makeVaultFolder(parent: string, name: string): string {
  const folder = resolve(parent, folderNameFor(name));
  refuseSyncFolder(folder);
  withFaults(() => {
    if (existsSync(folder)) {
      if (isVaultFolder(folder) || existsSync(join(folder, databaseName))) throw new AppError('VAULT_EXISTS');
      if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0) {
        throw new AppError('TARGET_EXISTS');
      }
    }
    makeFolder(folder);
  });
  return folder;
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) {
    try {
      mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
    } catch (error) {
      // Node answers ENOENT here on a read-only file system.
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      throw isMissing ? new AppError('READ_ONLY') : error;
    }
  }
  mkdirSync(folder, { mode: 0o700 });
}

/** The file to double-click. It names no path and holds no secret: the vault is the folder that it lies in. */
export function writePointer(folder: string, name: string, vaultId: string): void {
  const path = join(folder, `${folderNameFor(name)}${pointerExtension}`);
  writeFileSync(path, `${JSON.stringify({ format: 'amparo-pointer', vaultId })}\n`, { mode: 0o600 });
}

/** A name that every file system takes. */
export function folderNameFor(name: string): string {
  const plain = name
    .normalize('NFC')
    // Separators, reserved characters of Windows, control and direction marks.
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 60)
    .trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain);
  return plain === '' || reserved ? `Vault ${plain}`.trim() : plain;
}

/** Folders that a service copies elsewhere while the vault is open: it would carry off a state that never was. */
const syncFolders: readonly (readonly [service: string, pattern: RegExp])[] = [
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['OneDrive', /^onedrive( ?- ?.+)?$/i],
  ['iCloud', /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i],
  ['Google Drive', /^(google ?drive|my drive|googledrive-.+)$/i],
  ['Cloud storage', /^cloudstorage$/i],
  ['Nextcloud', /^nextcloud\d*$/i],
  ['ownCloud', /^owncloud$/i],
  ['Yandex Disk', /^(yandex\.?disk|яндекс\.?диск)$/i],
  ['Mail.ru', /^(cloud mail\.ru|облако mail\.ru)$/i],
  ['pCloud', /^pcloud ?drive$/i],
  ['MEGA', /^mega( ?sync)?$/i],
  ['Box', /^box( sync)?$/i],
];
const syncMarkers: readonly (readonly [service: string, file: string])[] = [
  ['Dropbox', '.dropbox'],
  ['Dropbox', '.dropbox.cache'],
  ['Syncthing', '.stfolder'],
  ['Nextcloud', '.sync_.db'],
  ['Seafile', '.seafile-data'],
];

/** @throws SYNC_FOLDER {service} */
export function refuseSyncFolder(folder: string): void {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const byName = syncFolders.find(([, pattern]) => pattern.test(basename(at)));
    const byMarker = syncMarkers.find(([, file]) => existsSync(join(at, file)));
    const service = (byName ?? byMarker)?.[0];
    if (service !== undefined) throw new AppError('SYNC_FOLDER', { service });
    if (at === dirname(at)) return;
  }
}
