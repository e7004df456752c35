/** What somebody can do who has the files of a vault, and what comes of it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { headerText, parseHeader, writeHeader, type Header } from './keyfile';
import { VaultAccess } from './vault.access';
import { recoverVault } from './vault.service';
import { bytes, codeOf, goodPassphrase, makeVault } from './vault.testkit';
import { another, danas, headerIn, makeForTwo, options, unlock } from './two-people.testkit';

/** With a right checksum but without the key: what somebody can do who has the file. */
function forge(folder: string, change: (header: Header) => unknown): void {
  const sealed = parseHeader(headerIn(folder));
  if (sealed.version !== 2) throw new Error('of the first form');
  const { checksum: _checksum, ...header } = sealed;
  change(header);
  const checksum = createHash('sha256').update(headerText(header)).digest('hex');
  writeHeader(folder, headerText({ ...header, checksum }));
}

describe('a passphrase or a recovery key of before', () => {
  it('does not open with the header of before', async () => {
    const { vault, folder, recoveryKey } = await makeVault();
    const before = headerIn(folder);
    const access = new VaultAccess(vault, options);
    await access.changePassphrase(bytes(goodPassphrase), bytes(another));
    await access.replaceRecoveryKey(bytes(another));
    vault.close();
    writeHeader(folder, before);
    expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('ACCESS_ENDED');
    expect(await codeOf(() => recoverVault(folder, recoveryKey, bytes(danas), options))).toBe('ACCESS_ENDED');
  });
});

describe('a header changed by somebody without the key', () => {
  it('lets nobody be another: wraps swapped, ids swapped, versions raised', async () => {
    const { vault, folder } = await makeForTwo();
    vault.close();
    const good = headerIn(folder);
    const pair = (header: Header) => header.users as [Header['users'][0], Header['users'][0]];
    const attacks: ((header: Header) => unknown)[] = [
      (header) => {
        const [one, other] = pair(header);
        [one.wrap, other.wrap] = [other.wrap, one.wrap];
      },
      (header) => {
        const [one, other] = pair(header);
        [one.id, other.id] = [other.id, one.id];
      },
      (header) => pair(header).forEach((user) => (user.version += 1)),
      (header) => pair(header).forEach((user) => (user.version = 0)),
      (header) => (header.generation += 1),
    ];
    for (const attack of attacks) {
      writeHeader(folder, good);
      forge(folder, attack);
      expect(await codeOf(() => unlock(folder, danas))).toBe('WRONG_PASSPHRASE');
      expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('WRONG_PASSPHRASE');
    }
    forge(folder, (header) => (header.users = []));
    expect(await codeOf(() => unlock(folder, danas))).toBe('DAMAGED');
  });

  it('is damaged when somebody was taken out of it, or something else stands in it', async () => {
    const { vault, folder } = await makeForTwo();
    vault.close();
    const good = headerIn(folder);
    forge(folder, (header) => header.users.pop());
    expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('DAMAGED');
    writeHeader(folder, good);
    forge(folder, (header) => (header.recovery.version += 1));
    expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('DAMAGED');
    writeHeader(folder, good);
    forge(folder, (header) => Object.assign(header.users[0] ?? {}, { role: 'administrator' }));
    expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('DAMAGED');
  });
});
