/** Vaults made when a vault knew one person, whom its header named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/open';
import { readHeader, sealHeader, writeHeader } from './keyfile';
import { deriveKey } from './kdf';
import { deriveRecoveryKek, deriveSubkey, newSalt, wrapKey } from './keys';
import { formatRecoveryKey, newRecoverySecret } from './recovery-key';
import { VaultAccess } from './vault.access';
import { withPassphrase } from './vault.keys';
import { recoverVault, unlockVault } from './vault.service';
import { bytes, codeOf, goodPassphrase, makeVault, quickKdf, track } from './vault.testkit';
import { verifyVault } from './verify.service';

const options = { kdf: quickKdf };
const next = 'sandbar whistle ottoman eleven drizzle';

/** What a wrap was bound to then. */
const bound = (...parts: unknown[]) => JSON.stringify(parts);

/** A vault as it was left then: its header, and a database that has never heard of users. */
async function makeOfFirstForm() {
  const { vault, folder } = await makeVault();
  vault.close();
  const recoverySecret = newRecoverySecret();
  await withPassphrase(readHeader(folder), bytes(goodPassphrase), async ({ dataKey, header, user }) => {
    const { vaultId, generation } = header;
    const salt = newSalt();
    const kek = await deriveKey(bytes(goodPassphrase), Buffer.from(salt, 'hex'), quickKdf);
    const { algorithm, memory, passes, lanes } = quickKdf;
    const ofUser = bound('user-1', vaultId, generation, user.id, algorithm, memory, passes, lanes, salt);
    const wrap = wrapKey(dataKey, kek, ofUser);
    const recoverySalt = newSalt();
    const recoveryKek = deriveRecoveryKek(recoverySecret, recoverySalt);
    const ofRecovery = bound('recovery-1', vaultId, generation, recoverySalt);
    const first = {
      ...header,
      version: 1 as const,
      users: [{ id: user.id, name: 'Aigul', kdf: quickKdf, salt, wrap }],
      recovery: { salt: recoverySalt, wrap: wrapKey(dataKey, recoveryKek, ofRecovery) },
    };
    writeHeader(folder, sealHeader(first, deriveSubkey(dataKey, vaultId, 'header-v1')));
    const database = openDatabase(join(folder, 'case.db'), deriveSubkey(dataKey, vaultId, 'pages-v1'));
    database.exec('delete from user; delete from recovery');
    database.close();
  });
  return { folder, recoveryKey: formatRecoveryKey(recoverySecret).join('-') };
}

const headerIn = (folder: string) => readFileSync(join(folder, 'vault.json'), 'utf8');

describe('a vault of the first form', () => {
  it('opens as before; its person is the administrator, and the header names nobody any more', async () => {
    const { folder } = await makeOfFirstForm();
    expect(headerIn(folder)).toContain('Aigul');
    expect(await codeOf(() => unlockVault(folder, bytes('not the passphrase'), options))).toBe(
      'WRONG_PASSPHRASE',
    );
    const vault = track(await unlockVault(folder, bytes(goodPassphrase), options));
    expect(vault.users.list()).toMatchObject([
      { id: vault.actor.id, name: 'Aigul', role: 'administrator', mustChange: false },
    ]);
    vault.close();
    expect(headerIn(folder)).not.toContain('Aigul');
    expect(readFileSync(join(folder, 'vault.json.bak'), 'utf8')).toBe(headerIn(folder));
    track(await unlockVault(folder, bytes(goodPassphrase), options)).close();
    expect((await verifyVault(folder, bytes(goodPassphrase))).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is checked without being changed', async () => {
    const { folder } = await makeOfFirstForm();
    const before = headerIn(folder);
    expect((await verifyVault(folder, bytes(goodPassphrase))).filter(({ ok }) => !ok)).toEqual([]);
    expect(headerIn(folder)).toBe(before);
  });

  it('keeps its recovery key, which opens it before and after', async () => {
    const { folder, recoveryKey } = await makeOfFirstForm();
    track(await unlockVault(folder, bytes(goodPassphrase), options)).close();
    const recovered = await recoverVault(folder, recoveryKey, bytes(next), options);
    expect(recovered.vault.actor.name).toBe('Aigul');
    track(recovered.vault).close();
    track(await unlockVault(folder, bytes(next), options)).close();
    expect(await codeOf(() => recoverVault(folder, recoveryKey, bytes(next), options))).toBe(
      'WRONG_RECOVERY_KEY',
    );

    const untouched = await makeOfFirstForm();
    const { vault } = await recoverVault(untouched.folder, untouched.recoveryKey, bytes(next), options);
    expect(track(vault).actor.name).toBe('Aigul');
    vault.close();
    expect(headerIn(untouched.folder)).not.toContain('Aigul');
  });

  it('takes more people, and a new passphrase voids the one of then', async () => {
    const { folder } = await makeOfFirstForm();
    const before = headerIn(folder);
    const vault = track(await unlockVault(folder, bytes(goodPassphrase), options));
    const access = new VaultAccess(vault, options);
    const dana = { name: 'Dana', role: 'caseworker', signatoryId: null } as const;
    await access.add(bytes(goodPassphrase), dana, { text: bytes(next), oneTime: false });
    await access.changePassphrase(bytes(goodPassphrase), bytes(`${next} again`));
    vault.close();
    const hers = track(await unlockVault(folder, bytes(next), options));
    expect(hers.actor.name).toBe('Dana');
    hers.close();
    writeHeader(folder, before);
    expect(await codeOf(() => unlockVault(folder, bytes(goodPassphrase), options))).toBe('ACCESS_ENDED');
  });
});
