/** Two entries of one person: found by another spelling, made one, and two again; by keyboard alone. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../app.fixture';
import { settle } from '../pages/screens';

const name = (language: 'ru' | 'fr' | 'en', given: string, family: string) =>
  ({ kind: 'legal', language, given, patronymic: '', family, primary: true, inflections: null }) as const;

test('a person entered twice is found by another spelling, merged, and parted again', async ({ amparo }) => {
  const page = await amparo.launch();
  await amparo.createVault();
  const create = async (input: Parameters<typeof amparo.request<'person.create'>>[1]) => {
    const made = await amparo.request('person.create', input);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };
  await create({ names: [name('ru', 'Ержан', 'Ельшибаев')], notes: 'met in Aktau' });
  const twin = await create({ names: [name('en', 'Yerzhan', 'Yelshibaev')], occupation: { en: 'welder' } });
  const opened = await amparo.request('casefile.create', { subjectId: twin.id });
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  const { keyboard } = page;

  await keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeFocused();
  await keyboard.type('Elshibayev');
  const hit = page.getByRole('option', { name: /Ельшибаев/ });
  await expect(hit.first()).toBeVisible();
  // Until the whole word is answered the list may still change its order.
  await settle(page);
  const options = await page.getByRole('option').allInnerTexts();
  for (let step = options.findIndex((text) => text.includes('Ержан')); step > 0; step -= 1) {
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ельшибаев' })).toBeVisible();

  await page.getByRole('button', { name: 'Merge…' }).focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox').or(dialog.getByRole('textbox')).first()).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('Yelshibaev');
  await expect(dialog.getByRole('option', { name: /Yelshibaev/ })).toBeVisible();
  // The answer to the last letter draws the list anew; a key that is pressed before it chooses nothing.
  const names = dialog.getByRole('row', { name: /Names/ });
  await expect(async () => {
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(names).toBeVisible({ timeout: 3000 });
  }).toPass();
  await expect(names).toContainText('Yerzhan Yelshibaev');
  await expect(dialog.getByRole('radio', { name: 'Names: both' })).toBeChecked();
  const axe = await new AxeBuilder({ page }).include('[role=dialog]').setLegacyMode(true).analyze();
  expect(axe.violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText(/is now part of/)).toBeVisible();
  await expect(page.getByText('welder').first()).toBeVisible();
  expect(await amparo.request('person.list', {})).toMatchObject({ value: { total: 1 } });

  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('Enter');
  await expect.poll(async () => amparo.request('person.list', {})).toMatchObject({ value: { total: 2 } });
  const id = opened.ok ? opened.value.id : '';
  expect(await amparo.request('casefile.view', { id })).toMatchObject({
    value: { persons: [{ person: { id: twin.id } }] },
  });
});
