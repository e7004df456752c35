/** Vaults in a folder of their own, with the weakest key derivation that is allowed, so that tests are quick. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEndOfFile } from '../end-of-file.testkit';
import type { KdfParameters } from './kdf';
import { createVault, type OpenVault, type VaultOptions } from './vault.service';

export const quickKdf: KdfParameters = { algorithm: 'argon2id', memory: 64 * 1024, passes: 2, lanes: 4 };
export const goodPassphrase = 'plaster orbit velvet nineteen canoe';
const folders: string[] = [];
const vaults: OpenVault[] = [];

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** Removed at the end of the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-vault-'));
  folders.push(folder);
  return folder;
}

export async function makeVault(options: VaultOptions = {}) {
  const parent = temporaryFolder();
  const { vault, recoveryKey } = await createVault(
    { folder: parent, name: 'Test cases', userName: 'Aigul', passphrase: bytes(goodPassphrase) },
    { kdf: quickKdf, ...options },
  );
  vaults.push(vault);
  return { vault, recoveryKey: recoveryKey.join('-'), parent, folder: vault.description.folder };
}

/** Closed at the end of the test file when the test has not done so. */
export function track(vault: OpenVault): OpenVault {
  vaults.push(vault);
  return vault;
}

export function hashable(path: string): string {
  return readFileSync(path).toString('base64');
}

/** The code of the AppError that `work` ends with, or what else came. */
export async function codeOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
    return 'no error';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

atEndOfFile(() => {
  for (const vault of vaults.splice(0)) vault.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
