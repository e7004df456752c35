/** A working day, and what it leaves on the disk outside of the vault: nothing but the files that were asked for. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoPassphrase } from '../../src/shared/demo/demo.routes';
import { expect, test } from '../app.fixture';
import { makeCase } from '../pages/case.data';
import { LetterWorkbench } from '../pages/letter.page';
import { writeNewLetter } from '../pages/new-letter.page';
import { VaultPage } from '../pages/vault.page';

/** Names, places and sentences of the day, typed and read; parts of words, so that no inflection hides them. */
const marks = [
  'Elshibayev',
  'Елшибаев',
  'Ельшибаев',
  'Zhanuzakov',
  'Жанузаков',
  'Janouzakov',
  'Zhanaozen',
  'Жанаозен',
  'Saidov',
  'Quillfeather',
  'Перепёлкина',
  'a grey car waited',
  'Nourova',
  'Une phrase de plus',
];

test('after a day of work no file tells of it', async ({ amparo }) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.openDemo();
  const saved = join(amparo.folder, 'saved by hand');
  mkdirSync(saved);

  await test.step('read and search', async () => {
    for (const address of ['/cases', '/people', '/letters', '/authorities', '/organisations']) {
      await vault.goTo(address);
      await expect(vault.page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await vault.page.keyboard.press('Control+k');
    await vault.page.getByRole('combobox').fill('Elshibayev');
    await expect(vault.page.getByRole('option').first()).toContainText(/Elshibayev|Ельшибаев|Елшибаев/);
    await vault.page.keyboard.press('Escape');
  });

  await test.step('a case', async () => {
    await vault.page.keyboard.press('Control+n');
    const dialog = vault.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Person/ }).fill('Irena Quillfeather');
    await dialog.getByRole('button', { name: 'Open the case' }).click();
    await expect(vault.heading(/Quillfeather/)).toBeVisible();
    const name = { kind: 'legal', language: 'ru', primary: true, inflections: null } as const;
    const made = await amparo.request('person.create', {
      names: [{ ...name, given: 'Ирена', patronymic: '', family: 'Перепёлкина' }],
      notes: 'a grey car waited',
    });
    expect(made.ok).toBe(true);
  });

  await test.step('letters: read, typeset, saved', async () => {
    const issued = await amparo.request('letter.list', { state: 'issued' });
    const letter = issued.ok ? issued.value.lines[0] : undefined;
    await vault.goTo(`/letters/${letter?.id ?? ''}`);
    await expect(vault.page.locator('[data-page] svg[role=img]').first()).toBeVisible();
    await vault.willSaveAs(join(saved, 'letter.pdf'));
    await amparo.request('letter.savePdf', { id: letter?.id ?? '' });
    expect(existsSync(join(saved, 'letter.pdf'))).toBe(true);
  });

  await test.step('letters: written, issued', async () => {
    await makeCase(amparo);
    await writeNewLetter(vault.page, {
      caseFile: 'Assault on a journalist',
      template: 'Request for an investigation',
      language: 'French',
      search: 'prosecutor general',
      office: 'Prosecutor General of the Republic of Kazakhstan',
    });
    await vault.approveAlone();
    const bench = new LetterWorkbench(vault.page);
    await expect(bench.pages.getByRole('img').first()).toBeVisible();
    await bench.choose('Introduction');
    await bench.write('Introduction', ' Une phrase de plus.');
    await bench.saved();
    await bench.acceptAll();
    await bench.issue();
  });

  await vault.lock();
  const traces = () => amparo.filesWith(marks).filter((file) => !file.startsWith(saved));
  expect(traces()).toEqual([]);

  await test.step('and a power cut in the middle', async () => {
    await vault.unlock(demoPassphrase);
    await vault.expectInside();
    await vault.goTo('/cases');
    await expect(vault.page.getByRole('heading', { level: 1 })).toBeVisible();
    await amparo.kill();
    expect(traces()).toEqual([]);
  });
});
