/** Ten files come into a case by keyboard alone, are looked at, leave as copies, and leave nothing else behind. */
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.fixture';
import { mark, writeEvidence } from '../pages/evidence.data';
import { makeCase } from '../pages/case.data';
import { VaultPage } from '../pages/vault.page';

/** Tabs to the control of this name and presses it. */
async function press(page: Page, name: string): Promise<void> {
  const control = page.getByRole('button', { name, exact: true }).first();
  for (let step = 0; step < 120; step += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
}

/** As `press`, from wherever the focus is. */
async function pressAt(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}

test('ten files by keyboard: in, seen, out as a clean copy; one cancelled; no trace', async ({ amparo }) => {
  await amparo.launch();
  await amparo.createVault();
  await amparo.page.reload();
  const vault = new VaultPage(amparo);
  await vault.expectInside();
  const { page } = vault;
  const desk = join(amparo.folder, 'desk');
  const files = await writeEvidence(desk, page);
  const { caseFileId } = await makeCase(amparo);
  await vault.goTo(`/cases/${caseFileId}/documents`);
  const willChoose = (paths: string[]) =>
    amparo.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    }, paths);

  await test.step('added, numbered, told by their content', async () => {
    await willChoose(files);
    await press(page, 'Add files…');
    await expect(page.getByText('10 files are in the vault')).toBeVisible();
    for (const number of [1, 10]) await expect(page.getByText(`Exhibit ${number} ·`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'View “Statement.exe”' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'View “Archive.bin”' })).toHaveCount(0);
    await press(page, 'Clear the list');
  });

  await test.step('one that is cancelled leaves nothing', async () => {
    const large = join(desk, 'Large.bin');
    writeFileSync(large, '');
    truncateSync(large, 600 * 1024 * 1024);
    await willChoose([large]);
    await press(page, 'Add files…');
    await expect(page.getByText(/^File 1 of 1$/)).toBeVisible();
    // The vault answers meanwhile.
    expect((await amparo.request('casefile.list', {})).ok).toBe(true);
    await press(page, 'Cancel “Large.bin”');
    await expect(page.getByText('Stopped at your request')).toBeVisible();
    await press(page, 'Clear the list');
    const listed = await amparo.request('evidence.listOfCase', { caseFileId });
    expect(listed.ok && listed.value.filter(({ versions }) => versions.length > 0)).toHaveLength(10);
  });

  await test.step('seen inside the app: photo, PDF, text, sound; hostile files come to nothing', async () => {
    const stage = page.getByRole('group', { name: 'File', exact: true });
    const see = async (name: string) => {
      await vault.goTo(`/cases/${caseFileId}/documents`);
      await pressAt(page, `View “${name}”`);
      await expect(page.getByRole('link', { name: 'Evidence of the case' })).toBeVisible();
    };
    await see('Photo of the yard.jpg');
    await expect(stage.getByRole('img')).toHaveJSProperty('naturalWidth', 1600);
    await expect(page.getByText('43.250000, 76.950000')).toBeVisible();
    await expect(page.getByText('This file says where it was taken')).toBeVisible();
    await see('Court order.pdf');
    await expect(stage.locator('canvas').first()).toBeVisible();
    await expect(page.getByText('Page 1 of 3').first()).toBeVisible();
    await see('Notes of the visit.txt');
    await expect(stage).toContainText('Показания матери');
    for (const name of ['Page.html', 'Drawing.svg']) {
      await see(name);
      await expect(stage).toContainText('globalThis.ran');
    }
    await see('Call.wav');
    await expect(page.locator('audio')).toHaveJSProperty('duration', 1);
    await see('Film.mp4');
    await expect(page.getByText('cannot be played here')).toBeVisible();
    await see('Bad scan.png');
    await expect(page.getByText('This picture cannot be shown')).toBeVisible();
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(page.url()).toContain('app://main/');
    // The log is made by its first line.
    const log = join(amparo.profile, 'amparo.log');
    const lines = existsSync(log) ? readFileSync(log, 'utf8') : '';
    expect(lines).not.toMatch(/network-refused|navigation-refused/);
  });

  const copies = join(amparo.folder, 'copies');
  await test.step('out as a clean copy and as the original, both in the custody log', async () => {
    mkdirSync(copies);
    const save = async (name: string, kind: RegExp, as: string) => {
      await vault.goTo(`/cases/${caseFileId}/documents`);
      await vault.willSaveAs(join(copies, as));
      await pressAt(page, `Save a copy of “${name}”`);
      const choice = page.getByRole('menuitem', { name: kind });
      await expect(choice).toBeVisible();
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('ArrowDown');
        if (await choice.evaluate((element) => element === document.activeElement)) break;
      }
      await expect(choice).toBeFocused();
      await page.keyboard.press('Enter');
      await expect.poll(() => existsSync(join(copies, as))).toBe(true);
    };
    await save('Photo of the yard.jpg', /^Clean copy/, 'photo.jpg');
    await save('Court order.pdf', /^Clean copy/, 'order.pdf');
    await save('Photo of the yard.jpg', /^Original/, 'original.jpg');
    const photo = readFileSync(join(copies, 'photo.jpg'));
    expect(photo.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(photo.toString('latin1')).not.toMatch(/Exif|Kamera|Nourova/);
    expect(readFileSync(join(copies, 'original.jpg')).equals(readFileSync(files[0] ?? ''))).toBe(true);
    expect(readFileSync(join(copies, 'order.pdf')).toString('latin1')).not.toMatch(
      /Vyshinskaya|evil|JavaScript/,
    );
    await vault.goTo(`/cases/${caseFileId}/documents`);
    await pressAt(page, 'View “Photo of the yard.jpg”');
    const entries = page.getByRole('list', { name: 'Custody' }).getByRole('listitem');
    await expect(entries).toContainText([
      'Received',
      'Fingerprint taken',
      'Viewed',
      'Clean copy exported',
      'Original exported',
    ]);
  });

  const listed = await amparo.request('evidence.listOfCase', { caseFileId });
  const versionId = listed.ok
    ? (listed.value.find(({ versions }) => versions.length > 0)?.versions[0]?.version.id ?? '')
    : '';
  const open = await amparo.request('evidence.open', { versionId, purpose: 'view' });
  const token = open.ok ? open.value.token : '';
  const fetchStatus = () =>
    amparo.page.evaluate(async (name) => (await fetch(`app://main/vault-file/${name}`)).status, token);
  expect(await fetchStatus()).toBe(200);
  await vault.lock();
  amparo.expectProblems(/Failed to load resource.*404/);
  expect(await fetchStatus()).toBe(404);

  await test.step('after the lock no token opens a file, and no file of the machine holds a byte of them', async () => {
    const traces = amparo
      .filesWith([mark])
      .filter((file) => !file.startsWith(desk) && !file.startsWith(copies));
    expect(traces).toEqual([]);
  });
});
