/** A week of work by keyboard: a task typed in words, a playbook and its undo, the calendar, Today, a calendar file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../app.fixture';
import { VaultPage } from '../pages/vault.page';

/** As a small screen has it, and the smallest that the window can be. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
];

/** What of a dialog somebody could not press because notices lie over it. */
function coveredByNotices(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notices = document.querySelector('.mantine-Notification-root')?.parentElement;
    if (notices == null) throw new Error('there is no notice');
    const { left, right, top, bottom } = notices.getBoundingClientRect();
    return [...document.querySelectorAll('[role=dialog] :is(button, a)')]
      .filter((one) => {
        const box = one.getBoundingClientRect();
        if (notices.contains(one) || box.left >= right || box.right <= left) return false;
        // What is scrolled out of its frame is not there to be pressed.
        const frame = one.closest('.mantine-Modal-content')?.getBoundingClientRect();
        return box.top < bottom && Math.min(box.bottom, frame?.bottom ?? box.bottom) > top;
      })
      .map((one) => one.textContent);
  });
}

test('tasks are typed, planned, ticked, seen in the calendar and taken along without names', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  await amparo.createVault();
  await page.reload();
  await page.getByRole('link', { name: 'Cases' }).waitFor();
  const made = await amparo.request('casefile.create', {
    country: 'KZ',
    titles: { en: 'Assault on a journalist' },
  });
  if (!made.ok) throw new Error(made.error.code);
  const { id: caseFileId, number } = made.value;
  const start = { start: '2026-11-20', end: null, about: false, time: null, timeAbout: false };
  await amparo.request('detention.create', { caseFileId, arrestDate: start });
  await page.evaluate((address) => (location.hash = address), `/cases/${caseFileId}/tasks`);

  await test.step('a task is a line with its date in words', async () => {
    await page.getByRole('textbox', { name: 'New task' }).focus();
    await page.keyboard.type('Call the lawyer tomorrow');
    await expect(page.getByRole('status').filter({ hasText: 'Due' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').filter({ hasText: 'Due tomorrow' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'New task' })).toHaveValue('');
  });

  await test.step('a playbook shows what it makes, and one undo takes it back', async () => {
    await page.getByRole('button', { name: 'Start a playbook' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Start a playbook' });
    await expect(dialog.getByText('21 November 2026 · 1 day after the arrest').first()).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Find out where the person is held' }).press('Space');
    await dialog.getByRole('button', { name: 'Make 8 tasks' }).press('Enter');
    await expect(page.getByRole('article')).toHaveCount(9);
    await page.keyboard.press('Control+Alt+z');
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  await test.step('a day of the calendar takes a task by Enter', async () => {
    await page.keyboard.press('Control+6');
    const grid = page.getByRole('grid', { name: /^Calendar/ });
    await grid.locator('[role=gridcell][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New task' });
    await expect(dialog.getByRole('textbox', { name: 'What has to be done' })).toBeFocused();
    await page.keyboard.type('Meet the family');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(grid.getByRole('gridcell', { name: /2 entries/ })).toBeVisible();
  });

  await test.step('the calendar file says nothing but the kind and the number', async () => {
    const path = join(amparo.folder, 'calendar.ics');
    await new VaultPage(amparo).willSaveAs(path);
    await page.getByRole('button', { name: 'Export' }).press('Enter');
    await page.getByRole('button', { name: 'Save file' }).press('Enter');
    await expect(page.getByText('The calendar file is saved.')).toBeVisible();
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(`SUMMARY:Task\\, case ${number}`);
    expect(text).not.toMatch(/lawyer|family|journalist/);
  });

  await test.step('Today ticks it off, and it stands among what is done', async () => {
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: 'Done: Call the lawyer' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Call the lawyer' })).toBeHidden();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.evaluate((address) => (location.hash = address), `/cases/${caseFileId}/tasks`);
    await page.getByText('Done 1', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'Mark “Call the lawyer” as done' })).toBeChecked();
  });

  await test.step('notices lie over no button of a dialog, however small the window', async () => {
    for (const title of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
      await amparo.request('task.create', { caseFileId, title });
    for (const [index, size] of sizes.entries()) {
      await amparo.app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await amparo.request('app.setAppearance', { appearance: index === 0 ? 'light' : 'dark' });
      await page.keyboard.press('Control+Alt+z');
      // Under the pointer they stay.
      await page.getByRole('alert').last().hover();
      await page.getByRole('button', { name: 'Start a playbook' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Start a playbook' });
      await dialog.getByRole('button', { name: /^Make/ }).scrollIntoViewIfNeeded();
      await expect.poll(() => coveredByNotices(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });
});
