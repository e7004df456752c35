/** A vault of two people, and how a test gets into it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserFields } from '@shared/user/user.schema';
import { VaultAccess } from './vault.access';
import { unlockVault } from './vault.service';
import { bytes, goodPassphrase, makeVault, quickKdf, track } from './vault.testkit';

export const options = { kdf: quickKdf };
export const danas = 'sandbar whistle ottoman eleven drizzle';
export const another = 'lantern gravel nineteen picnic orchid';
export const dana: UserFields = { name: 'Dana', role: 'caseworker', signatoryId: null };

export const unlock = async (path: string, passphrase: string) =>
  track(await unlockVault(path, bytes(passphrase), options));
export const headerIn = (folder: string) => readFileSync(join(folder, 'vault.json'), 'utf8');
export const typed = (text: string) => ({ text: bytes(text), oneTime: false });

/** A vault of Aigul's in which Dana has a passphrase of her own. */
export async function makeForTwo(fields = dana) {
  const made = await makeVault();
  const access = new VaultAccess(made.vault, options);
  const { id } = await access.add(bytes(goodPassphrase), fields, typed(danas));
  return { ...made, access, id };
}
