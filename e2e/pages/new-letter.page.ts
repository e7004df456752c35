import type { Locator, Page } from '@playwright/test';

export interface NewLetterChoice {
  /** Part of the case's line. */
  readonly caseFile: string;
  readonly template: string;
  readonly language: string;
  /** What to look for in the directory, and the office to tick. */
  readonly search: string;
  readonly office: string | RegExp;
}

/** One letter about each of the ticked cases, to one office; ends on the list of what was written. */
export async function writeAboutTicked(
  page: Page,
  { template, language, search, office }: Omit<NewLetterChoice, 'caseFile'>,
): Promise<Locator> {
  await page.getByRole('button', { name: 'Write letters…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'New letter' });
  await dialog.getByRole('searchbox', { name: 'Addressee' }).fill(search);
  await dialog.getByRole('radio', { name: office }).check();
  await dialog.getByRole('radio', { name: template }).check();
  await tickOnly(dialog.getByRole('group', { name: 'Languages' }), language);
  await dialog.getByRole('button', { name: /^Write \d+ letters$/ }).click();
  return dialog;
}

/** These boxes of the group and no others. */
export async function tickOnly(group: Locator, ...names: readonly (string | RegExp)[]): Promise<void> {
  const boxes = group.getByRole('checkbox');
  // To list what is not there yet would be to leave it as it comes.
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.uncheck();
  for (const name of names) await group.getByRole('checkbox', { name }).check();
}

/** The dialog for new letters, from the list of letters. */
export async function writeNewLetter(page: Page, choice: NewLetterChoice): Promise<void> {
  const dialog = await openNewLetter(page, choice);
  await dialog.getByRole('button', { name: 'Write letter' }).click();
}

/** The same before the letter is written. */
export async function openNewLetter(page: Page, choice: NewLetterChoice): Promise<Locator> {
  await page.evaluate(() => {
    location.hash = '#/letters';
  });
  await page.getByRole('button', { name: 'New letter' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New letter' });
  await dialog.getByRole('combobox', { name: 'Case' }).click();
  await page.getByRole('option', { name: choice.caseFile }).click();
  await dialog.getByRole('radio', { name: choice.template }).check();
  await tickOnly(dialog.getByRole('group', { name: 'Languages' }), choice.language);
  await dialog.getByRole('searchbox', { name: 'Addressees' }).fill(choice.search);
  await dialog.getByRole('checkbox', { name: choice.office }).check();
  return dialog;
}
