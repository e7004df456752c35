/** Every screen in every language, light and dark, in the smallest window: axe, texts, and nothing wider than its place. */
import { languages, type Language } from '../../src/shared/language/language.schema';
import { expect, test, type Amparo } from '../app.fixture';
import {
  dialogs,
  faultsOf,
  listAddresses,
  settle,
  word,
  type Addresses,
  type DialogOf,
} from '../pages/screens';
import { VaultPage } from '../pages/vault.page';

interface Look {
  readonly language: Language;
  readonly appearance: 'light' | 'dark';
}

const looks: readonly Look[] = languages.flatMap((language) => [
  { language, appearance: 'light' },
  { language, appearance: 'dark' },
]);
const smallest = { width: 1024, height: 700 };

/** One launched app: the looks are changed while it runs, as a person changes them. */
class Inspection {
  readonly faults: string[] = [];
  readonly vault: VaultPage;

  constructor(private readonly amparo: Amparo) {
    this.vault = new VaultPage(amparo);
  }

  async wear({ language, appearance }: Look): Promise<void> {
    await this.amparo.request('app.setLanguage', { language });
    await this.amparo.request('app.setAppearance', { appearance });
    await expect(this.vault.page.locator(`html[lang=${language}]`)).toHaveAttribute(
      'data-mantine-color-scheme',
      appearance,
    );
  }

  async openVault(look: Look, addresses: Addresses): Promise<void> {
    await this.wear(look);
    for (const address of addresses.all) {
      await this.vault.goTo(address);
      await this.#check(look, address);
    }
    for (const dialog of dialogs(addresses)) {
      await this.#open(look.language, dialog);
      await this.#check(look, `dialog ${dialog.name}`);
      await this.#close();
    }
  }

  async closedVault(look: Look): Promise<void> {
    await this.wear(look);
    const { page } = this.vault;
    const press = async (key: string) => {
      await page
        .getByRole('button', { name: word(look.language, 'vault', key) })
        .first()
        .click();
    };
    await this.#check(look, 'lock screen');
    await press('forgotten');
    await this.#check(look, 'recover');
    await page.locator('main form button[type=button]').last().click();
    await press('start.create');
    await this.#check(look, 'start');
    await press('start.create');
    await this.#check(look, 'create');
    await page.reload();
    await press('start.create');
    await press('start.restore');
    await this.#check(look, 'restore');
    await page.reload();
  }

  async #check({ language, appearance }: Look, screen: string): Promise<void> {
    // In the dark the same elements stand there, painted otherwise.
    const faults = await faultsOf(this.vault.page, appearance === 'light' ? 'whole' : 'colours');
    this.faults.push(...faults.map((fault) => `${language} ${appearance} ${screen}: ${fault}`));
  }

  async #open(language: Language, { address, keys, button }: DialogOf): Promise<void> {
    const { page } = this.vault;
    await this.vault.goTo(address);
    await settle(page);
    if (keys !== undefined) await page.keyboard.press(keys);
    if (button !== undefined) {
      await page.getByRole('button', { name: word(language, ...button), exact: true }).click();
    }
    await expect(page.getByRole('dialog')).toBeVisible();
  }

  async #close(): Promise<void> {
    const { page } = this.vault;
    // The first press may close a list inside the dialog.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden({ timeout: 500 });
    }).toPass();
  }
}

test('every screen and dialog is free of faults', async ({ amparo }) => {
  test.setTimeout(600_000);
  await amparo.launch();
  const inspection = new Inspection(amparo);
  await inspection.vault.openDemo();
  await amparo.app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, smallest);
  // Nobody presses a key for minutes.
  await amparo.request('app.setIdleMinutes', { minutes: 30 });
  const addresses = await listAddresses(amparo);
  for (const look of looks) {
    await test.step(`open, ${look.language} ${look.appearance}`, () => inspection.openVault(look, addresses));
  }
  await inspection.wear({ language: 'en', appearance: 'light' });
  await inspection.vault.lock();
  for (const look of looks) {
    await test.step(`closed, ${look.language} ${look.appearance}`, () => inspection.closedVault(look));
  }
  expect(inspection.faults).toEqual([]);
});
