import { expect, type Locator, type Page } from '@playwright/test';

export interface EventAnswers {
  readonly when: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly notDone: string;
  readonly motive: string;
  readonly by: string;
}

/** The dialog of a new case and the tabs of a case, in French. */
export class CasePage {
  constructor(private readonly page: Page) {}

  async openNew(person: string, title: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('Control+n');
    const dialog = page.getByRole('dialog', { name: 'Nouveau dossier' });
    await dialog.getByRole('textbox', { name: /^Personne/ }).fill(person);
    await page.getByRole('option', { name: `Créer « ${person} »` }).click();
    await this.#choose(dialog, /^Genre pour l’accord/, 'Masculin');
    await this.#choose(dialog, /^Pays/, 'Kazakhstan');
    await this.#choose(dialog, /^Type de dossier/, 'Agression');
    await dialog.getByRole('textbox', { name: 'Titre' }).fill(title);
    await dialog.getByRole('button', { name: 'Ouvrir le dossier' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** A passage of the overview: a click opens its field, leaving it saves. */
  async write(passage: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: `Modifier : ${passage}` }).click();
    await this.#type(passage, text);
    await this.page.keyboard.press('Escape');
  }

  async addStatus(phrase: string, status: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Nouveau statut' }).click();
    const group = page.getByRole('group', { name: 'Nouveau statut' });
    await this.#choose(group, 'Statut', status);
    await group.getByRole('textbox', { name: 'Situation actuelle en une phrase' }).fill(phrase);
    await group.getByRole('button', { name: 'Ajouter à l’historique' }).click();
  }

  async addEvent(answers: EventAnswers): Promise<void> {
    const { page } = this;
    await this.tab('Événements');
    await page.getByRole('button', { name: 'Ajouter un événement', exact: true }).click();
    const form = page.getByRole('form', { name: 'Ajouter un événement' });
    await form.getByRole('textbox', { name: 'Quand' }).fill(answers.when);
    await form.getByRole('textbox', { name: 'Titre' }).fill(answers.title);
    await form.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(form).toBeHidden();
    await this.#type('Lieu', answers.place);
    await this.#type('Ce qui s’est passé', answers.description);
    await page.getByRole('button', { name: 'Plus : nature, motif, répercussions' }).click();
    await this.#type('Ce qui n’a pas été pris ou fait', answers.notDone);
    await this.#type('Motif ou lien', answers.motive);
    await this.#type('Qui le dit', answers.by);
  }

  /** In the card that is open: an act of `type` by an unknown person. */
  async addAct(type: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Ajouter un acte' }).click();
    await page.getByRole('heading', { name: 'Qui a fait quoi à qui' }).waitFor();
    await this.#choose(page.locator('main'), 'Ce qui a été fait', type);
    await page.getByRole('button', { name: 'Indiquer qui l’a fait' }).click();
    await page.getByRole('button', { name: 'Ajouter un autre auteur' }).waitFor();
  }

  async addRemedy(body: string, when: string): Promise<void> {
    await this.tab('Démarches');
    await this.page.getByRole('button', { name: 'Ajouter une démarche' }).click();
    // A machine is quicker than the answer: until then the card of the step before is the open one.
    await expect(this.page.getByRole('textbox', { name: 'Organe saisi', exact: true })).toHaveValue('');
    await this.#type('Organe saisi', body);
    await this.#type('Date', when);
  }

  async addDemand(kind: string): Promise<void> {
    await this.tab('Demandes');
    await this.page.getByRole('button', { name: 'Ajouter une demande' }).click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
  }

  async #type(field: string, text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: field, exact: true });
    await box.fill(text);
    await box.blur();
  }

  async #choose(within: Locator, field: string | RegExp, option: string): Promise<void> {
    await within
      .getByRole('textbox', { name: field })
      .or(within.getByRole('combobox', { name: field }))
      .first()
      .click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }
}
