/** The demonstration vault, as somebody who is new opens it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../app.fixture';
import { VaultPage } from '../pages/vault.page';

test('the demo opens, says what it is, and stands beside other vaults', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.openDemo();
  // A sign; the person of the demonstration, who is named beside it, is called the same.
  await expect(vault.page.getByRole('contentinfo').locator('span', { hasText: /^Demo$/ })).toBeVisible();
  await vault.lock();
  await expect(vault.page.getByText('This is the demonstration vault')).toBeVisible();
  await vault.unlock(await vault.page.locator('code').innerText());
  await vault.expectInside();

  await test.step('another vault is made, and both are offered; one is forgotten', async () => {
    await vault.lock();
    await vault.button('Create a vault').click();
    await vault.proveKey(await vault.create('Centre'));
    await vault.expectInside();
    await vault.lock();
    const recent = vault.page.getByRole('navigation', { name: 'Recent vaults' });
    await recent.getByRole('button', { name: 'Amparo demo', exact: true }).click();
    await expect(vault.heading('Amparo demo')).toBeVisible();
    await recent.getByRole('button', { name: /^Forget “Centre”/ }).click();
    await expect(recent).toBeHidden();
    expect(existsSync(join(amparo.folder, 'Centre', 'vault.json'))).toBe(true);
  });
});
