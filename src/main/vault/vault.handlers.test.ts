import { describe, expect, it } from 'vitest';
import { backupRoutes } from '@shared/backup/backup.routes';
import { permissions } from '@shared/user/permissions.rules';
import { vaultRoutes } from '@shared/vault/vault.routes';
import { copySealed } from '../backup/backup.copy';
import { backupHandlers } from '../backup/backup.handlers';
import { nobody } from '../ipc/context';
import { createRouter } from '../ipc/router';
import { vaultHandlers } from './vault.handlers';
import { VaultSession } from './vault.session';
import { bytes, goodPassphrase, quickKdf, temporaryFolder } from './vault.testkit';

const quiet = { signal: new AbortController().signal, progress: () => undefined };

function setUp() {
  const incidents: unknown[] = [];
  const opened: string[] = [];
  const session = new VaultSession({
    compose: (vault) => ({ name: vault.description.name }),
    vault: { kdf: quickKdf },
    opened: (vault) => opened.push(vault.description.folder),
  });
  const router = createRouter(
    { ...vaultRoutes, ...backupRoutes },
    {
      ...vaultHandlers(session),
      ...backupHandlers(session, { chooseFile: async () => undefined }, () => undefined, copySealed),
    },
    (incident) => incidents.push(incident),
    permissions,
  );
  const ask = (route: string, input: unknown) =>
    router.dispatch(route, input, { ...quiet, ...(session.isOpen ? session.caller : nobody) });
  return { session, ask, incidents, opened };
}

const create = (folder: string) => ({
  folder,
  name: 'Cases',
  userName: 'Aigul',
  passphrase: bytes(goodPassphrase),
  language: 'en',
});

describe('requests to a vault', () => {
  it('walk through a day: create, lock, mistype, unlock, change the passphrase, back up, recover', async () => {
    const { session, ask, incidents, opened } = setUp();
    const folder = temporaryFolder();
    const input = create(folder);
    const made = await ask('vault.create', input);
    expect(made).toMatchObject({ ok: true, value: { description: { name: 'Cases' } } });
    expect([...input.passphrase].every((byte) => byte === 0)).toBe(true);
    const path = session.vault.description.folder;
    expect(session.services).toEqual({ name: 'Cases' });
    expect(await ask('vault.state', undefined)).toMatchObject({
      value: { open: true, user: { name: 'Aigul', role: 'administrator', mustChange: false }, demo: false },
    });
    expect(await ask('vault.create', create(folder))).toMatchObject({ error: { code: 'IN_USE' } });
    expect(await ask('backup.now', { path: folder })).toMatchObject({ ok: true });
    expect(await ask('backup.state', undefined)).toMatchObject({ value: { overdue: false } });

    session.close();
    expect(await ask('vault.state', undefined)).toMatchObject({ value: { open: false, description: null } });
    expect(await ask('vault.describe', { path })).toMatchObject({ value: { name: 'Cases' } });
    const wrong = { path, passphrase: bytes('wrong wrong wrong') };
    expect(await ask('vault.unlock', wrong)).toMatchObject({ error: { code: 'WRONG_PASSPHRASE' } });
    expect(wrong.passphrase[0]).toBe(0);
    expect(await ask('vault.unlock', { path, passphrase: bytes(goodPassphrase) })).toMatchObject({
      ok: true,
    });

    const next = 'sandbar whistle ottoman eleven drizzle';
    const change = { passphrase: bytes(goodPassphrase), newPassphrase: bytes(next) };
    expect(await ask('vault.changePassphrase', change)).toEqual({ ok: true, value: undefined });
    const issued = await ask('vault.newRecoveryKey', { passphrase: bytes(next) });
    session.close();
    const groups = (issued as { value: { recoveryKey: string[] } }).value.recoveryKey;
    const recover = { path, recoveryKey: groups.join(' '), newPassphrase: bytes(goodPassphrase) };
    expect(await ask('vault.recover', recover)).toMatchObject({ ok: true });
    const actions = session.vault.store.journal
      .listOfRecord('vault', session.vault.description.vaultId)
      .map((entry) => entry.action);
    expect(actions).toEqual([
      'vault.recover',
      'vault.newRecoveryKey',
      'vault.changePassphrase',
      'vault.unlock',
      'vault.create',
    ]);
    expect(opened).toEqual([path, path, path]);
    expect(incidents).toEqual([]);
    session.close();
  });

  it('answer VAULT_LOCKED before a vault is open', async () => {
    const { ask, session } = setUp();
    for (const [route, input] of [
      ['vault.changePassphrase', { passphrase: bytes('x'), newPassphrase: bytes('y') }],
      ['vault.newRecoveryKey', { passphrase: bytes('x') }],
      ['backup.now', { path: '/tmp' }],
      ['backup.state', undefined],
    ] as const) {
      expect([route, await ask(route, input)]).toMatchObject([route, { error: { code: 'VAULT_LOCKED' } }]);
    }
    expect(() => session.services).toThrow('VAULT_LOCKED');
  });

  it('refuse what is out of shape', async () => {
    const { ask } = setUp();
    for (const input of [
      { path: 'x', passphrase: 'text' },
      { path: 'x', passphrase: new Uint8Array(2000) },
      { path: '', passphrase: bytes('x') },
      { path: 'x', passphrase: bytes('x'), admin: true },
      undefined,
    ]) {
      expect(await ask('vault.unlock', input)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    }
  });

  it('tell the strength of a passphrase and offer another', async () => {
    const { ask } = setUp();
    expect(await ask('vault.strength', { passphrase: bytes('aaaaaaaaaaaaaaa') })).toEqual({
      ok: true,
      value: { score: 0, warning: 'repeat', enough: false },
    });
    expect(await ask('vault.suggestPassphrase', { language: 'fr' })).toMatchObject({ ok: true });
  });

  it('slow down after three wrong passphrases', async () => {
    const { ask, session } = setUp();
    await ask('vault.create', create(temporaryFolder()));
    const path = session.vault.description.folder;
    session.close();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await ask('vault.unlock', { path, passphrase: bytes('wrong') });
    }
    expect(await ask('vault.unlock', { path, passphrase: bytes(goodPassphrase) })).toMatchObject({
      error: { code: 'TOO_MANY_TRIES', data: { seconds: 1 } },
    });
  });
});
