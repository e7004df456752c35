/** Power cuts while typing: what was typed is there after the next unlock, and says where it comes from. */
import { demoPassphrase } from '../../src/shared/demo/demo.routes';
import { expect, test, type Amparo } from '../app.fixture';
import { LetterWorkbench } from '../pages/letter.page';
import { goodPassphrase, VaultPage } from '../pages/vault.page';

/** As soon as it is a draft, before the field saves itself: what survives is the draft. */
async function cutPower(amparo: Amparo, typed: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const drafts = await amparo.request('draft.list', { prefix: '' });
        return JSON.stringify(drafts.ok ? drafts.value : []);
      },
      { intervals: [20] },
    )
    .toContain(typed);
  await amparo.kill();
}

const restored = 'Restored: you typed this before Amparo was locked or closed.';

test('what stood half typed in a field is restored and then saved', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  await vault.goTo('/settings?section=organisation');
  await vault.page.getByRole('textbox', { name: 'E-mail' }).fill('bureau@tulpar.example');
  await cutPower(amparo, 'bureau@tulpar.example');

  await amparo.launch();
  await vault.unlock(goodPassphrase);
  await vault.expectInside();
  await vault.goTo('/settings?section=organisation');
  await expect(vault.page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('bureau@tulpar.example');
  await expect(vault.page.getByText(restored)).toBeVisible();
  await expect
    .poll(() => amparo.request('settings.get', {}))
    .toMatchObject({ value: { email: 'bureau@tulpar.example' } });
  expect(await amparo.request('draft.list', { prefix: '' })).toMatchObject({ value: [] });
});

test('so are the answers of a new case that was not made yet', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  const person = () => vault.page.getByRole('dialog').getByRole('textbox', { name: /^Person/ });
  await vault.page.keyboard.press('Control+n');
  await person().fill('Асель Тулпарова');
  await cutPower(amparo, 'Асель Тулпарова');

  await amparo.launch();
  await vault.unlock(goodPassphrase);
  await vault.expectInside();
  await vault.page.keyboard.press('Control+n');
  await expect(person()).toHaveValue('Асель Тулпарова');
  await expect(vault.page.getByText(restored)).toBeVisible();
  await vault.page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => amparo.request('draft.list', { prefix: '' })).toMatchObject({ value: [] });
});

test('so is a sentence of a letter', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.openDemo();
  const drafts = await amparo.request('letter.list', { state: 'draft' });
  const letter = drafts.ok ? drafts.value.lines[0] : undefined;
  const address = `/letters/${letter?.id ?? ''}`;
  const editor = () => new LetterWorkbench(vault.page).text('Facts');
  await vault.goTo(address);
  await new LetterWorkbench(vault.page).choose('Facts');
  await editor().click();
  await vault.page.keyboard.press('Control+End');
  await vault.page.keyboard.type(' The lamp on the stairs was broken.');
  await cutPower(amparo, 'The lamp on the stairs was broken.');

  await amparo.launch();
  await vault.unlock(demoPassphrase);
  await vault.expectInside();
  await vault.goTo(address);
  await new LetterWorkbench(vault.page).choose('Facts');
  await expect(editor()).toContainText('The lamp on the stairs was broken.');
  await expect(vault.page.getByText(restored)).toBeVisible();
});
