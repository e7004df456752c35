import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPlaintext } from '../store/open';
import { VaultAccess } from './vault.access';
import { createVault, describeVault, recoverVault, unlockVault } from './vault.service';
import {
  bytes,
  codeOf,
  goodPassphrase,
  hashable,
  makeVault,
  quickKdf,
  temporaryFolder,
  track,
} from './vault.testkit';

const options = { kdf: quickKdf };
const unlock = (path: string, passphrase = goodPassphrase) => unlockVault(path, bytes(passphrase), options);

describe('making a vault', () => {
  let umask = 0;
  beforeEach(() => {
    umask = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(umask);
  });

  it('leaves a folder and files that no other account can read', async () => {
    const { vault, folder } = await makeVault();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) {
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    vault.close();
    expect(readdirSync(folder).sort()).toEqual([
      'Test cases.amparo',
      'case.db',
      'vault.json',
      'vault.json.bak',
    ]);
    expect(isPlaintext(join(folder, 'case.db'))).toBe(false);
  });

  it('closes a vault that was unpacked with wider rights to other accounts', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'case.db'), 0o644);
    track(await unlock(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'case.db')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['Dropbox', 'Dropbox'],
    ['OneDrive - Office', 'OneDrive'],
    ['Mobile Documents', 'iCloud'],
    ['Google Drive', 'Google Drive'],
    ['Яндекс.Диск', 'Yandex Disk'],
  ])('refuses a folder below %s', async (name, service) => {
    const folder = join(temporaryFolder(), name, 'Cases');
    const made = createVault(
      { folder, name: 'V', userName: 'A', passphrase: bytes(goodPassphrase) },
      options,
    );
    await expect(made).rejects.toMatchObject({ code: 'SYNC_FOLDER', data: { service } });
    expect(existsSync(folder)).toBe(false);
  });

  it('never writes over another vault or into a used folder', async () => {
    const { vault, parent } = await makeVault();
    vault.close();
    const again = () =>
      createVault(
        { folder: parent, name: 'Test cases', userName: 'A', passphrase: bytes(goodPassphrase) },
        options,
      );
    expect(await codeOf(again)).toBe('VAULT_EXISTS');
    const used = temporaryFolder();
    writeFileSync(join(used, 'Mine'), 'x');
    const onFile = () =>
      createVault({ folder: used, name: 'Mine', userName: 'A', passphrase: bytes(goodPassphrase) }, options);
    expect(await codeOf(onFile)).toBe('TARGET_EXISTS');
  });

  it('refuses a weak passphrase before anything is made', async () => {
    const folder = temporaryFolder();
    const weak = createVault(
      { folder, name: 'V', userName: 'A', passphrase: bytes('motdepasse12') },
      options,
    );
    await expect(weak).rejects.toMatchObject({ code: 'WEAK_PASSPHRASE' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('opening a vault', () => {
  it('finds it by its folder, its header and its .amparo file', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    for (const name of ['', 'vault.json', 'Test cases.amparo']) {
      const opened = track(await unlock(join(folder, name)));
      expect(opened.description).toMatchObject({ folder, name: 'Test cases' });
      expect(opened.actor.name).toBe('Aigul');
      opened.close();
    }
    expect(await codeOf(() => unlock(join(folder, 'case.db')))).toBe('NOT_A_VAULT');
    expect(readFileSync(join(folder, 'Test cases.amparo'), 'utf8')).not.toContain('Aigul');
  });

  it('keeps what was written and journals each opening', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    const opened = track(await unlock(folder));
    const actions = opened.store.journal
      .listOfRecord('vault', vault.description.vaultId)
      .map((one) => one.action);
    expect(actions).toEqual(['vault.unlock', 'vault.create']);
    opened.close();
  });

  it('tells a wrong passphrase from damage, also when both are there', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    const path = join(folder, 'case.db');
    const good = readFileSync(path);
    for (const passphrase of ['plaster orbit velvet nineteen canoa', goodPassphrase.toUpperCase(), '', ' ']) {
      expect(await codeOf(() => unlock(folder, passphrase))).toBe('WRONG_PASSPHRASE');
    }
    for (const at of [3, 20, 100, 4000, 4095]) {
      const damaged = Buffer.from(good);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      expect(await codeOf(() => unlock(folder))).toBe('DAMAGED');
      expect(await codeOf(() => unlock(folder, 'not the passphrase'))).toBe('WRONG_PASSPHRASE');
    }
  });

  it('names a lost database as damage and makes none in its place', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    writeFileSync(join(folder, 'case.db'), '');
    expect(await codeOf(() => unlock(folder))).toBe('DAMAGED');
    expect(statSync(join(folder, 'case.db')).size).toBe(0);
  });

  it('is refused while another process or machine has it open, and taken over when that one is gone', async () => {
    const { vault, folder } = await makeVault();
    const second = unlock(folder);
    await expect(second).rejects.toMatchObject({ code: 'IN_USE', data: { here: true } });
    vault.close();
    const lock = { holder: 'h', host: 'laptop-of-dana', pid: 1, startedAt: Date.now(), beatAt: Date.now() };
    writeFileSync(join(folder, 'lock'), JSON.stringify(lock));
    await expect(unlock(folder)).rejects.toMatchObject({
      code: 'IN_USE',
      data: { host: 'laptop-of-dana', here: false },
    });
    writeFileSync(join(folder, 'lock'), JSON.stringify({ ...lock, beatAt: Date.now() - 200_000 }));
    track(await unlock(folder)).close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('opens with the copy when the header is lost or damaged, and sets the damaged one aside', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    const header = join(folder, 'vault.json');
    const text = readFileSync(header, 'utf8');
    writeFileSync(header, text.slice(0, 200));
    track(await unlock(folder)).close();
    expect(readFileSync(header, 'utf8')).toBe(text);
    expect(readdirSync(join(folder, 'damaged'))).toHaveLength(1);
  });

  it('describes a closed vault without a key', async () => {
    const { vault, folder } = await makeVault();
    vault.close();
    expect(describeVault(folder)).toMatchObject({ name: 'Test cases', lastUsedAt: expect.any(Number) });
    expect(await codeOf(() => describeVault(temporaryFolder()))).toBe('NOT_A_VAULT');
  });

  it('takes the same passphrase in another Unicode form', async () => {
    const parent = temporaryFolder();
    const composed = 'été ноябрь Ёлка plafond 47'.normalize('NFC');
    const { vault } = await createVault(
      { folder: parent, name: 'V', userName: 'A', passphrase: bytes(composed) },
      options,
    );
    vault.close();
    track(await unlock(vault.description.folder, composed.normalize('NFD'))).close();
  });
});

describe('changing the passphrase', () => {
  it('takes the new one, refuses the old one, and leaves the database alone', async () => {
    const { vault, folder } = await makeVault();
    const access = new VaultAccess(vault, options);
    const before = hashable(join(folder, 'case.db'));
    const next = 'sandbar whistle ottoman eleven drizzle';
    const change = (own: string, text: string) => access.changePassphrase(bytes(own), bytes(text));
    expect(await codeOf(() => change('wrong', next))).toBe('WRONG_PASSPHRASE');
    expect(await codeOf(() => change(goodPassphrase, 'short'))).toBe('WEAK_PASSPHRASE');
    await change(goodPassphrase, next);
    // One row more, which still lies in the log.
    expect(hashable(join(folder, 'case.db'))).toBe(before);
    vault.close();
    expect(await codeOf(() => unlock(folder))).toBe('WRONG_PASSPHRASE');
    // The copy of the header must not go on opening with the old one.
    writeFileSync(join(folder, 'vault.json'), 'lost');
    expect(await codeOf(() => unlock(folder))).toBe('WRONG_PASSPHRASE');
    track(await unlock(folder, next)).close();
  });
});

describe('the recovery key', () => {
  it('opens, sets a passphrase, and is void afterwards', async () => {
    const { vault, folder, recoveryKey } = await makeVault();
    vault.close();
    const next = 'sandbar whistle ottoman eleven drizzle';
    const recovered = await recoverVault(folder, recoveryKey.toLowerCase(), bytes(next), options);
    recovered.vault.close();
    expect(await codeOf(() => unlock(folder))).toBe('WRONG_PASSPHRASE');
    track(await unlock(folder, next)).close();
    const again = () => recoverVault(folder, recoveryKey, bytes(goodPassphrase), options);
    expect(await codeOf(again)).toBe('WRONG_RECOVERY_KEY');
    const anew = await recoverVault(folder, recovered.recoveryKey.join(' '), bytes(goodPassphrase), options);
    anew.vault.close();
  });

  it('can be issued anew, which voids the one before', async () => {
    const { vault, folder, recoveryKey } = await makeVault();
    await new VaultAccess(vault, options).replaceRecoveryKey(bytes(goodPassphrase));
    vault.close();
    const old = () => recoverVault(folder, recoveryKey, bytes(goodPassphrase), options);
    expect(await codeOf(old)).toBe('WRONG_RECOVERY_KEY');
  });
});
