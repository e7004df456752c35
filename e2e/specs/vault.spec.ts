/** Every way into and out of a vault, as a person walks it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app.fixture';
import { goodPassphrase, VaultPage } from '../pages/vault.page';

test('a vault is made by hand: weighed words, a key shown once, proved, on paper', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  const { page } = vault;
  await vault.button(/^Create a vault/).click();
  const create = vault.button('Create the vault');
  await expect(create).toBeDisabled();

  await page.getByLabel('Name of the vault').fill('Centre');
  await page.getByLabel('Your name').fill('Aigerim');
  await vault.willChoose(undefined);
  await vault.button('Choose a folder…').click();
  await expect(page.getByText('No folder chosen yet')).toBeVisible();
  await vault.willChoose(amparo.folder);
  await vault.button('Choose a folder…').click();
  await expect(page.getByText(amparo.folder)).toBeVisible();

  await test.step('the words offered differ, and what is typed is weighed', async () => {
    const words = page.locator('code');
    await expect(words).toHaveText(/^(\S+[ -]){5}\S+$/);
    const first = await words.innerText();
    await vault.button('Other words').click();
    await expect(words).not.toHaveText(first);
    await vault.passphrase.fill('password');
    await expect(page.getByText(/It needs at least 12 characters|tried first/)).toBeVisible();
    await vault.passphrase.fill(goodPassphrase);
    await expect(page.getByText('Very good.')).toBeVisible();
    await page.getByLabel('Passphrase again').fill('something else');
    await expect(page.getByText('The two passphrases differ.')).toBeVisible();
    await expect(create).toBeDisabled();
  });

  await test.step('a weak one is refused by the vault too', async () => {
    await vault.fillNewPassphrase('password1234');
    await create.click();
    await expect(vault.error).toContainText('too easy to guess');
    expect(existsSync(join(amparo.folder, 'Centre'))).toBe(false);
  });

  await vault.fillNewPassphrase(goodPassphrase);
  await create.click();
  const groups = await vault.readKey();

  await test.step('the sheet is saved as a PDF that holds the key', async () => {
    const file = join(amparo.folder, 'sheet.pdf');
    await vault.willSaveAs(file);
    await vault.button('Save as PDF').click();
    await expect(page.getByText(/^Saved\. Print it/)).toBeVisible();
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    for (const group of groups) expect(text).toContain(group);
    expect(text).toContain('Centre');
  });

  await test.step('the sheet goes to the printer', async () => {
    await stubPrinter(amparo);
    await vault.button('Print the sheet').click();
    await expect(page.getByText('The sheet was sent to the printer.')).toBeVisible();
  });

  await test.step('two groups prove that it is on paper', async () => {
    await vault.button('I have it on paper').click();
    for (const field of await page.getByLabel(/^Group \d+$/).all()) await field.fill('WRONG');
    await vault.button('Open the vault').click();
    await expect(page.getByText(/This is not what stands in that group/)).toHaveCount(2);
    await vault.button('Show the key again').click();
    await vault.proveKey(groups);
    await vault.expectInside();
  });
});

async function stubPrinter(amparo: ConstructorParameters<typeof VaultPage>[0]): Promise<void> {
  await amparo.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(true, '');
    });
  });
}

test('locking by button, key, menu and sleep; a wrong passphrase loses nothing', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  await vault.expectInside();

  await vault.lock();
  await expect(vault.page.getByText('Locked. What you typed is kept.')).toBeVisible();
  await expect(vault.passphrase).toBeFocused();

  await test.step('hints and refusals', async () => {
    await vault.passphrase.fill('ащкпуе');
    await expect(vault.page.getByText('The keyboard is writing Cyrillic letters.')).toBeVisible();
    await capsLock(vault);
    await expect(vault.page.getByText('Caps Lock is on.')).toBeVisible();
    await vault.unlock('not this one at all');
    await expect(vault.error).toContainText('This passphrase does not open the vault. Nothing was changed.');
    await expect(vault.passphrase).toHaveValue('');
    await expect(vault.passphrase).toBeFocused();
    await vault.button('Русский').click();
    await expect(vault.error).toContainText('хранилище');
    await vault.button('English').click();
  });

  await vault.unlock();
  await vault.expectInside();
  // The page goes while the key is still down.
  await vault.page.keyboard.press('Control+l').catch(() => undefined);
  await vault.expectLocked();
  await vault.unlock();
  await vault.expectInside();
  await amparo.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await vault.expectLocked();
  await expect(vault.page.getByText(/because the computer went to sleep/)).toBeVisible();
});

/** A key press with Caps Lock on, which no driver can press. */
async function capsLock(vault: VaultPage): Promise<void> {
  await vault.passphrase.evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true })),
  );
}

test('the passphrase is changed, the recovery key used and replaced', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  const groups = await vault.create('Centre');
  await vault.proveKey(groups);
  const changed = 'copper violin desert lantern mosaic';

  await test.step('the old passphrase no longer opens', async () => {
    await vault.goTo('/settings?section=vault');
    await vault.button('Change the passphrase…').click();
    const dialog = vault.page.getByRole('dialog');
    await dialog.getByLabel('Present passphrase').fill('certainly not this one');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(changed);
    await dialog.getByLabel('Passphrase again').fill(changed);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('alert')).toContainText('does not open the vault');
    await dialog.getByLabel('Present passphrase').fill(goodPassphrase);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(vault.page.getByText(/^The passphrase was changed\./)).toBeVisible();
    await vault.lock();
    await vault.unlock(goodPassphrase);
    await expect(vault.error).toContainText('does not open the vault');
  });

  const replaced = await test.step('the recovery key opens, and a typing error is named', async () => {
    await vault.button('Use the recovery key').click();
    const key = vault.page.getByLabel('Recovery key');
    await vault.fillNewPassphrase(goodPassphrase);
    await key.fill(groups.with(4, '00000').join(' '));
    await vault.button('Set the new passphrase').click();
    await expect(vault.error).toContainText('typing error in group 5');
    await key.fill(groups.join('').toLowerCase());
    await vault.button('Set the new passphrase').click();
    const next = await vault.readKey();
    expect(next).not.toEqual(groups);
    await vault.proveKey(next);
    await vault.expectInside();
    return next;
  });

  await test.step('another key is made in the settings; the one before is void', async () => {
    await vault.goTo('/settings?section=vault');
    await vault.button('New recovery key…').click();
    await vault.page.getByLabel('Present passphrase').fill(goodPassphrase);
    await vault.button('Make a new key').click();
    await vault.proveKey(await vault.readKey(), 'Close');
    await vault.lock();
    await vault.button('Use the recovery key').click();
    await vault.page.getByLabel('Recovery key').fill(replaced.join('-'));
    await vault.fillNewPassphrase(changed);
    await vault.button('Set the new passphrase').click();
    await expect(vault.error).toContainText('does not belong to this vault, or a newer key has replaced it');
  });
});

test('a backup is asked for, made, and restored beside the vault', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  const disk = join(amparo.folder, 'other disk');
  mkdirSync(disk);

  await expect(vault.page.getByText('No backup yet')).toBeVisible();
  await vault.goTo('/settings?section=vault');
  await vault.willChoose(disk);
  await vault.button('Back up now…').click();
  await expect(vault.page.getByText(/^The backup was written and checked/)).toBeVisible();
  await expect(vault.page.getByRole('contentinfo')).toContainText('Last backup');
  const [file = ''] = amparo.files(disk);

  await vault.lock();
  await vault.button('Create a vault').click();
  await vault.button(/^Restore a backup/).click();
  await vault.choose('Choose a file…', file);
  await vault.choose('Choose a folder…', disk);
  await vault.button('Restore').click();
  await expect(vault.page.getByText('The vault was restored and checked.')).toBeVisible();
  await vault.button('Open the restored vault').click();
  await vault.unlock();
  await vault.expectInside();

  await test.step('a damaged backup is refused, and nothing is made of it', async () => {
    await vault.lock();
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes.fill(0x55, middle, middle + 64);
    const damaged = join(disk, 'damaged.amparobackup');
    writeFileSync(damaged, bytes);
    const empty = join(amparo.folder, 'empty');
    mkdirSync(empty);
    await vault.button('Create a vault').click();
    await vault.button(/^Restore a backup/).click();
    await vault.choose('Choose a file…', damaged);
    await vault.choose('Choose a folder…', empty);
    await vault.button('Restore').click();
    await expect(vault.error).toContainText('This backup is damaged and cannot be used.');
    expect(amparo.files(empty)).toEqual([]);
  });
});

test('what cannot be opened says why, in the language of the person', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  await vault.expectInside();
  await vault.lock();
  const whole = join(amparo.folder, 'Centre');
  /** A copy of the vault that `spoil` spoils, in front of the lock screen. */
  const open = async (name: string, spoil: (folder: string) => void) => {
    const folder = join(amparo.folder, name);
    cpSync(whole, folder, { recursive: true });
    spoil(folder);
    await vault.willChoose(folder);
    await vault.button(/^(Open another vault|Ouvrir un autre coffre|Открыть другое хранилище)$/).click();
    await expect(vault.heading(name)).toBeVisible();
    await vault.page.locator('input[type=password]').fill(goodPassphrase);
    await vault.page.locator('button[type=submit]').click();
    return folder;
  };

  await test.step('damaged', async () => {
    await open('Damaged', (folder) => {
      const file = join(folder, 'case.db');
      const bytes = readFileSync(file);
      bytes.fill(0x55, 4096, 4096 + 64);
      writeFileSync(file, bytes);
    });
    await expect(vault.error).toContainText('The vault is damaged and was not opened');
    await vault.button('Français').click();
    await expect(vault.error).toContainText('endommagé');
  });

  await test.step('newer', async () => {
    await open('Newer', (folder) => {
      for (const file of ['vault.json', 'vault.json.bak']) {
        const path = join(folder, file);
        if (!existsSync(path)) continue;
        const header = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
        writeFileSync(path, JSON.stringify({ ...header, version: 99 }));
      }
    });
    await expect(vault.error).toContainText(/version plus récente/);
    await vault.button('Русский').click();
    await expect(vault.error).toContainText(/более нов/);
  });

  await test.step('no vault at all', async () => {
    await vault.button('English').click();
    await vault.willChoose(amparo.home);
    await vault.button('Open another vault').click();
    await expect(vault.error.last()).toContainText('This folder holds no Amparo vault.');
  });
});
