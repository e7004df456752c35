import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeader, writeHeader, type Header } from './keyfile';
import { VaultAccess } from './vault.access';
import { sealWith, withPassphrase, wrapForUser } from './vault.keys';
import { recoverVault } from './vault.service';
import { bytes, codeOf, goodPassphrase, makeVault, quickKdf } from './vault.testkit';
import { verifyVault } from './verify.service';
import { another, dana, danas, headerIn, makeForTwo, options, typed, unlock } from './two-people.testkit';

describe('two people in one vault', () => {
  it('open it with a passphrase each, and the journal says who', async () => {
    const { vault, folder, id } = await makeForTwo();
    const first = vault.actor;
    vault.close();
    const hers = await unlock(folder, danas);
    expect(hers.actor).toEqual({ id, name: 'Dana' });
    hers.store.write(hers.actor, 'test.act', (writer) => writer.note('thing', 't'));
    expect(hers.store.journal.listOfRecord('thing', 't')[0]).toMatchObject({ actor: 'Dana', actorId: id });
    hers.close();
    expect((await unlock(folder, goodPassphrase)).actor).toEqual(first);
  });

  it('change a passphrase each without touching the other’s', async () => {
    const { vault, folder } = await makeForTwo();
    vault.close();
    const hers = await unlock(folder, danas);
    const own = new VaultAccess(hers, options);
    expect(await codeOf(() => own.changePassphrase(bytes(goodPassphrase), bytes(another)))).toBe(
      'WRONG_PASSPHRASE',
    );
    await own.changePassphrase(bytes(danas), bytes(another));
    hers.close();
    expect(await codeOf(() => unlock(folder, danas))).toBe('WRONG_PASSPHRASE');
    (await unlock(folder, another)).close();
    (await unlock(folder, goodPassphrase)).close();
  });

  it('are not named in any file that is not encrypted', async () => {
    const { vault, folder } = await makeForTwo();
    vault.close();
    expect(headerIn(folder)).not.toMatch(/Aigul|Dana|caseworker|administrator/);
    expect(headerIn(folder)).toBe(readFileSync(join(folder, 'vault.json.bak'), 'utf8'));
  });

  it('have names of their own, in whatever spelling', async () => {
    const { access } = await makeForTwo();
    const add = () => access.add(bytes(goodPassphrase), { ...dana, name: ' dANA ' }, typed(another));
    expect(await codeOf(add)).toBe('NAME_TAKEN');
    expect(access.list().map(({ name }) => name)).toEqual(['Aigul', 'Dana']);
  });

  it('never share a passphrase: nobody would know who is who', async () => {
    const { folder, access, vault, id } = await makeForTwo();
    const same = { text: bytes(goodPassphrase), oneTime: true };
    const proof = () => bytes(goodPassphrase);
    expect(await codeOf(() => access.add(proof(), { ...dana, name: 'Erlan' }, same))).toBe(
      'PASSPHRASE_TAKEN',
    );
    expect(await codeOf(() => access.setPassphrase(proof(), id, same))).toBe('PASSPHRASE_TAKEN');
    expect(await codeOf(() => access.changePassphrase(proof(), bytes(danas)))).toBe('PASSPHRASE_TAKEN');
    expect(access.list()).toHaveLength(2);
    vault.close();
    (await unlock(folder, danas)).close();
  });

  it('are tried in the order in which this computer knows them', async () => {
    const { vault, folder, id } = await makeForTwo();
    const mine = vault.actor.id;
    vault.close();
    // Had both the same passphrase, the first in the order would be who signs in.
    await rewrite(folder, async (header, dataKey) => ({
      ...header,
      users: await Promise.all(
        header.users.map((user) => wrapForUser(header, user, dataKey, bytes(another), quickKdf)),
      ),
    }));
    const who = (order: string[]) =>
      withPassphrase(readHeader(folder), bytes(another), ({ user }) => user.id, { first: order });
    expect([await who([id]), await who([mine]), await who([id, mine])]).toEqual([id, mine, id]);
  });

  it('are sixty-four at most, and a header for more is never written', async () => {
    const { vault, folder, access } = await makeForTwo();
    const { users } = readHeader(folder) as Header;
    const many = Array.from({ length: 64 }, (_, at) => ({
      ...users[0],
      id: at === 0 ? vault.actor.id : crypto.randomUUID(),
    }));
    await rewrite(folder, (header) => ({ ...header, users: many as Header['users'] }));
    const add = () => access.add(bytes(goodPassphrase), { ...dana, name: 'Last' }, typed(another));
    expect(await codeOf(add)).toBe('CONFLICT');
    expect(access.list()).toHaveLength(2);
  });
});

describe('a passphrase made up by another', () => {
  it('is asked to be changed until it is, and then no more', async () => {
    const { vault, folder, access, id } = await makeForTwo();
    const weak = { text: bytes('short'), oneTime: true };
    expect(await codeOf(() => access.setPassphrase(bytes(goodPassphrase), id, weak))).toBe('WEAK_PASSPHRASE');
    await access.setPassphrase(bytes(goodPassphrase), id, { text: bytes(another), oneTime: true });
    vault.close();
    const hers = await unlock(folder, another);
    expect(hers.users.getActive(id).mustChange).toBe(true);
    await new VaultAccess(hers, options).changePassphrase(bytes(another), bytes(danas));
    expect(hers.users.getActive(id).mustChange).toBe(false);
  });
});

describe('an access that has ended', () => {
  it('opens nothing any more, and can be given again', async () => {
    const { vault, folder, access, id } = await makeForTwo();
    await access.end(bytes(goodPassphrase), id);
    expect(access.get(id)).toMatchObject({ hasPassphrase: false, endedAt: expect.any(Number) });
    vault.close();
    expect(await codeOf(() => unlock(folder, danas))).toBe('WRONG_PASSPHRASE');
    const mine = await unlock(folder, goodPassphrase);
    await new VaultAccess(mine, options).setPassphrase(bytes(goodPassphrase), id, typed(another));
    mine.close();
    expect(await codeOf(() => unlock(folder, danas))).toBe('WRONG_PASSPHRASE');
    expect((await unlock(folder, another)).actor.id).toBe(id);
  });

  it.each(['vault.json', 'vault.json.bak'])('stays ended when %s of before is put back', async (name) => {
    const { vault, folder, access, id } = await makeForTwo();
    const before = headerIn(folder);
    await access.end(bytes(goodPassphrase), id);
    vault.close();
    writeFileSync(join(folder, name), before);
    if (name.endsWith('bak')) writeFileSync(join(folder, 'vault.json'), 'lost');
    expect(await codeOf(() => unlock(folder, danas))).toBe('ACCESS_ENDED');
    const mine = await unlock(folder, goodPassphrase);
    const actions = mine.store.journal
      .listOfRecord('vault', mine.description.vaultId)
      .map(({ action, actor }) => `${actor}: ${action}`);
    expect(actions.slice(0, 3)).toEqual([
      'Aigul: vault.oldHeader',
      'Aigul: vault.unlock',
      'Dana: vault.refused',
    ]);
    mine.close();
    expect(await codeOf(() => unlock(folder, danas))).toBe('WRONG_PASSPHRASE');
  });

  it('is nobody’s own to end or to widen, and nobody’s but an administrator’s', async () => {
    const { vault, folder, access, id } = await makeForTwo();
    const { users, actor } = vault;
    expect(await codeOf(() => access.end(bytes(goodPassphrase), actor.id))).toBe('OWN_ACCESS');
    const step = () => users.change(actor, actor.id, users.getActive(actor.id).revision, { role: 'reader' });
    expect(await codeOf(step)).toBe('OWN_ACCESS');
    vault.close();
    const hers = await unlock(folder, danas);
    const own = new VaultAccess(hers, options);
    expect(await codeOf(() => own.end(bytes(danas), actor.id))).toBe('FORBIDDEN');
    expect(await codeOf(() => own.add(bytes(danas), { ...dana, name: 'X' }, typed(another)))).toBe(
      'FORBIDDEN',
    );
    const widen = () => hers.users.change(hers.actor, id, 1, { role: 'administrator' });
    expect(await codeOf(widen)).toBe('FORBIDDEN');
  });
});

describe('a power cut', () => {
  it('between the header and the database keeps nobody out', async () => {
    const { vault, folder } = await makeVault();
    const access = new VaultAccess(vault, options);
    vault.store.settle();
    const kept = join(folder, '..', 'kept.db');
    copyFileSync(join(folder, 'case.db'), kept);
    await access.changePassphrase(bytes(goodPassphrase), bytes(another));
    vault.close();
    copyFileSync(kept, join(folder, 'case.db'));
    const opened = await unlock(folder, another);
    expect(opened.users.getActive(opened.actor.id).passphraseVersion).toBe(2);
    opened.close();
    expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('WRONG_PASSPHRASE');
  });

  it('before the new person has a passphrase leaves a person without one', async () => {
    const { vault, folder } = await makeForTwo();
    const { id } = vault.users.add(vault.actor, { ...dana, name: 'Erlan' });
    vault.close();
    const mine = await unlock(folder, goodPassphrase);
    const again = new VaultAccess(mine, options);
    expect(again.get(id)).toMatchObject({ hasPassphrase: false, endedAt: null });
    await again.setPassphrase(bytes(goodPassphrase), id, typed(another));
    mine.close();
    expect((await unlock(folder, another)).actor.name).toBe('Erlan');
  });
});

describe('the recovery key', () => {
  it('opens as the longest standing administrator and leaves the others their passphrases', async () => {
    const { vault, folder, recoveryKey } = await makeForTwo({ ...dana, role: 'administrator' });
    vault.close();
    const recovered = await recoverVault(folder, recoveryKey, bytes(another), options);
    expect(recovered.vault.actor.name).toBe('Aigul');
    recovered.vault.close();
    expect(await codeOf(() => unlock(folder, goodPassphrase))).toBe('WRONG_PASSPHRASE');
    (await unlock(folder, another)).close();
    (await unlock(folder, danas)).close();
  });
});

describe('the check of a vault', () => {
  it('counts who may open it, and finds a header of before', async () => {
    const { vault, folder, id } = await makeForTwo();
    const before = headerIn(folder);
    const usersOf = async () =>
      (await verifyVault(folder, bytes(goodPassphrase))).find(({ check }) => check === 'users');
    vault.close();
    expect(await usersOf()).toEqual({
      check: 'users',
      ok: true,
      detail: { active: 2, administrators: 1, unknownActors: 0, void: 0 },
    });
    const mine = await unlock(folder, goodPassphrase);
    await new VaultAccess(mine, options).end(bytes(goodPassphrase), id);
    mine.close();
    writeHeader(folder, before);
    expect(await usersOf()).toMatchObject({ ok: false, detail: { active: 1, void: 1 } });
  });
});

/** Changes the header as who has the key. */
async function rewrite(
  folder: string,
  change: (header: Header, dataKey: Buffer) => Header | Promise<Header>,
): Promise<void> {
  const text = await withPassphrase(readHeader(folder), bytes(goodPassphrase), async ({ header, dataKey }) =>
    sealWith(await change(header, dataKey), dataKey),
  );
  writeHeader(folder, text);
}
