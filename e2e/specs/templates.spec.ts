/** A template of the organisation, from the copy to the letter, with the keyboard. */
import { expect, test } from '../app.fixture';
import { VaultPage } from '../pages/vault.page';

test('a template is duplicated, given a passage under a condition, tried out and used', async ({
  amparo,
}) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.openDemo();
  const { page } = vault;
  await vault.goTo('/settings?section=templates');
  await page.getByRole('button', { name: 'Duplicate “Urgent appeal”' }).focus();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name of the template' });
  await name.fill('Appeal to prosecutors');
  await page.getByRole('tab', { name: 'English' }).focus();
  await page.keyboard.press('Enter');

  await test.step('a passage that only prosecutors read, with a fact from the case', async () => {
    await page.getByRole('button', { name: 'Options of the part: 1. Introduction' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Add a passage', exact: true }).press('Enter');
    const added = page.getByRole('group', { name: '1. Introduction, passage 4', exact: true });
    const box = added.getByRole('textbox', { name: '1. Introduction, passage 4' });
    await box.focus();
    await page.keyboard.type('You supervise the lawfulness of what befell {');
    await page.getByRole('textbox', { name: 'Search for a fact' }).fill('name of the person');
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
    await added.getByRole('button', { name: 'Always stands' }).press('Enter');
    const question = added.getByRole('combobox', { name: 'What it depends on' });
    await expect(question).toBeFocused();
    await question.fill('kind of authority');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(added.getByRole('button', { name: 'Only if the addressee is: Prosecutor' })).toBeVisible();
  });

  await test.step('the letter beside it follows, and the other languages are marked', async () => {
    await expect(page.getByRole('img', { name: /Page 1 of/ })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('check', { exact: true })).toHaveCount(2);
  });

  await test.step('a letter is made from it and keeps its version', async () => {
    const templates = await amparo.request('template.list', {});
    const own = templates.ok ? templates.value.find((one) => one.own) : undefined;
    expect(own?.names.en).toBe('Appeal to prosecutors');
    const offices = await amparo.request('office.list', { kinds: ['prosecutor'], limit: 1 });
    const cases = await amparo.request('casefile.list', { limit: 1 });
    if (!offices.ok || !cases.ok) throw new Error('the demo has offices and cases');
    const made = await amparo.request('letter.writeAll', {
      caseFileIds: [cases.value.lines[0]?.id ?? ''],
      addressees: offices.value.lines.map(({ office }) => ({ officeId: office.id })),
      languages: ['en'],
      template: own?.id ?? '',
    });
    if (!made.ok) throw new Error(made.error.code);
    const written = await amparo.request('letter.view', { id: made.value.outcomes[0]?.letterIds[0] ?? '' });
    if (!written.ok) throw new Error(written.error.code);
    expect(written.value.letter.origin.version).toBe(1);
    expect(JSON.stringify(written.value.letter.blocks)).toContain('You supervise the lawfulness');
  });
});
