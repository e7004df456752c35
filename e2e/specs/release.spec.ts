/** A draft goes through the same gate as an issued letter: what consents say is asked before it leaves the vault. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app.fixture';
import { makeCase } from '../pages/case.data';
import { LetterWorkbench } from '../pages/letter.page';
import { writeNewLetter } from '../pages/new-letter.page';
import { VaultPage } from '../pages/vault.page';

test('a draft that names somebody leaves only after what she said was read, and answered', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const { caseFileId } = await makeCase(amparo);
  const vault = new VaultPage(amparo);
  await writeNewLetter(page, {
    caseFile: 'Assault on a journalist',
    template: 'Request for an investigation',
    language: 'French',
    search: 'prosecutor general',
    office: 'Prosecutor General of the Republic of Kazakhstan',
  });
  await expect(new LetterWorkbench(page).pages.getByRole('img')).toBeVisible();
  const path = join(amparo.folder, 'draft.pdf');
  await vault.willSaveAs(path);
  const gate = page.getByRole('dialog', { name: 'Before it leaves the vault' });

  await test.step('no consent: it stays, or it was seen that there is none', async () => {
    await vault.button('Save PDF').click();
    await expect(gate).toContainText('Aliya Nourova – no consent recorded');
    await page.keyboard.press('Escape');
    await expect(gate).toBeHidden();
    expect(existsSync(path)).toBe(false);
    await expect(vault.button('Save PDF')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(gate.getByRole('button', { name: 'Let it out' })).toBeDisabled();
    await gate.getByRole('checkbox', { name: 'I have seen that consent is missing.' }).check();
    await gate.getByRole('button', { name: 'Let it out' }).click();
    await expect(page.getByText('The PDF was saved.')).toBeVisible();
    expect(existsSync(path)).toBe(true);
  });

  await test.step('a refusal: by no way without a reason', async () => {
    const refused = await amparo.request('consent.create', { caseFileId, refused: ['name_to_authorities'] });
    expect(refused.ok).toBe(true);
    const docx = join(amparo.folder, 'draft.docx');
    await vault.willSaveAs(docx);
    await vault.button('More actions').click();
    await page.getByRole('menuitem', { name: /^Word document/ }).click();
    await expect(gate).toContainText('asked, and refused');
    await expect(gate.getByRole('button', { name: 'Let it out' })).toBeDisabled();
    await gate.getByRole('textbox', { name: 'Why it is made all the same' }).fill('Her lawyer asked for it.');
    await gate.getByRole('button', { name: 'Let it out' }).click();
    await expect.poll(() => existsSync(docx)).toBe(true);
    await vault.button('More actions').click();
    await page.getByRole('menuitem', { name: /^Copy the text/ }).click();
    await page.getByRole('button', { name: 'Show the text' }).click();
    await gate.getByRole('button', { name: 'Keep it here' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
});
