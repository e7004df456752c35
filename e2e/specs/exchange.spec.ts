/** A table of another system comes in by keyboard: recognised, mapped, looked at, taken, taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../app.fixture';

test('a table is looked at line by line before it is taken in, and is taken back whole', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  await amparo.createVault();
  const made = await amparo.request('person.create', {
    names: [
      {
        kind: 'legal',
        language: 'ru',
        given: 'Ержан',
        patronymic: '',
        family: 'Ельшибаев',
        primary: true,
        inflections: null,
      },
    ],
  });
  expect(made.ok).toBe(true);
  const table = join(amparo.folder, 'people.csv');
  writeFileSync(
    table,
    'Full name;Born;Citizenship;Level\nErzhan Elshibayev;October 1983;Kazakhstan;Confidential\nAigul Omarova;15.10.1979;KZ;2\nNobody;32.13.1999;Atlantis;secret\n',
  );
  await amparo.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [table],
  );
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/people';
  });
  await page.getByRole('button', { name: 'Import a table…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Whole name' })).toHaveValue('Full name');
  await expect(dialog.getByText('2 new · 1 cannot be taken')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^4 Level secret Not taken in/ })).toBeVisible();
  const likely = dialog.getByRole('combobox', { name: /^Line 2: Erzhan Elshibayev/ });
  await likely.click();
  await page.getByRole('option', { name: /^The same as/ }).click();
  await expect(dialog.getByText('1 new · 1 filled · 1 cannot be taken')).toBeVisible();
  const axe = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode(true).analyze();
  expect(axe.violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 2 lines' }).press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Imported' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Aigul Omarova New/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take all of it back' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('1 person', { exact: true })).toBeVisible();
});
