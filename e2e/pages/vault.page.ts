/** The screens of a closed vault, in English, and the dialogs of the system that stand behind them. */
import { expect, type Page } from '@playwright/test';
import type { Amparo } from '../app.fixture';

/** Six words that the strength meter calls very good. */
export const goodPassphrase = 'walnut harbour pencil glacier tunic ember';

export class VaultPage {
  constructor(private readonly amparo: Amparo) {}

  get page(): Page {
    return this.amparo.page;
  }

  /** What the next dialogs for a folder or a file answer; undefined: cancelled. */
  async willChoose(path: string | undefined): Promise<void> {
    await this.amparo.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] });
    }, path);
  }

  /** Presses `button`, answers its dialog with `path`, and waits until the page shows it. */
  async choose(button: string, path: string): Promise<void> {
    await this.willChoose(path);
    await this.button(button).click();
    await expect(this.page.getByText(path, { exact: true })).toBeVisible();
  }

  /** What the next dialogs for saving answer. */
  async willSaveAs(path: string): Promise<void> {
    await this.amparo.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** By its whole name where that is a text. */
  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** To an address of the open vault. */
  async goTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }

  get passphrase() {
    return this.page.getByLabel('Passphrase', { exact: true });
  }

  get error() {
    return this.page.getByRole('alert');
  }

  async fillNewPassphrase(text: string, again = text): Promise<void> {
    await this.passphrase.fill(text);
    await this.page.getByLabel('Passphrase again').fill(again);
  }

  /** From the first screen to the recovery key. @returns its groups as shown */
  async create(name: string, passphrase = goodPassphrase): Promise<string[]> {
    await this.button(/^Create a vault/).click();
    await this.page.getByLabel('Name of the vault').fill(name);
    await this.page.getByLabel('Your name').fill('Aigerim');
    await this.choose('Choose a folder…', this.amparo.folder);
    await this.fillNewPassphrase(passphrase);
    await this.button('Create the vault').click();
    return this.readKey();
  }

  /** The groups of the recovery key on the screen. */
  async readKey(): Promise<string[]> {
    const groups = this.page.getByRole('list', { name: 'Your recovery key' }).getByRole('listitem');
    await expect(groups).toHaveCount(13);
    return (await groups.allInnerTexts()).map((text) => /[0-9A-Z]{5}$/.exec(text.trim())?.[0] ?? '');
  }

  /** Types the two groups that are asked for; without `done`, until the window of the open vault stands there. */
  async proveKey(groups: readonly string[], done = 'Open the vault'): Promise<void> {
    await this.button('I have it on paper').click();
    const fields = this.page.getByLabel(/^Group \d+$/);
    await expect(fields).toHaveCount(2);
    for (const field of await fields.all()) {
      const label = await field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent);
      await field.fill((groups[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? '').toLowerCase());
    }
    await this.button(done).click();
    if (done === 'Open the vault') await this.expectInside();
  }

  async unlock(passphrase = goodPassphrase): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.button('Unlock').click();
  }

  async lock(): Promise<void> {
    await this.button('Lock now').click();
    await this.expectLocked();
  }

  /** The demonstration vault, made the first time: a few seconds of letters and dossiers. */
  async openDemo(): Promise<void> {
    await this.button(/^Open the demo/).click();
    await this.expectInside(60_000);
  }

  /** The window of an open vault stands there. */
  async expectInside(timeout = 15_000): Promise<void> {
    await expect(this.page.getByRole('navigation', { name: 'Places' })).toBeVisible({ timeout });
  }

  /** A fresh window with the lock screen stands there. */
  async expectLocked(): Promise<void> {
    await expect(async () => {
      await expect(this.button('Unlock')).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
  }

  /** The organisation of the demonstration has a second person read each letter; from here on it has one caseworker. */
  async approveAlone(): Promise<void> {
    const settings = await this.amparo.request('settings.get', {});
    if (!settings.ok) throw new Error('no settings');
    const { revision } = settings.value;
    await this.amparo.request('settings.update', { revision, patch: { ownApproval: true } });
  }
}
