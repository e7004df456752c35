/** A long list by keyboard alone: filtered, walked, ticked, changed at once, taken back, kept as a view, found again. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../app.fixture';
import { writeAboutTicked } from '../pages/new-letter.page';

const cases = 60;

test('a list is narrowed, kept as a view, changed at once and taken back', async ({ amparo }) => {
  const page = await amparo.launch();
  await amparo.createVault();
  for (let n = 1; n <= cases; n += 1) {
    const country = n % 3 === 0 ? 'RU' : 'KZ';
    const made = await amparo.request('casefile.create', { country, titles: { en: `Arrest ${n}` } });
    if (!made.ok) throw new Error(made.error.code);
  }
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/cases';
  });
  const { keyboard } = page;
  const grid = page.getByRole('grid', { name: 'Cases' });
  await expect(page.getByText(`${cases} cases`, { exact: true })).toBeVisible();
  expect(await grid.getByRole('row').count()).toBeLessThan(cases);

  await test.step('the search box shows the first hits, and leads to all of them', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('arrest');
    const all = page.getByRole('option', { name: `Cases: show all ${cases}` });
    await expect(all).toBeVisible();
    for (let hit = 1; hit <= 12; hit += 1) await keyboard.press('ArrowDown');
    await expect(all).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    const filter = page.getByRole('searchbox', { name: 'Filter: Cases' });
    await expect(filter).toHaveValue('arrest');
    await expect(page.getByText(`${cases} cases`, { exact: true })).toBeVisible();
    await filter.fill('');
  });

  await page.getByRole('button', { name: 'Filter', exact: true }).focus();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Country' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Russia' }).press('Space');
  await expect(page.getByRole('button', { name: 'Country is Russia', exact: true })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByText('20 cases', { exact: true })).toBeVisible();
  const focused = page.locator('input:focus');
  await page.getByRole('button', { name: 'Save as a view' }).press('Enter');
  await expect(focused).toBeVisible();
  await keyboard.type('Russia');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Russia', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );

  await grid.focus();
  await keyboard.press('Control+a');
  await expect(page.getByText('Selected: 20 cases')).toBeVisible();
  const axe = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(axe.violations).toEqual([]);
  await page.getByRole('button', { name: 'Set lead' }).press('Enter');
  await expect(focused).toBeVisible();
  await keyboard.type('Berik');
  await keyboard.press('Enter');
  await expect(page.getByText('Lead set: 20 cases.')).toBeVisible();
  await expect(grid.getByText('Berik').first()).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(grid.getByText('Berik')).toHaveCount(0);

  await test.step('one letter about each ticked case is written to one office, and each is linked', async () => {
    const dialog = await writeAboutTicked(page, {
      template: 'Urgent appeal',
      language: 'English',
      search: 'prosecutor general',
      office: /^Prosecutor General/,
    });
    await expect(dialog.getByText('20 letters were written.')).toBeVisible();
    await expect(dialog.getByRole('link', { name: /Arrest 60$/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await keyboard.press('Control+z');
    await expect(page.getByText('The last change was undone.')).toBeVisible();
    const letters = await amparo.request('letter.list', {});
    expect(letters.ok && letters.value.total).toBe(0);
  });

  await grid.focus();
  await keyboard.press('Escape');
  await keyboard.press('End');
  await expect(grid.getByText('Arrest 3', { exact: true })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Arrest 3' })).toBeVisible();
  await keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('button', { name: 'Country is Russia', exact: true })).toBeVisible();
  await expect(grid.getByText('Arrest 3', { exact: true })).toBeVisible();
  await expect(grid.locator('[data-active]')).toContainText('Arrest 3');

  // Without a pause: the first letters belong to the box too.
  await keyboard.press('Control+k');
  await keyboard.type('case:"Arrest 5"');
  await expect(page.getByRole('option', { selected: true })).toContainText('Arrest 5');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Arrest 5' })).toBeVisible();
});
