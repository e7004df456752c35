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
  type Extent,
} from '../pages/screens';
import { VaultPage } from '../pages/vault.page';

type Appearance = 'light' | 'dark';

const smallest = { width: 1024, height: 700 };

/**
 * One launched app. On each screen the language and then the appearance change, as a person changes them: coming back to
 * a screen in each of the six looks took three times as long and saw nothing more.
 */
class Inspection {
  readonly faults: string[] = [];
  readonly vault: VaultPage;
  #language: Language = 'en';
  #appearance: Appearance = 'light';

  constructor(private readonly amparo: Amparo) {
    this.vault = new VaultPage(amparo);
  }

  async openVault(addresses: Addresses): Promise<void> {
    for (const address of addresses.all) {
      await this.vault.goTo(address);
      await this.#check(address);
    }
    for (const dialog of dialogs(addresses)) {
      await this.#open(dialog);
      await this.#check(`dialog ${dialog.name}`);
      await this.#close();
    }
  }

  async closedVault(): Promise<void> {
    const { page } = this.vault;
    await this.#check('lock screen');
    await this.#press('forgotten');
    await this.#check('recover');
    await page.locator('main form button[type=button]').last().click();
    await this.#press('start.create');
    await this.#check('start');
    await this.#press('start.create');
    await this.#check('create');
    await page.reload();
    await this.#press('start.create');
    await this.#press('start.restore');
    await this.#check('restore');
  }

  async wear(language: Language, appearance: Appearance = 'light'): Promise<void> {
    if (language !== this.#language) await this.amparo.request('app.setLanguage', { language });
    if (appearance !== this.#appearance) await this.amparo.request('app.setAppearance', { appearance });
    this.#language = language;
    this.#appearance = appearance;
    await expect(this.vault.page.locator(`html[lang=${language}]`)).toHaveAttribute(
      'data-mantine-color-scheme',
      appearance,
    );
    const fading = await this.vault.page.evaluate(() =>
      document.getAnimations().flatMap((one) => {
        // A dialog may still be opening: its place and its opacity are not what the appearance changes.
        const fades = one instanceof CSSTransition && one.transitionProperty.includes('color');
        return fades && one.effect instanceof KeyframeEffect ? [one.effect.target?.className ?? ''] : [];
      }),
    );
    this.faults.push(...fading.map((name) => `fades after a change to ${appearance}: ${name}`));
  }

  /**
   * Contrast hangs on the appearance and not on the language: it is measured once light and once dark. The next screen
   * begins with the language that this one ended with, so that each language comes to be seen in both.
   */
  async #check(screen: string): Promise<void> {
    const [first, second, last] = fromOn(languages, this.#language);
    await this.#look(screen, first, 'light', 'whole');
    await this.#look(screen, second, 'light', 'structure');
    await this.#look(screen, last, 'dark', 'whole');
    await this.wear(last);
  }

  async #look(screen: string, language: Language, appearance: Appearance, extent: Extent): Promise<void> {
    await this.wear(language, appearance);
    // On a busy machine the record of the page may still be on its way, and only its place be there.
    await this.vault.page.locator('h1').first().waitFor({ state: 'attached' });
    const faults = await faultsOf(this.vault.page, extent);
    this.faults.push(...faults.map((fault) => `${language} ${appearance} ${screen}: ${fault}`));
  }

  async #press(key: string): Promise<void> {
    const name = word(this.#language, 'vault', key);
    await this.vault.page.getByRole('button', { name }).first().click();
  }

  async #open({ address, keys, button }: DialogOf): Promise<void> {
    const { page } = this.vault;
    await this.vault.goTo(address);
    await settle(page);
    if (keys !== undefined) await page.keyboard.press(keys);
    if (button !== undefined) {
      await page.getByRole('button', { name: word(this.#language, ...button), exact: true }).click();
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
  await test.step('an open vault', () => inspection.openVault(addresses));
  await inspection.wear('en');
  await inspection.vault.lock();
  await test.step('a closed vault', () => inspection.closedVault());
  expect(inspection.faults).toEqual([]);
});

/** All of `list`, from `start` on. */
function fromOn<Item>(list: readonly [Item, Item, Item], start: Item): readonly [Item, Item, Item] {
  const [first, second, third] = list;
  if (start === second) return [second, third, first];
  return start === third ? [third, first, second] : list;
}
