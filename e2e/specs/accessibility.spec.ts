/** Every screen in every language, light and dark, in the smallest window: axe, texts, and nothing wider than its place. */
import { languages } from '../../src/shared/language/language.schema';
import { expect, test } from '../app.fixture';
import { faultsOf, listAddresses, settle } from '../pages/screens';
import { VaultPage } from '../pages/vault.page';

const appearances = ['light', 'dark'] as const;
const started = Date.now();
const looks = languages.flatMap((language) => appearances.map((appearance) => ({ language, appearance })));

test('all screens are free of faults', async ({ amparo }) => {
  test.setTimeout(900_000);
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await amparo.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  );
  const faults: string[] = [];
  const check = async (screen: string) => {
    if (process.env['AMPARO_SHOTS'] !== undefined) {
      await settle(vault.page);
      await vault.page.screenshot({
        path: `${process.env['AMPARO_SHOTS']}/${screen.replaceAll(/[^\w-]+/g, '_')}.png`,
      });
    }
    for (const fault of await faultsOf(vault.page)) {
      faults.push(`${screen}: ${fault}`);
      console.log(`${screen}: ${fault}`);
    }
  };
  const wear = async ({ language, appearance }: (typeof looks)[number]) => {
    await amparo.request('app.setLanguage', { language });
    await amparo.request('app.setAppearance', { appearance });
    await expect(vault.page.locator(`html[lang=${language}]`)).toHaveAttribute(
      'data-mantine-color-scheme',
      appearance,
    );
  };

  await vault.openDemo();
  await amparo.request('app.setIdleMinutes', { minutes: 30 });
  const addresses = await listAddresses(amparo);
  for (const look of looks) {
    await test.step(`${look.language} ${look.appearance}`, async () => {
      await wear(look);
      console.log(look, Date.now() - started);
      for (const address of addresses) {
        await vault.goTo(address);
        await check(`${look.language} ${look.appearance} ${address}`);
      }
    });
  }
  expect(faults).toEqual([]);
});
