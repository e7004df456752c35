/** Settings > People, and the locked window between two people, in English. */
import { expect, type Page } from '@playwright/test';
import { passphrase, type Amparo } from '../app.fixture';
import { VaultPage } from './vault.page';

export class UsersPage {
  readonly vault: VaultPage;

  constructor(private readonly amparo: Amparo) {
    this.vault = new VaultPage(amparo);
  }

  get page(): Page {
    return this.amparo.page;
  }

  async open(): Promise<void> {
    await this.vault.goTo('/settings?section=users');
    await expect(this.page.getByRole('heading', { name: 'People who use this vault' })).toBeVisible();
  }

  row(name: string) {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** With words made up by the app. @returns them */
  async add(name: string, role: string): Promise<string> {
    const { page } = this;
    await this.vault.button('Add a person…').click();
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: role }).click();
    await expect(dialog.locator('code')).toHaveText(/^(\S+[ -]){5}\S+$/);
    const words = await dialog.locator('code').innerText();
    await dialog.getByLabel('Your own passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.row(name)).toContainText('One-time passphrase, not changed yet');
    return words;
  }

  async end(name: string): Promise<void> {
    await this.vault.button(`End access… (${name})`).click();
    const dialog = this.page.getByRole('dialog', { name: `End the access of ${name}?` });
    await dialog.getByLabel('Your own passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'End access', exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async lock(): Promise<void> {
    await this.amparo.request('session.lock', undefined).catch(() => undefined);
    await expect
      .poll(() => this.amparo.request('session.state', undefined).catch(() => undefined))
      .toMatchObject({ value: { unlocked: false } });
    await this.vault.expectLocked();
  }

  async type(text: string): Promise<void> {
    await this.vault.passphrase.fill(text);
    await this.vault.button('Unlock').click();
  }

  /** Inside, as `name`. */
  async expectSignedIn(name: string): Promise<void> {
    const line = this.page.getByRole('contentinfo').getByRole('link', { name: `Signed in: ${name}` });
    await expect(line).toBeVisible({ timeout: 30_000 });
  }

  /** The first sign-in, with words of another's making. */
  async chooseOwn(oneTime: string, own: string): Promise<void> {
    await expect(this.vault.heading('Choose your passphrase')).toBeVisible({ timeout: 30_000 });
    await this.page.getByLabel('The one-time passphrase').fill(oneTime);
    await this.vault.fillNewPassphrase(own);
    await this.vault.button('Set it and go in').click();
  }
}
