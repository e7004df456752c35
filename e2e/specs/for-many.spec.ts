/**
 * What is made for many at once: letters to a whole directory, stopped half-way; a petition with the logos of those who
 * stand behind it; at the end the whole vault as files that need no Amparo.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, passphrase, test, type Amparo } from '../app.fixture';
import { ask, makeCase } from '../pages/case.data';
import { VaultPage } from '../pages/vault.page';
import { imagesOf, inspectPdf, wordsOf } from '../pdf';

test('letters to many are stopped and taken back, logos are printed, and everything goes out readable', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const { caseFileId } = await makeCase(amparo);
  await test.step('a batch is stopped on the screen: what was written is listed, the rest is named, one click undoes it', () =>
    stopBatch(amparo, caseFileId));
  const logo = await test.step('a petition bears the logos of its co-sponsors', () =>
    printPetition(amparo, caseFileId));
  await test.step('everything leaves as open files, after the passphrase, and reads as it was', () =>
    leaveOpen(amparo, caseFileId, logo));
});

async function stopBatch(amparo: Amparo, caseFileId: string): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  await growDirectory(amparo);
  await vault.goTo(`/cases/${caseFileId}/letters`);
  await vault.button('New letter').first().click();
  const dialog = page.getByRole('dialog', { name: 'New letter' });
  const languages = dialog.getByRole('group', { name: 'Languages' }).getByRole('checkbox');
  await languages.first().waitFor();
  for (const box of await languages.all()) await box.check();
  await dialog.getByRole('button', { name: /^Tick all \d+ that were found$/ }).click();
  await dialog.getByRole('button', { name: /^Write \d+ letters$/ }).click();
  // Half-way: on a slow machine the bar may stand there before the first letter does.
  await expect(dialog.getByRole('status').getByText(/\b[1-9]\d* of \d/)).toBeVisible();
  await dialog.getByRole('status').getByRole('button', { name: 'Cancel' }).click();

  const said = dialog.getByRole('status').filter({ hasText: 'Stopped at your request' });
  const told = await said.innerText();
  const [written, left] = [/(\d+) letters? (?:was|were) written/, /for (\d+) more/].map((pattern) =>
    Number(pattern.exec(told)?.[1]),
  );
  expect(written).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
  const lines = dialog.getByRole('listitem');
  await expect(lines.filter({ hasText: 'not written' })).toHaveCount(left ?? 0);
  await expect(lines.getByRole('link')).toHaveCount(written ?? 0);
  const letters = async () => (await ask(amparo, 'letter.list', { limit: 1 })).total;
  expect(await letters()).toBe(written);

  await dialog.getByRole('button', { name: 'Take all of it back' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('All of it was taken back.')).toBeVisible();
  expect(await letters()).toBe(0);
}

/** As many offices as a large directory has: letters to fewer are written before a hand reaches the button. */
async function growDirectory(amparo: Amparo): Promise<void> {
  const { lines } = await ask(amparo, 'office.list', { kinds: ['prosecutor'], limit: 1 });
  const [first] = lines;
  if (first === undefined) throw new Error('no prosecutor in the directory');
  const { kind, country, languages, addresses, forms } = first.office;
  await Promise.all(
    Array.from({ length: 150 }, () =>
      ask(amparo, 'office.create', { kind, country, languages, addresses, forms }),
    ),
  );
}

/** @returns the bytes of one of the logos */
async function printPetition(amparo: Amparo, caseFileId: string): Promise<Buffer> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  const sponsor = async (name: string, bytes: Buffer | null, consentToBeNamed: 'yes' | 'no') => {
    const image =
      bytes &&
      (await ask(amparo, 'attachment.addImage', { name: `${name}.png`, bytes: new Uint8Array(bytes) }));
    const { id } = await ask(amparo, 'organisation.create', {
      names: { en: name },
      logoId: image?.id ?? null,
    });
    await ask(amparo, 'caseOrganisation.create', {
      caseFileId,
      organisationId: id,
      role: 'cosponsor',
      consentToBeNamed,
    });
  };
  const logo = await draw(page, 480, 120, '#14466e');
  await sponsor('Solidarity Network', logo, 'yes');
  await sponsor('Human Rights Bureau', await draw(page, 200, 260, '#7a2e24'), 'yes');
  await sponsor('Writers’ Collective', null, 'yes');
  await sponsor('Silent Partner', await draw(page, 300, 300, '#000000'), 'no');
  const campaign = await ask(amparo, 'campaign.create', {
    caseFileId,
    titles: { en: 'Protect journalists' },
    call: { en: 'We call for an independent investigation.' },
    sourceLanguage: 'en',
  });
  await vault.goTo(`/campaigns/${campaign.id}/petition`);
  await expect(page.getByRole('radio', { name: 'Sheet to sign' })).toBeChecked();
  const path = join(amparo.folder, 'sheet.pdf');
  await vault.willSaveAs(path);
  await page.getByRole('checkbox', { name: 'Print the logos of the co-sponsors' }).check();
  await vault.button('Save PDF…').click();
  await expect(page.getByText('The petition was saved.')).toBeVisible();
  const told = wordsOf(path);
  for (const name of ['Protect journalists', 'Solidarity Network', 'Writers’ Collective'])
    expect(told).toContain(name);
  expect(told).not.toContain('Silent Partner');
  expect(imagesOf(path)).toBe(2);
  expect(inspectPdf(path)).toMatchObject({
    pages: 1,
    tagged: true,
    standard: 'PDF/A-2a',
    fontsNotEmbedded: [],
  });
  return logo;
}

async function leaveOpen(amparo: Amparo, caseFileId: string, logo: Buffer): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  const target = join(amparo.folder, 'archive');
  mkdirSync(target);
  await vault.willChoose(target);
  await vault.goTo('/settings?section=vault');
  await vault.button('Export everything, unencrypted…').click();
  const dialog = page.getByRole('dialog', { name: 'Everything as open files' });
  await expect(dialog).toContainText('NOT encrypted');
  const words = dialog.getByLabel('Present passphrase', { exact: true });
  await words.fill('not the passphrase');
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(dialog.getByRole('alert').last()).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(target)).toEqual([]);
  await words.fill(passphrase);
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(/^Exported: [\d,]+ rows and \d+ files\./)).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toBeHidden();

  const [name = ''] = readdirSync(target);
  expect(name).toMatch(/^amparo-export-\d{4}-\d{2}-\d{2}$/);
  const folder = join(target, name);
  const read = (table: string) =>
    readFileSync(join(folder, 'tables', `${table}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(read('case_file')).toMatchObject([{ id: caseFileId, titles: { en: 'Assault on a journalist' } }]);
  expect(JSON.stringify(read('person'))).toContain('Nourova');
  expect(read('letter').every(({ deletedAt }) => deletedAt !== null)).toBe(true);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    tables: Record<string, { rows: number; sha256: string }>;
  };
  for (const [table, { rows, sha256 }] of Object.entries(manifest.tables)) {
    const bytes = readFileSync(join(folder, 'tables', `${table}.jsonl`));
    expect([table, createHash('sha256').update(bytes).digest('hex')]).toEqual([table, sha256]);
    expect([table, read(table).length]).toEqual([table, rows]);
  }
  const files = readdirSync(join(folder, 'files')).map((file) => readFileSync(join(folder, 'files', file)));
  expect(files.some((bytes) => bytes.equals(logo))).toBe(true);
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('Amparo');
}

/** A bar and a disc, as logos are: drawn by the page, for the walks have no encoder of their own. */
async function draw(page: Page, width: number, height: number, colour: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([w, h, fill]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [w, h];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = fill;
      context.fillRect(0, h * 0.75, w, h * 0.2);
      context.arc(h * 0.35, h * 0.35, h * 0.3, 0, 7);
      context.fill();
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [width, height, colour] as const,
  );
  return Buffer.from(base64, 'base64');
}
