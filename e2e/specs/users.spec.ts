/** Several people in one vault: who comes in, what as, and who does not any more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, passphrase, test } from '../app.fixture';
import { UsersPage } from '../pages/users.page';

const danas = 'turnip cello magnet seventeen verandah';

test('a person is added, chooses a passphrase, works under the own name, and is let out', async ({
  amparo,
}) => {
  test.setTimeout(180_000);
  await amparo.launch();
  const folder = await amparo.createVault();
  await amparo.page.reload();
  const users = new UsersPage(amparo);
  await users.expectSignedIn('Aigerim');
  await users.open();
  await expect(users.page.getByText('You are the only administrator.')).toBeVisible();
  const words = await users.add('Dana Serikova', 'Caseworker');
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toMatch(/Aigerim|Dana/);

  await test.step('before a passphrase of the own choice nothing else is to be had', async () => {
    await users.lock();
    await expect(users.page.getByText(/Aigerim|Dana/)).toHaveCount(0);
    await users.type(words);
    await expect(users.vault.heading('Choose your passphrase')).toBeVisible({ timeout: 30_000 });
    expect(await amparo.request('casefile.list', {})).toMatchObject({ error: { code: 'FORBIDDEN' } });
    await users.chooseOwn(words, danas);
    await users.expectSignedIn('Dana Serikova');
  });

  await test.step('a caseworker works on cases, and decides neither on people nor on the organisation', async () => {
    const made = await amparo.request('casefile.create', { titles: { en: 'A case of Dana’s' } });
    if (!made.ok) throw new Error(made.error.code);
    const history = await amparo.request('history.listOfRecord', { table: 'case_file', id: made.value.id });
    expect(history).toMatchObject({ value: [{ actor: 'Dana Serikova' }] });
    await users.open();
    await expect(users.page.getByText('Only an administrator decides who uses the vault.')).toBeVisible();
    await expect(users.vault.button('Add a person…')).toHaveCount(0);
    await users.vault.goTo('/settings?section=organisation');
    await expect(users.page.getByText('You can look at this. An administrator changes it.')).toBeVisible();
    await expect(users.page.getByLabel('E-mail')).not.toBeEditable();
    const { error } = (await amparo.request('settings.update', { revision: 1, patch: {} })) as {
      error?: unknown;
    };
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
  });

  await test.step('whose access has ended does not come in', async () => {
    await users.lock();
    await users.type(passphrase);
    await users.expectSignedIn('Aigerim');
    await users.open();
    await users.end('Dana Serikova');
    await expect(users.page.getByRole('heading', { name: 'Former users' })).toBeVisible();
    await users.lock();
    await users.type(danas);
    await expect(users.vault.error).toContainText('does not open the vault', { timeout: 30_000 });
    await users.type(passphrase);
    await users.expectSignedIn('Aigerim');
  });
});
