/** Somebody who may only read: over every screen, nothing that is there to be clicked or typed into is refused. */
import { demoPassphrase } from '../../src/shared/demo/demo.routes';
import type { Role } from '../../src/shared/user/user.schema';
import { expect, test, type Amparo } from '../app.fixture';
import { listAddresses, settle, word } from '../pages/screens';
import { UsersPage } from '../pages/users.page';
import { VaultPage } from '../pages/vault.page';

const own = 'turnip cello magnet seventeen verandah';
const bytes = (text: string) => new TextEncoder().encode(text);

/** The demonstration, with `name` signed in. @returns the addresses of its screens */
async function signIn(amparo: Amparo, name: string, role: Role) {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.openDemo();
  const addresses = await listAddresses(amparo);
  const added = await amparo.request('user.add', {
    passphrase: bytes(demoPassphrase),
    fields: { name, role, signatoryId: null },
    newPassphrase: bytes(own),
    oneTime: false,
  });
  expect(added).toMatchObject({ ok: true });
  const users = new UsersPage(amparo);
  await users.lock();
  await users.type(own);
  await users.expectSignedIn(name);
  return { vault, users, addresses: addresses.all };
}

const fields =
  'input:visible:enabled:not([type=radio]):not([type=file]):not([readonly]), textarea:visible:enabled:not([readonly]), [contenteditable=true]:visible';

/** Types into each field of the screen that takes it, and leaves it. @returns what was refused */
async function typeAll({ page }: VaultPage, address: string, refusal: string): Promise<string[]> {
  const found = page.locator('main').locator(fields);
  const refused: string[] = [];
  for (let at = 0; at < (await found.count()); at += 1) {
    const field = found.nth(at);
    const name = (await field.evaluate((one) => one.outerHTML)).slice(0, 160);
    if ((await field.getAttribute('type')) === 'checkbox') await field.click();
    else await field.press('x');
    await page.keyboard.press('Tab');
    await settle(page);
    if ((await page.getByText(refusal).count()) > 0) refused.push(`${address}: ${name} is refused`);
  }
  return refused;
}

/** What a screen has in every line, or every screen at its top, is not another button each time. */
class Clicked {
  readonly #times = new Map<string, number>();

  isKnown(name: string): boolean {
    const times = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, times);
    return name !== '' && times > 2;
  }
}

/** Clicks each kind of button of the screen. @returns what was refused, by the button that asked for it */
async function clickAll(
  vault: VaultPage,
  address: string,
  refusal: string,
  clicked: Clicked,
): Promise<string[]> {
  const { page } = vault;
  const refused: string[] = [];
  const buttons = page.locator('main').locator('button:visible:enabled, [role=menuitem]:visible');
  const count = await buttons.count();
  for (let at = 0; at < count; at += 1) {
    const button = buttons.nth(at);
    const name = (await button.getAttribute('aria-label', { timeout: 150 }).catch(() => null)) ?? '';
    const text = await button.innerText({ timeout: 150 }).catch(() => '');
    if (clicked.isKnown(name || text)) continue;
    const gone = await button.click({ timeout: 1500 }).catch(() => 'not there any more');
    if (gone !== undefined) continue;
    await settle(page);
    const asked = await page.locator('[role=dialog][aria-modal=true]:visible').count();
    if ((await page.getByText(refusal).count()) > 0) refused.push(`${address}: ${name || text} is refused`);
    if (asked > 0) refused.push(`${address}: ${name || text} asks`);
    await page.keyboard.press('Escape');
    if (!page.url().endsWith(`#${address}`) || asked > 0) await vault.goTo(address);
  }
  return refused;
}

test('who may only read is offered nothing that would be refused', async ({ amparo }) => {
  test.setTimeout(900_000);
  const { vault, users, addresses } = await signIn(amparo, 'Lena Weiss', 'reader');
  const { page } = vault;
  const refusal = word('en', 'errors', 'FORBIDDEN');
  await expect(page.getByRole('contentinfo')).toContainText('Lena Weiss · Read only');

  await test.step('no command writes, by any way', async () => {
    for (const keys of ['Control+n', 'Control+Shift+N', 'Control+Shift+T', 'Control+Alt+z']) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option', { name: /^Calendar/ }).first()).toBeVisible();
    await expect(page.getByRole('option', { name: /New (case|letter|task)|Undo/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    const enabled = await amparo.app.evaluate(
      ({ Menu }, ids) => {
        const menu = Menu.getApplicationMenu();
        return ids.filter((id) => menu?.getMenuItemById(id)?.enabled === true);
      },
      ['case.new', 'letter.new', 'task.new', 'letter.issue', 'edit.undoChange', 'go.cases'],
    );
    expect(enabled).toEqual(['go.cases']);
  });

  const refused: string[] = [];
  const clicked = new Clicked();
  const latest = async () => amparo.request('history.recent', { limit: 1 });
  const before = await latest();
  for (const address of addresses) {
    await vault.goTo(address);
    await settle(page);
    refused.push(...(await clickAll(vault, address, refusal, clicked)));
    refused.push(...(await typeAll(vault, address, refusal)));
  }
  // The own passphrase is everybody's to change.
  expect(refused).toEqual(['/settings?section=vault: Change the passphrase… asks']);
  expect(await latest()).toEqual(before);
  await users.expectSignedIn('Lena Weiss');
});
