/** A case that is left to some people: what they see, and what the others do not. */
import { demoPassphrase } from '../../src/shared/demo/demo.routes';
import { expect, test } from '../app.fixture';
import { settle, word } from '../pages/screens';
import { UsersPage } from '../pages/users.page';
import { VaultPage } from '../pages/vault.page';

const own = 'turnip cello magnet seventeen verandah';
const bytes = (text: string) => new TextEncoder().encode(text);

test('a case is sealed, is not there for a colleague, and is opened to all again', async ({ amparo }) => {
  test.setTimeout(240_000);
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.openDemo();
  const added = await amparo.request('user.add', {
    passphrase: bytes(demoPassphrase),
    fields: { name: 'Lena Weiss', role: 'coordinator', signatoryId: null },
    newPassphrase: bytes(own),
    oneTime: false,
  });
  expect(added).toMatchObject({ ok: true });
  const found = await amparo.request('search.query', {
    text: 'Elshibayev',
    kinds: ['case_file'],
    limit: 1,
    language: 'en',
  });
  const id = found.ok ? (found.value[0]?.id ?? '') : '';
  const users = new UsersPage(amparo);
  const page = () => amparo.page;
  const total = async () => {
    const list = await amparo.request('casefile.list', {});
    return list.ok ? list.value.total : undefined;
  };
  const before = (await total()) ?? 0;
  await amparo.page.reload();

  await test.step('whoever seals it reads what that does and what it does not', async () => {
    await vault.goTo(`/cases/${id}/overview`);
    await page().getByRole('button', { name: 'Seal…' }).click();
    const dialog = page().getByRole('dialog', { name: 'Seal the case' });
    await expect(dialog).toContainText('everybody who can unlock has the data key');
    await expect(dialog).toContainText('One person only');
    await dialog.getByRole('button', { name: 'Seal', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page().getByText('Sealed. Only these people see it:')).toBeVisible();
    await expect(page().locator('main header').getByText('Sealed', { exact: true })).toBeVisible();
  });

  await test.step('for a colleague it is not there', async () => {
    await users.lock();
    await users.type(own);
    await users.expectSignedIn('Lena Weiss');
    expect(await total()).toBe(before - 1);
    await vault.goTo('/cases');
    await settle(page());
    await expect(page().getByRole('grid')).not.toContainText('Elshibayev');
    await page().keyboard.press('Control+k');
    await page().getByRole('combobox').fill('Elshibayev');
    await settle(page());
    await expect(page().getByRole('option', { name: /Elshibayev/ })).toHaveCount(0);
    await page().keyboard.press('Escape');
    await vault.goTo(`/cases/${id}/overview`);
    await expect(page().getByRole('alert')).toContainText(word('en', 'errors', 'NOT_FOUND').slice(0, 20));
    await expect(page().locator('main')).not.toContainText('Elshibayev');
  });

  await test.step('who is named opens it to all, and takes that back', async () => {
    await users.lock();
    await users.type(demoPassphrase);
    await expect(page().getByRole('contentinfo')).toContainText('Vault', { timeout: 30_000 });
    await vault.goTo(`/cases/${id}/overview`);
    await page().getByRole('button', { name: 'Open to all' }).click();
    await expect(page().getByText('Everybody who uses the vault.')).toBeVisible();
    await page().getByRole('button', { name: 'Undo' }).click();
    await expect(page().getByText('Sealed. Only these people see it:')).toBeVisible();
  });
});
