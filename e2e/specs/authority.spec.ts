/** An office is found, checked and its Russian forms confirmed; a lock loses none of it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Amparo } from '../app.fixture';

/** What a letter to the Prosecutor General needs, as a caseworker would look for it: in the spelling at hand. */
const filterBox = 'Name of an office or a holder';

async function openAuthorities(amparo: Amparo): Promise<Page> {
  const { page } = amparo;
  await page.reload();
  await page.getByRole('link', { name: 'Authorities' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Authorities' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Form' }).getByText('Tree').click();
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  // A tooltip left open by the mouse belongs to what was clicked, not to the page.
  await page.mouse.move(640, 5);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('the Prosecutor General is found, checked and confirmed, and stays so after a lock', async ({
  amparo,
}) => {
  await amparo.launch();
  const folder = await amparo.createVault();
  let page = await openAuthorities(amparo);
  await expectAccessible(page);

  await page.getByLabel(filterBox).fill('генеральный прокурор');
  await page.getByLabel(filterBox).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Prosecutor General/u })).toBeVisible();
  await expectAccessible(page);

  await expect(page.getByText('Verify before use')).toBeVisible();
  await page.getByRole('button', { name: 'I have checked this entry' }).click();
  await expect(page.getByText(/Checked on .* by Aigerim\./u)).toBeVisible();

  const russian = page.getByRole('region', { name: 'Addressee, Russian' });
  await expect(russian).toContainText('Генеральному прокурору Республики Казахстан');
  await expect(russian).toContainText('Б. Н. Асылову');
  await russian.getByRole('checkbox').check();
  await expect(russian.getByRole('checkbox')).toBeChecked();

  await amparo.request('session.lock', undefined).catch(() => undefined);
  await expect
    .poll(async () => {
      const state = await amparo.request('session.state', undefined).catch(() => undefined);
      return state?.ok === true ? state.value.unlocked : undefined;
    })
    .toBe(false);
  expect(await amparo.unlock(folder)).toMatchObject({ ok: true });

  page = await openAuthorities(amparo);
  await page.getByLabel(filterBox).fill('Assylov');
  await page.getByRole('link', { name: /^Prosecutor General/u }).click();
  await expect(page.getByText(/Checked on .* by Aigerim\./u)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Addressee, Russian' }).getByRole('checkbox')).toBeChecked();
});
