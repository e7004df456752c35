/** Several people in one vault: who comes in, what as, and who does not any more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, passphrase, test } from '../app.fixture';
import { makeCase } from '../pages/case.data';
import { LetterWorkbench } from '../pages/letter.page';
import { writeNewLetter } from '../pages/new-letter.page';
import { UsersPage } from '../pages/users.page';

const danas = 'turnip cello magnet seventeen verandah';

test('a person is added, chooses a passphrase, works under the own name, and is let out', async ({
  amparo,
}) => {
  test.setTimeout(180_000);
  await amparo.launch();
  const folder = await amparo.createVault();
  await amparo.page.reload();
  const users = new UsersPage(amparo);
  await users.expectSignedIn('Aigerim');
  await users.open();
  await expect(users.page.getByText('You are the only administrator.')).toBeVisible();
  const words = await users.add('Dana Serikova', 'Caseworker');
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toMatch(/Aigerim|Dana/);

  await test.step('before a passphrase of the own choice nothing else is to be had', async () => {
    await users.lock();
    await expect(users.page.getByText(/Aigerim|Dana/)).toHaveCount(0);
    await users.type(words);
    await expect(users.vault.heading('Choose your passphrase')).toBeVisible({ timeout: 30_000 });
    expect(await amparo.request('casefile.list', {})).toMatchObject({ error: { code: 'FORBIDDEN' } });
    await users.chooseOwn(words, danas);
    await users.expectSignedIn('Dana Serikova');
  });

  await test.step('a caseworker works on cases, and decides neither on people nor on the organisation', async () => {
    const made = await amparo.request('casefile.create', { titles: { en: 'A case of Dana’s' } });
    if (!made.ok) throw new Error(made.error.code);
    const history = await amparo.request('history.listOfRecord', { table: 'case_file', id: made.value.id });
    expect(history).toMatchObject({ value: [{ actor: 'Dana Serikova' }] });
    await users.open();
    await expect(users.page.getByText('Only an administrator decides who uses the vault.')).toBeVisible();
    await expect(users.vault.button('Add a person…')).toHaveCount(0);
    await users.vault.goTo('/settings?section=organisation');
    await expect(users.page.getByText('You can look at this. An administrator changes it.')).toBeVisible();
    await expect(users.page.getByLabel('E-mail')).not.toBeEditable();
    const { error } = (await amparo.request('settings.update', { revision: 1, patch: {} })) as {
      error?: unknown;
    };
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
  });

  await test.step('whose access has ended does not come in', async () => {
    await users.lock();
    await users.type(passphrase);
    await users.expectSignedIn('Aigerim');
    await users.open();
    await users.end('Dana Serikova');
    await expect(users.page.getByRole('heading', { name: 'Former users' })).toBeVisible();
    await users.lock();
    await users.type(danas);
    await expect(users.vault.error).toContainText('does not open the vault', { timeout: 30_000 });
    await users.type(passphrase);
    await users.expectSignedIn('Aigerim');
  });
});

test('a letter is approved by another person, with a passphrase of the own', async ({ amparo }) => {
  test.setTimeout(240_000);
  await amparo.launch();
  await amparo.createVault();
  const added = await amparo.request('user.add', {
    passphrase: new TextEncoder().encode(passphrase),
    fields: { name: 'Claire Fontaine', role: 'coordinator', signatoryId: null },
    newPassphrase: new TextEncoder().encode(danas),
    oneTime: false,
  });
  expect(added).toMatchObject({ ok: true });
  await amparo.page.reload();
  await makeCase(amparo);
  const users = new UsersPage(amparo);
  await writeNewLetter(amparo.page, {
    caseFile: 'Assault on a journalist',
    template: 'Request for an investigation',
    language: 'French',
    search: 'prosecutor general',
    office: 'Prosecutor General of the Republic of Kazakhstan',
  });
  const bench = () => new LetterWorkbench(amparo.page);
  const letterId = () => /letters\/([0-9a-f-]{36})/.exec(amparo.page.url())?.[1] ?? '';
  const dialog = () => amparo.page.getByRole('dialog');
  await expect(bench().pages.getByRole('img')).toBeVisible();
  const id = letterId();
  const as = async (name: string, text: string) => {
    await users.lock();
    await users.type(text);
    await users.expectSignedIn(name);
    await bench().open(id);
  };

  await test.step('its writer asks for a review, and may not decide on it', async () => {
    await bench().acceptAll();
    await amparo.page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: 'Another person reads each letter first' }).click();
    await expect(dialog().getByLabel('Reviewer')).toHaveValue('Claire Fontaine');
    await dialog().getByRole('button', { name: 'Ask for review' }).click();
    await expect(bench().strip).toContainText('With Claire Fontaine');
    await expect(dialog()).toHaveCount(0);
    await amparo.page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await expect(dialog().getByRole('alert')).toContainText('does not approve it');
  });

  await test.step('the reviewer finds it in Today and proposes other words', async () => {
    await users.lock();
    await users.type(danas);
    await users.expectSignedIn('Claire Fontaine');
    await expect(amparo.page.getByRole('heading', { name: 'Reviews' })).toBeVisible();
    await bench().open(id);
    await bench().choose('Introduction');
    await bench().suggest('Introduction', ' Et encore une.');
  });

  await test.step('the writer takes them', async () => {
    await as('Aigerim', passphrase);
    await bench().choose('Introduction');
    await bench().suggestion.getByRole('button', { name: 'Accept' }).click();
    await expect(bench().suggestion).toBeHidden();
  });

  await test.step('the reviewer approves, and the writer issues', async () => {
    await as('Claire Fontaine', danas);
    await amparo.page.keyboard.press('Control+Enter');
    await dialog().getByRole('button', { name: 'Approve' }).click();
    await expect(bench().strip).toContainText('Approved by Claire Fontaine');
    await as('Aigerim', passphrase);
    await bench().acceptAll();
    await bench().issue();
    await expect(amparo.page.getByText('EX/').first()).toBeVisible();
    const review = await amparo.request('review.view', { id });
    expect(review).toMatchObject({
      value: { rounds: [{ outcome: 'approved', decidedBy: 'Claire Fontaine' }] },
    });
  });
});
