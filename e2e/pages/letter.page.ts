/** The letter workbench as a writer uses it: by names of buttons and parts, never by classes. */
import { expect, type Locator, type Page } from '@playwright/test';
import { settle } from './screens';

export class LetterWorkbench {
  readonly outline: Locator;
  readonly editor: Locator;
  readonly pages: Locator;
  readonly findings: Locator;
  /** Where the letter is on its way. */
  readonly strip: Locator;
  /** Another wording that waits for an answer. */
  readonly suggestion: Locator;

  constructor(readonly page: Page) {
    this.outline = page.getByRole('navigation', { name: 'Parts of the letter' });
    this.editor = page.getByRole('region', { name: 'Editor' });
    this.pages = page.getByRole('region', { name: 'The page' });
    this.findings = page.getByRole('region', { name: 'Check' });
    this.strip = page.locator('div:has(> ol[aria-label="Course of the letter"])');
    this.suggestion = page.getByRole('article', { name: /^Other words by/ });
  }

  async open(id: string): Promise<void> {
    await this.page.evaluate((address) => {
      location.hash = address;
    }, `#/letters/${id}`);
    await expect(this.pages.getByRole('img').first()).toBeVisible();
  }

  async choose(part: string): Promise<void> {
    await this.outline.getByRole('button', { name: new RegExp(`^${part}`) }).click();
  }

  /** The text of the chosen block. */
  text(part: string): Locator {
    return this.editor.getByRole('textbox', { name: part });
  }

  /** Puts words after what stands there. */
  async write(part: string, words: string): Promise<void> {
    const box = this.text(part);
    await box.click();
    await box.press('Control+End');
    await box.pressSequentially(words);
  }

  /** Says something about a part. */
  async comment(part: string, words: string): Promise<void> {
    await this.choose(part);
    const here = this.page.getByRole('region', { name: `Review of: ${part}` });
    await here.getByRole('button', { name: 'Comment' }).click();
    await here.getByRole('textbox', { name: 'Comment' }).fill(words);
    await here.getByRole('button', { name: 'Add comment' }).click();
    await expect(here.getByText(words)).toBeVisible();
  }

  /** Proposes the text of a part with words put after it. */
  async suggest(part: string, words: string): Promise<void> {
    const here = this.page.getByRole('region', { name: `Review of: ${part}` });
    await here.getByRole('button', { name: 'Suggest other words' }).click();
    const box = here.getByRole('textbox', { name: `${part}, in other words` });
    await box.press('Control+End');
    await box.pressSequentially(words);
    await here.getByRole('button', { name: 'Add suggestion' }).click();
    await expect(this.suggestion).toBeVisible();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
  }

  /** Ticks everything that has to be seen before the letter may go out. */
  async acceptAll(): Promise<void> {
    await this.findings.getByRole('button').first().click();
    // What was typed last may still be looked at.
    await settle(this.page);
    for (const box of await this.findings.getByRole('checkbox').all()) await box.check();
  }

  async issue(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    // The dialog of the step before may still be on its way out.
    await expect(dialog).toHaveCount(0);
    await this.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeVisible();
    // Asked before the first letter of a vault.
    const alone = dialog.getByRole('button', { name: 'I approve my own letters' });
    const told = dialog.getByText('neither its text nor its facts can be changed');
    await expect(alone.or(told).first()).toBeVisible();
    if (await alone.isVisible()) await alone.click();
    await expect(told).toBeVisible();
    await dialog.getByRole('button', { name: 'Issue letter' }).click();
    await expect(dialog).toBeHidden();
  }
}
