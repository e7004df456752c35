/** What a lock leaves behind: nothing in memory, nothing half done, and every word that was typed. */
import { randomBytes } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveKey } from '../../src/main/vault/kdf';
import { readHeader } from '../../src/main/vault/keyfile';
import { deriveSubkey } from '../../src/main/vault/keys';
import { withPassphrase } from '../../src/main/vault/vault.keys';
import { usualSections } from '../../src/shared/dossier/dossier.schema';
import type { InputOf, RouteName } from '../../src/shared/ipc/routes';
import { expect, passphrase, test, type Amparo } from '../app.fixture';
import { descendants, findInMemory, needlesOfKey, needlesOfText, type Needles } from '../memory';
import { makeCase } from '../pages/case.data';
import { VaultPage } from '../pages/vault.page';

const latin = 'Quillfeather';
const cyrillic = 'Перепёлкина';
/** With one of every kind of character that is easily lost. */
const typed = ' bureau «ёлка»  — l’été, 𝔛 № 5';

/** Pages and vault processes. */
async function holders(amparo: Amparo): Promise<number[]> {
  const all = await amparo.processes();
  return all.filter(({ name }) => name === 'Tab' || name === 'Amparo vault').map(({ pid }) => pid);
}

/** Asks and lets the page wait for the answer; comes back when the work has begun. */
async function begin<Name extends RouteName>(
  amparo: Amparo,
  route: Name,
  input: InputOf<Name>,
): Promise<void> {
  await amparo.page.evaluate(
    ([name, value]) =>
      new Promise<void>((begun) => {
        const id = crypto.randomUUID();
        window.amparo.onEvent((event) => {
          if (event.name === 'job.progress' && event.id === id) begun();
        });
        setTimeout(begun, 100);
        void window.amparo.request({ id, route: name, input: value });
      }),
    [route, input] as const,
  );
}

/** What must be nowhere, computed from the passphrase as the app does. */
async function needlesOf(folder: string): Promise<Needles> {
  const sealed = readHeader(folder);
  const secret = Buffer.from(passphrase);
  const [user] = sealed.users;
  if (user === undefined) throw new Error('nobody may open the vault');
  const wrapping = await deriveKey(secret, Buffer.from(user.salt, 'hex'), user.kdf);
  const keys = await withPassphrase(sealed, secret, ({ dataKey }) => [
    ...needlesOfKey('data key', dataKey),
    ...needlesOfKey('page key', deriveSubkey(dataKey, sealed.vaultId, 'pages-v1')),
    ...needlesOfKey('journal key', deriveSubkey(dataKey, sealed.vaultId, 'journal-v1')),
  ]);
  return new Map([
    ...keys,
    ...needlesOfKey('wrapping key', wrapping),
    ...needlesOfText('passphrase', passphrase),
    ...needlesOfText('name', latin),
    ...needlesOfText('Russian name', cyrillic),
  ]);
}

/** The debugger, which the app has only in tests, keeps what it hears: it is told no word as a word. */
function codesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** What is found, with the processes it is found in. */
async function findInApp(amparo: Amparo, needles: Needles): Promise<string[]> {
  const names = new Map((await amparo.processes()).map(({ pid, name }) => [pid, name]));
  return descendants(amparo.app.process().pid ?? 0).flatMap((pid) =>
    findInMemory(pid, needles).map((what) => `${what}: ${names.get(pid) ?? 'another process'}`),
  );
}

test('a lock leaves no key and no word in memory, no half file, and loses nothing', async ({ amparo }) => {
  test.setTimeout(240_000);
  await amparo.launch();
  const folder = await amparo.createVault();
  const vault = new VaultPage(amparo);
  const lock = async () => {
    const before = await holders(amparo);
    await amparo.request('session.lock', undefined).catch(() => undefined);
    await expect
      .poll(() => amparo.request('session.state', undefined).catch(() => undefined))
      .toMatchObject({ value: { unlocked: false, lockedBy: 'button' } });
    // The new vault process starts once the page has painted.
    await expect.poll(async () => (await holders(amparo)).length).toBe(2);
    expect((await holders(amparo)).filter((pid) => before.includes(pid))).toEqual([]);
  };
  /** By keys, one after the other, for the same reason. */
  const unlock = async () => {
    await vault.passphrase.pressSequentially(passphrase);
    await vault.button('Unlock').click();
    await vault.expectInside();
  };

  await test.step('a fresh page knows nothing', async () => {
    await vault.page.reload();
    await vault.expectInside();
    const oldPage = amparo.page;
    await lock();
    expect(oldPage.isClosed()).toBe(true);
    expect(await amparo.request('vault.state', undefined)).toMatchObject({ value: { open: false } });
    expect(await amparo.request('session.state', undefined)).toMatchObject({
      value: { vault: { folder, name: 'Centre' } },
    });
    expect(await amparo.request('casefile.list', {})).toMatchObject({
      ok: false,
      error: { code: 'VAULT_LOCKED' },
    });
  });

  if (process.platform === 'linux') {
    await test.step('keys, passphrase and names are in no process any more', async () => {
      const needles = await needlesOf(folder);
      await unlock();
      // Put together in the page, and then shown and looked for by it.
      await vault.page.evaluate(
        async ([latinCodes, cyrillicCodes]) => {
          const ask = (route: string, input: unknown) =>
            window.amparo.request({ id: crypto.randomUUID(), route, input });
          const name = { kind: 'legal', patronymic: '', primary: true, inflections: null };
          const [family, title] = [String.fromCharCode(...latinCodes), String.fromCharCode(...cyrillicCodes)];
          await ask('person.create', { names: [{ ...name, language: 'en', given: 'Irena', family }] });
          await ask('casefile.create', { titles: { en: title, ru: title }, type: 'attack', country: 'KZ' });
          await ask('search.query', {
            text: family.slice(0, 6),
            kinds: ['person'],
            limit: 5,
            language: 'en',
          });
        },
        [codesOf(latin), codesOf(cyrillic)] as const,
      );
      for (const address of ['/people', '/cases']) {
        await vault.goTo(address);
        const rows = () => vault.page.evaluate(() => document.querySelectorAll('main [role=row]').length);
        await expect.poll(rows).toBeGreaterThan(1);
      }
      const open = await findInApp(amparo, needles);
      // Otherwise the search would find nothing at all.
      expect(open).toEqual(
        expect.arrayContaining([
          'page key: Amparo vault',
          'name in UTF-8: Tab',
          'Russian name in UTF-16: Tab',
        ]),
      );
      await lock();
      expect(await findInApp(amparo, needles)).toEqual([]);
    });
  }

  await unlock();
  const { caseFileId } = await makeCase(amparo);
  const email = () => vault.page.getByRole('textbox', { name: 'E-mail' });
  const type = async () => {
    await vault.goTo('/settings?section=organisation');
    await email().fill(typed);
  };
  const back = async () => {
    await unlock();
    await vault.goTo('/settings?section=organisation');
    await expect(email()).toHaveValue(typed);
    await email().fill('');
  };
  const desk = join(amparo.folder, 'desk.bin');

  await test.step('while a file comes in', async () => {
    writeFileSync(desk, '');
    truncateSync(desk, 600 * 1024 * 1024);
    await vault.goTo(`/cases/${caseFileId}/documents`);
    await vault.willChoose(desk);
    await vault.button('Add files…').first().click();
    await expect(vault.page.getByText(/^File 1 of 1$/)).toBeVisible();
    await type();
    await lock();
    await back();
    await expect(vault.page.getByText('1 file is not in the vault')).toBeVisible();
    await expect(vault.page.getByText(/while adding: desk\.bin$/)).toBeVisible();
    await vault.button('Seen').click();
    await expect(vault.page.getByText('1 file is not in the vault')).not.toBeVisible();
    const listed = await amparo.request('evidence.listOfCase', { caseFileId });
    expect(listed.ok && listed.value.filter(({ versions }) => versions.length > 0)).toEqual([]);
  });

  await test.step('while a backup is made', async () => {
    writeFileSync(desk, randomBytes(16 * 1024 * 1024));
    await vault.goTo(`/cases/${caseFileId}/documents`);
    await vault.button('Add files…').first().click();
    await expect(vault.page.getByText('1 file is in the vault')).toBeVisible();
    await type();
    await begin(amparo, 'backup.now', { path: amparo.folder });
    await lock();
    await back();
    for (const file of amparo.files().filter((one) => one.endsWith('.vaultbackup'))) {
      expect(await amparo.request('backup.verify', { file })).toMatchObject({ ok: true });
    }
  });

  await test.step('while a PDF is made', async () => {
    await type();
    await begin(amparo, 'dossier.make', {
      caseFileId,
      language: 'fr',
      sections: usualSections.slice(),
      upTo: 3,
      recipient: '',
      includeHealth: false,
      accepted: true,
    });
    await lock();
    await back();
    const listed = await amparo.request('dossier.listOfCase', { caseFileId });
    for (const { id } of listed.ok ? listed.value : []) {
      const path = join(amparo.folder, `${id}.pdf`);
      await vault.willSaveAs(path);
      expect(await amparo.request('dossier.save', { id })).toMatchObject({ ok: true, value: true });
      expect(readFileSync(path, 'latin1').trimEnd()).toMatch(/^%PDF-[^]*%%EOF$/);
    }
  });

  await test.step('while a field is being saved', async () => {
    await vault.goTo('/settings?section=organisation');
    const phone = () => vault.page.getByRole('textbox', { name: 'Telephone' });
    await phone().fill('+41 22 000 00 00');
    await vault.page.keyboard.press('Tab');
    await lock();
    await unlock();
    await vault.goTo('/settings?section=organisation');
    await expect(phone()).toHaveValue('+41 22 000 00 00');
  });
  expect(amparo.filesWith([typed, latin, cyrillic, passphrase])).toEqual([]);
});
