/**
 * The later life of a case: it is handed over, told without names, put to the United Nations, closed, and kept as numbers
 * without the person.
 */
import { join } from 'node:path';
import { expect, test, type Amparo } from '../app.fixture';
import { ask, makeCase } from '../pages/case.data';
import { settle } from '../pages/screens';
import { VaultPage } from '../pages/vault.page';
import { inspectPdf, wordsOf } from '../pdf';

/** The person in both scripts, and what only she is called by. */
const secret = /Nourov|Aliya|Нуров|Алия/iu;

test('a case changes hands, is told without names and to the UN, and ends as numbers', async ({ amparo }) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const { caseFileId, incident } = await makeCase(amparo);
  const personId = await tellMore(amparo, caseFileId, incident);
  await test.step('handed over with its open tasks and a note, and taken back at one click', () =>
    handOver(amparo, caseFileId));
  await test.step('a dossier with codes names nobody, and the key stands in the case', () =>
    writeWithoutNames(amparo));
  await test.step('a form of the United Nations leads to what it lacks, and takes it in', () =>
    fillForm(amparo, caseFileId, personId));
  await test.step('closed and anonymised: nobody is named on any page, and no search finds her', () =>
    anonymise(amparo, caseFileId));
});

/** Texts that name her, a second spelling, a task. @returns the id of the person */
async function tellMore(
  amparo: Amparo,
  caseFileId: string,
  { id, revision }: { id: string; revision: number },
): Promise<string> {
  await ask(amparo, 'event.update', {
    id,
    revision,
    patch: { description: { fr: 'Le 1er mars 2021, un inconnu a frappé Aliya Nourova devant son journal.' } },
  });
  const { caseFile, persons } = await ask(amparo, 'casefile.view', { id: caseFileId });
  await ask(amparo, 'casefile.update', {
    id: caseFileId,
    revision: caseFile.revision,
    patch: {
      lead: 'Aigerim',
      summary: { fr: 'La journaliste Aliya Nourova a été agressée.', ru: 'На Алию Нурову напали.' },
    },
  });
  const [subject] = persons;
  if (subject === undefined) throw new Error('nobody in the case');
  const { person } = subject;
  const russian = {
    ...person.names[0],
    language: 'ru',
    given: 'Алия',
    family: 'Нурова',
    primary: false,
  } as const;
  await ask(amparo, 'person.update', {
    id: person.id,
    revision: person.revision,
    patch: { names: [...person.names, { ...russian, kind: 'legal', patronymic: '', inflections: null }] },
  });
  await ask(amparo, 'task.create', { caseFileId, title: 'Call the lawyer', assignee: 'Aigerim' });
  return person.id;
}

async function handOver(amparo: Amparo, caseFileId: string): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  await vault.goTo(`/cases/${caseFileId}/overview`);
  const lead = page.getByRole('combobox', { name: 'Lead' });
  await expect(lead).toHaveValue('Aigerim');
  const give = async (pack: boolean) => {
    await vault.button('Hand over…').click();
    const dialog = page.getByRole('dialog', { name: 'Hand over the case' });
    await dialog.getByRole('combobox', { name: 'To whom' }).fill('Botagoz');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Speak with the mother first.');
    await expect(dialog.getByRole('checkbox', { name: 'Open tasks go too' })).toBeChecked();
    await dialog.getByRole('checkbox', { name: 'Then prepare the hand-over pack' }).setChecked(pack);
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('1 case is with Botagoz now.')).toBeVisible();
  };
  const taskOf = async () => (await ask(amparo, 'task.listOfCase', { caseFileId }))[0]?.task.assignee;
  const note = page.getByText('Speak with the mother first.', { exact: false });

  await give(false);
  await expect(lead).toHaveValue('Botagoz');
  await expect(note).toBeVisible();
  expect(await taskOf()).toBe('Botagoz');
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(lead).toHaveValue('Aigerim');
  await expect(note).toHaveCount(0);
  expect(await taskOf()).toBe('Aigerim');

  await give(true);
  await expect(page.getByRole('combobox', { name: 'Kind of paper' })).toHaveValue('Hand-over pack');
  await expect(page.getByRole('textbox', { name: 'For whom' })).toHaveValue('Botagoz');
}

async function writeWithoutNames(amparo: Amparo): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  const choose = async (field: string, option: string) => {
    await page.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Kind of paper', 'Full dossier');
  await choose('Names', 'Codes for everybody but those ticked');
  await page.getByRole('button', { name: 'Make the dossier' }).click();
  await expect(page.getByText('Copy no. 1 was made', { exact: false })).toBeVisible({ timeout: 30_000 });
  const line = page.getByRole('row', { name: /Copy no. 1/ });
  await expect(line).toContainText('without names');
  const path = join(amparo.folder, 'without-names.pdf');
  await vault.willSaveAs(path);
  await line.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The PDF was saved.')).toBeVisible();
  const told = wordsOf(path);
  expect(told).toContain('un inconnu a frappé Person A devant son journal');
  expect(told).not.toMatch(secret);
  expect(JSON.stringify(inspectPdf(path))).not.toMatch(secret);

  await page.getByRole('tab', { name: 'People' }).click();
  await expect(page.getByText('in papers: Person A', { exact: false })).toBeVisible();
}

async function fillForm(amparo: Amparo, caseFileId: string, personId: string): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  await page.getByRole('tab', { name: 'Forms' }).click();
  await vault.button('New form').click();
  const dialog = page.getByRole('dialog', { name: 'New form' });
  await dialog.getByRole('radio', { name: /^UN special procedures: allegation letter/ }).check();
  await dialog.getByRole('button', { name: 'Begin the form' }).click();
  await expect(vault.heading('UN special procedures: allegation letter')).toBeVisible();
  const form = new URL(page.url()).hash.slice(1);
  const meter = page.getByRole('progressbar', { name: 'Completeness' });
  const percent = async () => Number(await meter.getAttribute('aria-valuenow'));
  const before = await percent();

  await page.getByRole('button', { name: 'Age, or date of birth' }).click();
  const question = page.locator('#question-age');
  await expect(question).toBeFocused();
  await expect(question).toContainText('Missing');
  await question.getByRole('link', { name: 'Go to the person' }).click();
  expect(page.url()).toContain(personId);
  const born = page.getByRole('textbox', { name: 'Date of birth' });
  await born.fill('5 March 1985');
  await born.blur();
  await expect(page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();

  await vault.goTo(form);
  await expect(question).toContainText(/\d\d years/);
  await expect(question).not.toContainText('Missing');
  await expect.poll(percent).toBeGreaterThan(before);
  const path = join(amparo.folder, 'allegation.pdf');
  await vault.willSaveAs(path);
  await vault.button('Save PDF').click();
  const gate = page.getByRole('dialog', { name: 'Before it leaves the vault' });
  await gate.getByRole('checkbox', { name: 'I have seen that consent is missing.' }).check();
  await gate.getByRole('button', { name: 'Let it out' }).click();
  await expect(page.getByText('The file was saved.')).toBeVisible();
  const told = wordsOf(path);
  for (const answer of ['Aliya Nourova', 'Example Centre']) expect(told).toContain(answer);
  expect(told).toMatch(/\d\d years/);
  expect(inspectPdf(path)).toMatchObject({ tagged: true, standard: 'PDF/A-2a', fontsNotEmbedded: [] });
  expect(await ask(amparo, 'submission.listOfCase', { caseFileId })).toHaveLength(1);
}

async function anonymise(amparo: Amparo, caseFileId: string): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  const { number } = await ask(amparo, 'casefile.get', { id: caseFileId });
  await vault.goTo(`/cases/${caseFileId}/overview`);
  await expect(vault.button('Anonymise…')).toHaveCount(0);
  await vault.button('New status').click();
  const status = page.getByRole('group', { name: 'New status' });
  await status.getByRole('combobox', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'Closed', exact: true }).click();
  await status.getByRole('button', { name: 'Add to the history' }).click();

  await vault.button('Anonymise…').click();
  const dialog = page.getByRole('dialog', { name: `Anonymise ${number}` });
  await expect(dialog).toContainText('Aliya Nourova');
  const act = dialog.getByRole('button', { name: 'Anonymise' });
  await dialog.getByRole('textbox').fill('something else');
  await expect(act).toBeDisabled();
  await dialog.getByRole('textbox').fill(number);
  await act.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Anonymised on/)).toBeVisible();

  const tabs = [
    'overview',
    'chronology',
    'people',
    'events',
    'protection',
    'submissions',
    'dossier',
    'history',
  ];
  const pages = [
    '/',
    '/cases',
    '/people',
    '/letters',
    '/tasks',
    ...tabs.map((tab) => `/cases/${caseFileId}/${tab}`),
  ];
  await page.keyboard.press('Control+z');
  for (const address of pages) {
    await vault.goTo(address);
    await settle(page);
    expect(await page.locator('body').innerText(), address).not.toMatch(secret);
  }
  for (const word of ['Nourova', 'Нурова']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go to anything' }).fill(word);
    await expect(page.getByText('Nothing found', { exact: false }).first()).toBeVisible();
    await page.keyboard.press('Escape');
  }
}
