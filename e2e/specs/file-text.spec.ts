/** The words inside a file are found, by the thread that the built app reads it in; what cannot be read says so. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@pdfme/pdf-lib';
import { expect, test } from '../app.fixture';
import { ask, makeCase } from '../pages/case.data';
import { emlOf } from '../../src/main/incoming/incoming.testkit';
import { msgOf } from '../../src/main/incoming/outlook.testkit';
import { VaultPage } from '../pages/vault.page';

test('a PDF is found by Ctrl+K by what stands in it, with the line; a broken one by its name', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const vault = new VaultPage(amparo);
  await vault.expectInside();
  const { caseFileId } = await makeCase(amparo);
  const desk = join(amparo.folder, 'desk');
  mkdirSync(desk);
  const pdf = await PDFDocument.create();
  pdf.addPage([400, 400]).drawText('The witness saw the zanzibarite van twice.', { x: 20, y: 200, size: 12 });
  const files = [join(desk, 'Testimony.pdf'), join(desk, 'Broken.pdf')] as const;
  writeFileSync(files[0], await pdf.save());
  writeFileSync(files[1], '%PDF-1.7\nnothing of the kind');
  await amparo.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    files as unknown as string[],
  );
  await vault.goTo(`/cases/${caseFileId}/documents`);
  await vault.button('Add files…').first().click();
  await expect(page.getByText('2 files are in the vault')).toBeVisible();

  await vault.goTo('/');
  const box = page.getByRole('combobox', { name: 'Go to anything' });
  await page.keyboard.press('Control+k');
  await expect(async () => {
    await box.fill('');
    await box.fill('zanzibarite');
    await expect(page.getByRole('option', { name: /Testimony/ })).toContainText('saw the zanzibarite van', {
      timeout: 2000,
    });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'View “Testimony.pdf”' })).toBeVisible();
  await vault.button('View “Testimony.pdf”').click();
  await expect(page.getByText('The search finds it by its words.')).toBeVisible();
  await vault.goTo(`/cases/${caseFileId}/documents`);
  await vault.button('View “Broken.pdf”').click();
  await expect(page.getByText('Found by its name only: what stands in it cannot be read.')).toBeVisible();

  // Who turns back at once leaves nothing behind that asks for a closed file: an error of the page would fail the walk.
  for (const looked of [0, 40, 80, 120]) {
    await vault.goTo(`/cases/${caseFileId}/documents`);
    await vault.button('View “Testimony.pdf”').click();
    await page.waitForTimeout(looked);
    await vault.goTo('/');
  }
});

test('mails of a registry tell who wrote and what, .msg and .eml alike', async ({ amparo }) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const vault = new VaultPage(amparo);
  await vault.expectInside();
  const { caseFileId } = await makeCase(amparo);
  const mail = { from: 'Прокуратура', subject: 'Ответ на обращение', text: 'Проверка проводится.' };
  const files: [name: string, bytes: Uint8Array][] = [
    ['answer.msg', msgOf(mail)],
    ['answer.eml', emlOf(mail)],
  ];
  for (const [name, bytes] of files) {
    const { intakeId } = await ask(amparo, 'evidence.begin', {});
    // Bytes pass the debugger as numbers.
    await page.evaluate(
      ([id, list]) =>
        window.amparo.request({
          id: crypto.randomUUID(),
          route: 'evidence.append',
          input: { intakeId: id, bytes: Uint8Array.from(list) },
        }),
      [intakeId, [...bytes]] as const,
    );
    const place = { caseFileId, documentId: null, date: null };
    const added = await ask(amparo, 'evidence.finish', { intakeId, name, place });
    const documentId = added.outcome === 'added' ? added.documentId : '';
    const proposal = await ask(amparo, 'incoming.propose', { documentId });
    expect(proposal.sender).toContain('Прокуратура');
    expect(proposal).toMatchObject({ subject: mail.subject, summary: expect.stringContaining(mail.text) });
  }
});
