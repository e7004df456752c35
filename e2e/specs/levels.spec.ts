/** What is need-to-know of a person: read after a click on her page, and nowhere else. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app.fixture';
import { makeCase } from '../pages/case.data';
import { LetterWorkbench } from '../pages/letter.page';
import { writeNewLetter } from '../pages/new-letter.page';
import { wordsOf } from '../pdf';
import { VaultPage } from '../pages/vault.page';

const health = 'zanzibarite of the lungs';
const hiding = 'behind the bakery in Quillfeather';
const secrets = /zanzibarite|Quillfeather/;

test('health and an own field stay behind the click on the page of their person', async ({ amparo }) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const vault = new VaultPage(amparo);
  await vault.expectInside();
  const { caseFileId } = await makeCase(amparo);
  const field = await amparo.request('customField.create', {
    host: 'person',
    type: 'text',
    names: { en: 'Hiding place', fr: 'Cachette' },
    level: 4,
  });
  const view = await amparo.request('casefile.view', { id: caseFileId });
  if (!field.ok || !view.ok) throw new Error('no field or no case');
  const [subject] = view.value.persons;
  if (subject === undefined) throw new Error('nobody in the case');
  const personId = subject.person.id;

  await test.step('written behind a click each', async () => {
    await vault.goTo(`/people/${personId}`);
    await expect(page.getByRole('textbox', { name: 'Hiding place' })).toHaveCount(0);
    await vault.button('Show “Hiding place”').click();
    await page.getByRole('textbox', { name: 'Hiding place' }).fill(hiding);
    await page.getByRole('textbox', { name: 'Hiding place' }).blur();
    await vault.button('Show health').click();
    await page.getByRole('textbox', { name: 'Health' }).fill(health);
    await page.getByRole('textbox', { name: 'Health' }).blur();
    await expect(page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
  });

  const body = page.locator('body');
  await test.step('not on the page unasked, nor in its history; shown after the click', async () => {
    await vault.goTo('/people');
    await expect(page.getByRole('grid', { name: 'People' })).toContainText('Nourova');
    await expect(body).not.toContainText(secrets);
    await vault.goTo(`/people/${personId}`);
    const history = page.getByRole('list', { name: 'History' });
    await expect(history.getByRole('button', { name: 'Show what was written (need to know)' })).toHaveCount(
      2,
    );
    await expect(body).not.toContainText(secrets);
    await vault.button('Show “Hiding place”').click();
    await expect(page.getByRole('textbox', { name: 'Hiding place' })).toHaveValue(hiding);
    await vault.button('Show health').click();
    await expect(page.getByRole('textbox', { name: 'Health' })).toHaveValue(health);
  });

  await test.step('no search finds it, nor shows it beside what it finds', async () => {
    await vault.goTo('/cases');
    await expect(page.getByRole('grid', { name: 'Cases' })).toBeVisible();
    const box = page.getByRole('combobox', { name: 'Go to anything' });
    for (const word of ['zanzibarite', 'Quillfeather']) {
      await page.keyboard.press('Control+k');
      await box.fill(word);
      await expect(page.getByText('Nothing found', { exact: false }).first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+k');
    await box.fill('Nourova');
    await expect(page.getByRole('option', { name: /Nourova/ }).first()).toBeVisible();
    await expect(body).not.toContainText(secrets);
    await page.keyboard.press('Escape');
  });

  await test.step('not in the case, its preview or its chronology', async () => {
    for (const tab of ['', '/chronology', '/people', '/history']) {
      await vault.goTo(`/cases/${caseFileId}${tab}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expect(body).not.toContainText(secrets);
    }
  });

  await test.step('a dossier of a lower level leaves it out and says so; that level prints it', async () => {
    await vault.goTo(`/cases/${caseFileId}/dossier`);
    await page.getByRole('checkbox', { name: 'Health' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'left out' })).toContainText(
      'a field of it is above the chosen sensitivity',
    );
    const make = async (name: string, copy: number) => {
      await vault.button('Make the dossier').click();
      await expect(page.getByText(`Copy no. ${copy} was made`, { exact: false })).toBeVisible();
      const path = join(amparo.folder, name);
      await vault.willSaveAs(path);
      // The notice may come before the line: the newest line may still be that of the copy before.
      const line = page.getByRole('row', { name: `Copy no. ${copy}` });
      await line.getByRole('button', { name: 'Save' }).click();
      await expect.poll(() => existsSync(path)).toBe(true);
      return wordsOf(path);
    };
    const lower = await make('lower.pdf', 1);
    expect(lower).toContain('Nourova');
    expect(lower).not.toMatch(secrets);
    await page.getByRole('combobox', { name: 'Include up to' }).click();
    await page.getByRole('option', { name: 'Need to know' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Nothing is left out.' })).toBeVisible();
    const whole = await make('whole.pdf', 2);
    for (const secret of [health, hiding]) expect(whole).toContain(secret);
  });

  await test.step('a letter offers it by its name alone', async () => {
    await writeNewLetter(page, {
      caseFile: 'Assault',
      template: 'Urgent appeal',
      language: 'French',
      search: 'prosecutor general',
      office: 'Prosecutor General',
    });
    const letter = new LetterWorkbench(page);
    await expect(letter.pages.getByRole('img').first()).toBeVisible();
    await expect(body).not.toContainText(secrets);
    await letter.choose('Facts');
    await letter.text('Facts').click();
    await page.getByRole('button', { name: 'Insert a fact from the case ({)' }).click();
    await page.getByPlaceholder('Search for a fact').fill('Hiding place');
    await expect(page.getByRole('option', { name: 'Hiding place' })).toContainText('Need to know');
    await expect(body).not.toContainText(secrets);
  });
});
