/** A new caseworker: a vault, the organisation, a whole case by hand, in French; then the letter and the dossier on paper. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Amparo } from '../app.fixture';
import { CasePage } from '../pages/case.page';
import { Fields } from '../pages/fields.page';
import { tickOnly } from '../pages/new-letter.page';
import { VaultPage } from '../pages/vault.page';
import { inspectPdf, words, wordsOf } from '../pdf';

/** The day of the walk as a French letter prints it. */
const today = new Intl.DateTimeFormat('fr', { timeZone: 'Asia/Almaty', dateStyle: 'long' })
  .format(Date.now())
  .replace(/^1 /, '1er ');
const year = today.slice(-4);
const letter = words(
  `Centre Exemple 12, rue de l’Exemple, 1201 Genève, Suisse N/Réf. : ${year}/001 Monsieur Berik Assylov Procureur général de la République du Kazakhstan 14, avenue Mangilik El 010000 Astana République du Kazakhstan Genève, le ${today}`,
  'Objet : Demande d’enquête sur l’agression de Marat Zhanuzakov Monsieur le Procureur général,',
  'Nous avons l’honneur d’appeler votre attention sur l’agression de Marat Zhanuzakov et de vous demander de veiller à ce que toute la lumière soit faite sur ces faits.',
  'Selon ses collègues, Marat Zhanuzakov a été agressé physiquement par un inconnu le 29 octobre 2017 vers 8 h 30 à Kokshetau (Kazakhstan). Il se rendait à pied à son travail lorsqu’un inconnu l’a frappé dans une allée. Il a perdu connaissance ; à son réveil, l’agresseur était parti. Rien ne lui a été volé.',
  'Des plaintes ont été déposées auprès des autorités suivantes : département du Ministère de l’Intérieur à Kokshetau et poste de police local de Kokshetau. Une affaire pénale a été ouverte sous la qualification suivante : « hooliganisme ».',
  'Marat Zhanuzakov observe des procès et milite contre la corruption. Il fait partie des organisations suivantes : Coalition pour la protection des défenseurs et Comité d’organisation du prix Freedom.',
  'Cette affaire n’est pas isolée. Il a été condamné à des amendes pour avoir pris part à des rassemblements. Ses bureaux ont été perquisitionnés.',
  'Selon ses collègues, cette agression est liée à des articles récents de la presse locale et à ses prises de position contre la corruption. La qualification retenue, « hooliganisme », ne permet pas à elle seule d’examiner ce mobile. Le lien entre les faits et l’activité de Marat Zhanuzakov doit faire partie de l’enquête.',
  'Toute personne a droit à la vie, à la liberté et à la sûreté de sa personne (Déclaration universelle des droits de l’homme, article 3 ; Pacte international relatif aux droits civils et politiques, article 9, paragraphe 1) et à un recours effectif devant les juridictions nationales compétentes (Déclaration universelle, article 8).',
  'La Déclaration des Nations Unies sur les défenseurs des droits de l’homme, adoptée par consensus le 9 décembre 1998 (résolution 53/144 de l’Assemblée générale), demande aux États de protéger quiconque agit pacifiquement en faveur des droits humains contre toute violence, menace ou représailles (article 12).',
  'En conséquence, nous vous prions de bien vouloir :',
  '1. Ouvrir sans délai une enquête approfondie et impartiale sur les faits dont Marat Zhanuzakov a été victime, en publier les résultats et traduire les responsables en justice conformément aux normes internationales ;',
  '2. Prendre toutes les mesures nécessaires pour garantir la sécurité et l’intégrité physique et psychologique de Marat Zhanuzakov ;',
  '3. Garantir qu’en toutes circonstances les défenseurs des droits humains au Kazakhstan puissent mener leurs activités légitimes sans restrictions ni crainte de représailles. page 1 sur 2',
  `N/Réf. : ${year}/001 Genève, le ${today} Nous vous saurions gré de bien vouloir nous informer par écrit des mesures prises à la suite de la présente lettre.`,
  'Nous vous prions d’agréer, Monsieur le Procureur général, l’expression de notre haute considération. Claire Fontaine Directrice page 2 sur 2',
);

/** What must stand in the dossier in French, and in the one in Russian. */
const sectionsOfDossier = [
  ['Marat Zhanuzakov', 'Résumé', 'Chronologie', 'Agression à Kokshetau', 'Demandes', 'hooliganisme'],
  ['Марат Жанузаков', 'Хронология', 'Требования', '29 октября 2017'],
] as const;

test('a case entered by hand becomes a letter to the Prosecutor General and a dossier', async ({
  amparo,
}) => {
  await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  await speakFrench(amparo);
  await fillOrganisation(amparo);
  await enterCase(amparo);
  const pdf = join(amparo.folder, 'lettre.pdf');
  await writeLetter(amparo, pdf);
  await printLetter(amparo);
  const dossiers = [await makeDossier(amparo, 'français'), await makeDossier(amparo, 'russe')];
  expect(wordsOf(pdf)).toBe(letter);
  const sound = { tagged: true, standard: 'PDF/A-2a', fontsNotEmbedded: [] };
  expect(inspectPdf(pdf)).toMatchObject({
    ...sound,
    title: expect.stringContaining('Demande d’enquête') as unknown,
    language: expect.stringMatching(/^fr/) as unknown,
    pages: 2,
  });
  for (const [index, parts] of sectionsOfDossier.entries()) {
    const path = dossiers[index] ?? '';
    expect(inspectPdf(path)).toMatchObject(sound);
    for (const part of parts) expect(wordsOf(path)).toContain(part);
  }
});

async function speakFrench({ page }: Amparo): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'This computer' }).click();
  await page.getByText('Français', { exact: true }).click();
  await page.getByRole('link', { name: 'Dossiers' }).waitFor();
}

async function fillOrganisation({ page }: Amparo): Promise<void> {
  const fields = new Fields(page);
  await page.getByRole('link', { name: 'Réglages' }).click();
  await fields.translate('Nom', { fr: 'Centre Exemple', ru: 'Центр «Пример»' });
  await fields.type('Lignes sous le nom', '12, rue de l’Exemple, 1201 Genève, Suisse');
  await fields.translate('Lieu devant la date', { fr: 'Genève', ru: 'Женева' });
  await page.getByRole('tab', { name: 'Signataires' }).click();
  await page.getByRole('button', { name: 'Ajouter un signataire' }).click();
  await fields.type('Nom tel qu’il est imprimé', 'Claire Fontaine');
  await fields.type('Titre', 'Directrice');
  await fields.choose('Genre grammatical', 'Féminin');
}

async function enterCase(amparo: Amparo): Promise<void> {
  const { page } = amparo;
  const cases = new CasePage(page);
  const fields = new Fields(page);
  await cases.openNew('Marat Zhanuzakov', 'Marat Zhanuzakov, agressé physiquement');
  await cases.write(
    'Résumé',
    'Un inconnu a frappé Marat Zhanuzakov à Kokshetau, alors qu’il se rendait à son travail.',
  );
  await cases.addStatus('Enquête ouverte pour « hooliganisme »', 'Actif');

  await cases.addEvent({
    when: '29 octobre 2017 vers 8h30',
    title: 'Agression à Kokshetau',
    place: 'Kokshetau',
    description:
      'Il se rendait à pied à son travail lorsqu’un inconnu l’a frappé dans une allée. Il a perdu connaissance ; à son réveil, l’agresseur était parti.',
    notDone: 'rien ne lui a été volé',
    motive:
      'cette agression est liée à des articles récents de la presse locale et à ses prises de position contre la corruption',
    by: 'ses collègues',
  });
  await cases.addAct('Agression physique');
  await addPattern(
    amparo,
    'Amendes',
    'Il a été condamné à des amendes pour avoir pris part à des rassemblements.',
  );
  await addPattern(amparo, 'Perquisition', 'Ses bureaux ont été perquisitionnés.');

  await cases.addRemedy('poste de police local de Kokshetau', '29 octobre 2017');
  await cases.addRemedy('département du Ministère de l’Intérieur à Kokshetau', 'octobre 2017');
  await cases.addRemedy('police de Kokshetau', 'octobre 2017');
  await fields.choose('Nature', 'Affaire pénale');
  await fields.type('Qualification retenue', 'hooliganisme');
  for (const kind of ['Enquêter', 'Protéger', 'Liberté d’agir pour les droits']) await cases.addDemand(kind);
  await enterPerson(amparo);
}

async function addPattern({ page }: Amparo, title: string, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un événement', exact: true }).click();
  const form = page.getByRole('form', { name: 'Ajouter un événement' });
  const fields = new Fields(page, form);
  await fields.choose('Nature', 'Harcèlement antérieur');
  await fields.type('Titre', title);
  await form.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(form).toBeHidden();
  // The card of the event before may still be open when the new one has not come yet.
  const card = page.getByRole('article').filter({ hasText: title });
  await new Fields(page, card).type('Ce qui s’est passé', text);
}

async function enterPerson({ page }: Amparo): Promise<void> {
  const fields = new Fields(page);
  await page.getByRole('link', { name: 'Marat Zhanuzakov', exact: true }).first().click();
  await page.getByRole('button', { name: 'anglais', exact: true }).click();
  await page.getByRole('button', { name: 'russe', exact: true }).click();
  await fields.type('Prénom', 'Марат');
  await fields.type('Nom de famille', 'Жанузаков');
  await page.getByRole('button', { name: 'Modifier : Profil, tel qu’imprimé' }).click();
  await fields.type(
    'Profil, tel qu’imprimé',
    'Marat Zhanuzakov observe des procès et milite contre la corruption.',
  );
  await fields.type('Activité', 'défenseur des droits humains');
  for (const name of [
    'Coalition pour la protection des défenseurs',
    'Comité d’organisation du prix Freedom',
  ]) {
    await page.getByRole('textbox', { name: 'Ajouter une organisation' }).fill(name);
    await page.getByRole('option', { name: `Créer « ${name} »` }).click();
    await page.getByRole('link', { name }).first().waitFor();
  }
}

async function writeLetter(amparo: Amparo, pdf: string): Promise<void> {
  const { page } = amparo;
  await page.getByRole('link', { name: 'Marat Zhanuzakov, agressé physiquement' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Marat Zhanuzakov, agressé physiquement' }).waitFor();
  await page.keyboard.press('Control+Shift+n');
  const dialog = page.getByRole('dialog', { name: 'Nouvelle lettre' });
  await dialog.getByRole('radio', { name: /^Demande d’enquête/ }).check();
  await tickOnly(dialog.getByRole('group', { name: 'Langues' }), /français/i);
  await dialog.getByRole('searchbox', { name: 'Destinataires' }).fill('procureur');
  await dialog
    .getByRole('checkbox', { name: /Procureur général|Parquet général/ })
    .first()
    .check();
  await dialog.getByRole('button', { name: 'Écrire la lettre' }).click();
  await expect(dialog).toBeHidden();
  const check = page.getByRole('region', { name: 'Vérification' });
  await check.getByRole('button').first().click();
  for (const box of await check.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'Émettre la lettre' }).click();
  const confirm = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  // Asked before the first letter of a vault.
  await confirm.getByRole('button', { name: 'J’approuve mes propres lettres' }).click();
  await confirm.getByRole('button', { name: 'Émettre la lettre' }).click();
  await expect(confirm).toBeHidden();
  await new VaultPage(amparo).willSaveAs(pdf);
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  await expect(page.getByText('Le PDF est enregistré.')).toBeVisible();
}

/** The system's dialog of the printer is stubbed; the page that goes to it is made. */
async function printLetter({ app, page }: Amparo): Promise<void> {
  const printed = app.evaluate(
    ({ app: electron }) =>
      new Promise<unknown>((resolve) => {
        electron.once('web-contents-created', (_event, contents) => {
          contents.print = (options, done) => {
            resolve(options?.pageSize);
            done?.(true, '');
          };
        });
      }),
  );
  await page.getByRole('button', { name: 'Imprimer' }).click();
  expect(await printed).toEqual({ width: 210_000, height: 297_000 });
  await expect.poll(() => app.windows().length).toBe(1);
}

/** @returns where its PDF was saved */
async function makeDossier(amparo: Amparo, language: string): Promise<string> {
  const { page } = amparo;
  if (language === 'français') {
    await page.getByRole('link', { name: 'Ouvrir le dossier' }).click();
    await page.getByRole('tab', { name: 'Dossier imprimé' }).click();
  }
  await page.getByRole('combobox', { name: 'Langue', exact: true }).click();
  await page.getByRole('option', { name: language, exact: true }).click();
  await page.getByRole('button', { name: 'Établir le dossier' }).click();
  const made = page.getByRole('table', { name: 'Dossiers établis' }).getByRole('row', { name: language });
  const path = join(amparo.folder, `dossier-${language}.pdf`);
  await new VaultPage(amparo).willSaveAs(path);
  await made.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Le PDF est enregistré.').first()).toBeVisible();
  await expect.poll(() => existsSync(path)).toBe(true);
  return path;
}
