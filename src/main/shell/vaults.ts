/** Where vaults are: what a path given by a person, a double click or the recent list stands for. Opens no vault. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { VaultPlace } from '@shared/shell/shell.schema';
import type { SettingsFile } from './settings';

const keyFile = 'vault.json';
const recentLimit = 20;

/** The folder of the vault at `path`: the folder itself, its vault.json, or an .amparo file that lies in it. */
export function findVaultFolder(path: string): string | undefined {
  const absolute = resolve(path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const folder = stats.isDirectory() ? absolute : dirname(absolute);
  const named = stats.isDirectory() || basename(absolute) === keyFile || absolute.endsWith('.amparo');
  return named && existsSync(join(folder, keyFile)) ? folder : undefined;
}

/** The vault among the arguments of a start; those before the first that is neither a switch nor the program count too. */
export function findVaultInArguments(args: readonly string[], workingFolder: string): string | undefined {
  for (const argument of args.slice(1)) {
    if (argument.startsWith('-')) continue;
    const folder = findVaultFolder(resolve(workingFolder, argument));
    if (folder !== undefined) return folder;
  }
  return undefined;
}

export class RecentVaults {
  constructor(private readonly settings: SettingsFile) {}

  list(): VaultPlace[] {
    return this.settings.value.vaults.map((folder) => this.place(folder));
  }

  place(folder: string): VaultPlace {
    return { folder, name: this.settings.value.showVaultNames ? basename(folder) : null };
  }

  has(folder: string): boolean {
    return this.settings.value.vaults.includes(folder);
  }

  /** Puts `folder` first, and who opened it before the others whose passphrase may have to be tried. */
  remember(folder: string, userId?: string): void {
    const { vaults, lastUsers } = this.settings.value;
    this.settings.change({
      vaults: toFront(vaults, folder),
      ...(userId === undefined ? {} : { lastUsers: toFront(lastUsers, userId) }),
    });
  }

  forget(folder: string): void {
    this.settings.change({ vaults: this.settings.value.vaults.filter((other) => other !== folder) });
  }
}

function toFront(all: readonly string[], one: string): string[] {
  return [one, ...all.filter((other) => other !== one)].slice(0, recentLimit);
}
