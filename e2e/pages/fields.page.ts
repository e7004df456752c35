import type { Locator, Page } from '@playwright/test';

export type Texts = Readonly<Partial<Record<'fr' | 'en' | 'ru', string>>>;

const tabs = { fr: /^français/, en: /^anglais/, ru: /^russe/ } as const;

/** Fields that save themselves, in the French interface. */
export class Fields {
  constructor(
    private readonly page: Page,
    readonly within: Locator = page.locator('main'),
  ) {}

  async type(label: string, text: string): Promise<void> {
    const box = this.within.getByRole('textbox', { name: label, exact: true }).last();
    await box.fill(text);
    await box.blur();
  }

  /** A text in several languages: its tab, then its words. */
  async translate(label: string, texts: Texts): Promise<void> {
    for (const [language, text] of Object.entries(texts)) {
      await this.within
        .getByRole('tablist', { name: `Langue du champ « ${label} »` })
        .last()
        .getByRole('tab', { name: tabs[language as keyof Texts] })
        .click();
      await this.type(label, text);
    }
  }

  async choose(label: string | RegExp, option: string): Promise<void> {
    await this.within.getByRole('combobox', { name: label, exact: true }).last().click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
