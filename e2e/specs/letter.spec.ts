/** A letter from the first click to the file on disk, on the real app with the real typesetter. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Amparo } from '../app.fixture';
import { addSecondVictim, makeCase, moveIncident, type CaseOfTest } from '../pages/case.data';
import { LetterWorkbench } from '../pages/letter.page';
import { openNewLetter, writeNewLetter } from '../pages/new-letter.page';

/** The vault is open, the letter to the Prosecutor General stands in the workbench. */
async function openWorkbench(amparo: Amparo): Promise<{ bench: LetterWorkbench; made: CaseOfTest }> {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  const made = await makeCase(amparo);
  await page.setViewportSize({ width: 1280, height: 720 });
  await writeNewLetter(page, {
    caseFile: 'Assault on a journalist',
    template: 'Request for an investigation',
    language: 'French',
    search: 'prosecutor general',
    office: 'Prosecutor General of the Republic of Kazakhstan',
  });
  const bench = new LetterWorkbench(page);
  await expect(bench.pages.getByRole('img')).toBeVisible();
  return { bench, made };
}

test('a letter is written, follows the case, is issued and saved', async ({ amparo }) => {
  const { bench, made } = await openWorkbench(amparo);
  const { page } = bench;

  await test.step('what is typed stands on the page', async () => {
    const sheet = bench.pages.getByRole('img').first();
    const before = await sheet.innerHTML();
    await bench.choose('Introduction');
    await bench.write('Introduction', ' Une phrase de plus.');
    await expect.poll(() => sheet.innerHTML()).not.toBe(before);
    await bench.saved();
  });

  await test.step('a fact that changes in the case marks the draft', async () => {
    await moveIncident(amparo, made, 'Karaganda');
    const banner = page.getByRole('status').filter({ hasText: 'has changed in the case' });
    await expect(banner).toContainText('Almaty');
    await expect(banner).toContainText('Karaganda');
    await banner.getByRole('button', { name: 'Seen' }).click();
    await expect(banner).toBeHidden();
  });

  await test.step('a demand is moved by the keyboard, and the move is said', async () => {
    await bench.choose('Demands');
    const first = bench.editor.getByRole('button', { name: /now 1 of 3/ });
    await first.focus();
    await first.press('Alt+ArrowDown');
    await expect(bench.editor.getByRole('status').filter({ hasText: 'is now 2 of 3' })).toHaveCount(1);
  });

  await test.step('the workbench is usable without eyes', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  await test.step('a part is remarked on and reworded, the other wording is taken', async () => {
    await bench.comment('Introduction', 'Plus court ?');
    await bench.suggest('Introduction', ' Et encore une.');
    // Not on the button beside it that takes the words into the letter.
    await expect(page.getByRole('button', { name: 'Suggest other words' })).toBeFocused();
    await expect(bench.suggestion.locator('ins')).toContainText('Et encore une.');
    await bench.suggestion.getByRole('button', { name: 'Accept' }).click();
    await expect(bench.suggestion).toBeHidden();
    await expect(bench.text('Introduction')).toContainText('Et encore une.');
    await bench.acceptAll();
  });

  await test.step('it is issued', async () => {
    await bench.issue();
    await expect(page.getByText('EX/').first()).toBeVisible();
    await bench.choose('Introduction');
    await expect(bench.text('Introduction')).toHaveAttribute('contenteditable', 'false');
  });

  await test.step('the saved PDF says what the page said', async () => {
    const path = join(amparo.folder, 'letter.pdf');
    await amparo.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'Save PDF' }).click();
    await expect(page.getByText('The PDF was saved.')).toBeVisible();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    const text = execFileSync('pdftotext', [path, '-']).toString().replace(/\s+/g, ' ');
    expect(text).toContain('Une phrase de plus.');
    expect(text).toContain('Et encore une.');
    expect(text).toContain('Karaganda');
    expect(text).not.toContain('PROJET');
    expect(text.indexOf('sécurité de la journaliste')).toBeLessThan(text.indexOf('enquête indépendante'));
  });

  await test.step('that it was sent is noted, and it leaves as the draft of an e-mail', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as sent' }).click();
    await expect(bench.strip.locator('[aria-current=step]')).toHaveText('Sent');
    const path = join(amparo.folder, 'letter.eml');
    await amparo.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Draft of an e-mail' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    const mail = readFileSync(path, 'latin1');
    expect(mail).toMatch(/^X-Unsent: 1\r?$/m);
    expect(mail).toContain('application/pdf');
  });

  await test.step('once the case is about two, a new letter speaks of both, or of the one who is chosen', async () => {
    await addSecondVictim(amparo, made);
    const choice = {
      caseFile: 'Assault on a journalist',
      template: 'Urgent appeal',
      language: 'French',
      search: 'prosecutor general',
      office: 'Prosecutor General of the Republic of Kazakhstan',
    };
    const dialog = await openNewLetter(page, choice);
    const about = dialog.getByRole('combobox', { name: 'About' });
    await expect(dialog.getByText('One letter that speaks of all of them.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Write letter' }).click();
    const both = 'Aliya Nourova et Timur Akhmetov ont été agressés physiquement';
    await expect(bench.pages.getByRole('img').first()).toBeVisible();
    await bench.choose('Facts');
    await expect(bench.text('Facts')).toContainText(both);
    await openNewLetter(page, choice);
    await about.press('Backspace');
    await dialog.getByRole('button', { name: 'Write letter' }).click();
    await bench.choose('Facts');
    await expect(bench.text('Facts')).toContainText('Aliya Nourova a été agressée physiquement');
  });
});

test('what was typed a moment before a power cut is there again', async ({ amparo }) => {
  const { bench, made } = await openWorkbench(amparo);
  await bench.choose('Introduction');
  await bench.write('Introduction', ' Phrase avant la coupure.');
  await expect
    .poll(async () => {
      const drafts = await amparo.request('draft.list', { prefix: 'letter:' });
      return JSON.stringify(drafts.ok ? drafts.value : []);
    })
    .toContain('coupure.');
  const vaults = await amparo.request('vault.state', undefined);
  const folder = vaults.ok ? vaults.value.description?.folder : undefined;
  await amparo.kill();

  const page = await amparo.launch();
  await amparo.unlock(folder ?? '');
  await page.reload();
  const letters = await amparo.request('letter.listOfCase', { caseFileId: made.caseFileId });
  const again = new LetterWorkbench(page);
  await again.open((letters.ok ? letters.value[0]?.id : undefined) ?? '');
  await again.choose('Introduction');
  await expect(again.text('Introduction')).toContainText('Phrase avant la coupure.');
});
