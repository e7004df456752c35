/** A detention with two hearings and a transfer is entered with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../app.fixture';
import { VaultPage } from '../pages/vault.page';

/** Tab, and nothing else, until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `not reached by Tab: ${await target.evaluate((element) => element.outerHTML.slice(0, 200))}`,
  );
}

/** The answers of a line of entry from its first field on, which has the focus; Enter keeps them. */
async function enter(page: Page, answers: readonly string[]): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    if (answer !== '') await page.keyboard.type(answer);
  }
  await page.keyboard.press('Enter');
}

test('an arrest, two hearings and a transfer are entered by keys and stand where they are looked for', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  const made = await amparo.request('casefile.create', {
    country: 'KZ',
    titles: { en: 'Arrest of a strike leader' },
  });
  const caseFileId = made.ok ? made.value.id : '';
  await vault.goTo(`/cases/${caseFileId}/detention`);

  await tabTo(page, page.getByRole('button', { name: 'Add a detention' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Arrested', exact: true })).toBeFocused();
  await enter(page, ['3 March 2026', 'Zhanaozen', 'the police', 'police station']);
  // The lists of the new detention are next.
  await expect(page.getByRole('button', { name: 'Charge', exact: true })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Hearing', exact: true }));
  await page.keyboard.press('Enter');
  const line = page.getByRole('form', { name: 'Hearing' });
  const hearings = page.getByRole('region', { name: 'Hearings' });
  await expect(line.getByRole('textbox', { name: 'Date', exact: true })).toBeFocused();
  await enter(page, ['5 March 2026 15:00', 'district court', 'remand']);
  await expect(hearings.getByText('5 March 2026')).toBeVisible();
  await expect(line.getByRole('textbox', { name: 'Date', exact: true })).toBeFocused();
  await expect(line.getByRole('textbox', { name: 'Date', exact: true })).toHaveValue('');
  await enter(page, ['14 June 2041 10:00', 'district court', 'verdict']);
  await expect(hearings.getByText('14 June 2041')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page.getByRole('button', { name: 'Hearing', exact: true })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Transfer', exact: true }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('form', { name: 'Transfer' }).getByRole('textbox', { name: 'Date', exact: true }),
  ).toBeFocused();
  await enter(page, ['9 March 2026', 'pre-trial detention centre, Aktau']);
  await expect(page.getByRole('region', { name: 'Transfers' }).getByText('9 March 2026')).toBeVisible();
  await page.keyboard.press('Escape');

  // Where the person is and when the next hearing is stand in the head of the case.
  const head = page.locator('main header').first();
  await expect(head).toContainText('pre-trial detention centre, Aktau');
  await expect(head).toContainText('14 June 2041');
  const strip = page.getByRole('list', { name: 'From arrest to release' });
  await expect(strip.getByRole('listitem')).toHaveCount(4);

  // A step of the strip leads to its record.
  await tabTo(page, strip.getByRole('link', { name: 'Transfer' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Transfers' }).getByRole('textbox', { name: 'Place of detention' }),
  ).toBeVisible();

  const upcoming = await amparo.request('hearing.upcoming', { from: '2026-03-06' });
  expect(upcoming).toMatchObject({
    value: [{ day: '2041-06-14', caseFile: { id: caseFileId }, hearing: { agenda: { en: 'verdict' } } }],
  });
  const chronology = await amparo.request('chronology.ofCase', { caseFileId });
  expect(chronology.ok && chronology.value.map(({ kind }) => kind)).toEqual([
    'arrest',
    'hearing',
    'transfer',
    'hearing',
  ]);
});

test('the article of a charge is kept in the text library, and the next charge takes it from there', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  const vault = new VaultPage(amparo);
  await amparo.createVault();
  await page.reload();
  await vault.expectInside();
  const made = await amparo.request('casefile.create', { country: 'KZ', titles: { en: 'Arrest' } });
  const caseFileId = made.ok ? made.value.id : '';
  const held = await amparo.request('detention.create', { caseFileId });
  const detentionId = held.ok ? held.value.id : '';
  const charged = async (fields: { article?: string; text?: { en: string } }) => {
    const charge = await amparo.request('charge.create', { detentionId, ...fields });
    await vault.goTo('/');
    await vault.goTo(`/cases/${caseFileId}/detention?at=${charge.ok ? charge.value.id : ''}`);
  };
  await charged({ article: '174', text: { en: 'incitement of discord' } });
  await vault.button('Keep it in the library').click();
  await page.getByRole('link', { name: 'Show it in the text library' }).click();
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toHaveValue('174');
  await page.getByRole('textbox', { name: 'Part', exact: true }).fill('2');
  await page.keyboard.press('Tab');

  await charged({ text: { en: 'speaking at a rally' } });
  await page.getByRole('combobox', { name: 'From the text library' }).click();
  await page.getByRole('option', { name: /article 174, part 2/ }).click();
  await expect(page.getByRole('textbox', { name: 'Article', exact: true })).toHaveValue('174');
  await expect(page.getByRole('textbox', { name: 'Part', exact: true })).toHaveValue('2');
  // What was typed stays.
  await expect(page.getByText('article 174, part 2 · speaking at a rally')).toBeVisible();
});
