/**
 * A campaign for a prisoner: one appeal to the President in French and in Russian, with the time in prison counted; then
 * those who sign, from a file to a petition and the end.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Amparo } from '../app.fixture';
import { LetterWorkbench } from '../pages/letter.page';
import { tickOnly } from '../pages/new-letter.page';
import { VaultPage } from '../pages/vault.page';
import { inspectPdf, words, wordsOf } from '../pdf';

const french = words(
  'Centre Amparo (démonstration) 12, rue de l’Exemple, 1201 Genève, Suisse contact@amparo.example · www.amparo.example Association de droit suisse',
  'N/Réf. : AMP/2021/003 Son Excellence Monsieur Kassym-Jomart Tokaïev Président de la République du Kazakhstan Akorda, rive gauche 010000 Nour-Soultan République du Kazakhstan Genève, le 10 décembre 2021',
  'Objet : Appel à la libération d’Erzhan Elshibayev Monsieur le Président de la République,',
  'Erzhan Elshibayev, défenseur des droits humains et militant ouvrier, est en prison depuis plus de deux ans.',
  'Erzhan Elshibayev est l’un des organisateurs des rassemblements de 2019 à Zhanaozen, où les participants demandaient des salaires plus élevés pour les travailleurs de la région et des emplois pour les chômeurs.',
  'En octobre 2019, il a été condamné à cinq ans d’emprisonnement. Selon des défenseurs des droits humains et l’intéressé lui-même, les accusations portées contre lui sont une forme de persécution liée à ses activités. Il risque désormais une peine plus longue, l’administration ayant qualifié ses actes de « désobéissance délibérée ».',
  'Zhanaozen se trouve dans l’ouest du Kazakhstan, au cœur de la région pétrolière la plus riche du pays ; le chômage y reste pourtant parmi les plus élevés.',
  'La Déclaration universelle des droits de l’homme protège toute personne contre l’arrestation et la détention arbitraires (article 9) et garantit un procès équitable (article 10).',
  'Nous vous appelons à : 1. Mettre fin à la persécution d’Erzhan Elshibayev ; 2. Le libérer ; 3. Abandonner toutes les accusations portées contre lui.',
  'Organisations associées à cet appel : Mission de surveillance des droits du travail en Asie centrale, Confédération des syndicats indépendants du Kazakhstan et Bureau international du Kazakhstan pour les droits de l’homme et l’état de droit.',
  'Nous vous remercions de l’attention que vous porterez à ce message et espérons une réponse écrite.',
  'Nous vous prions d’agréer, Monsieur le Président de la République, l’expression de notre très haute considération. Claire Fontaine Directrice page 1 sur 1',
);
const russian = words(
  'Центр Ампаро (демонстрация) Швейцария, 1201 Женева, ул. Примерная, 12 contact@amparo.example · www.amparo.example Ассоциация, учреждённая по праву Швейцарии',
  '10 декабря 2021 г. Президенту Республики Казахстан К.-Ж. К. Токаеву Акорда, Левый берег 010000, г. Нур-Султан Республика Казахстан Исх. № AMP/2021/004',
  'О необходимости освобождения Ержана Елшибаева Уважаемый господин Президент!',
  'Ержан Елшибаев, правозащитник и рабочий активист, находится в заключении более двух лет.',
  'Ержан Елшибаев — один из организаторов митингов 2019 года в Жанаозене, участники которых требовали повышения зарплат местным работникам и рабочих мест для безработных.',
  'В октябре 2019 года он был приговорён к пяти годам лишения свободы. По мнению правозащитников и самого осуждённого, обвинения стали формой преследования за его деятельность. Теперь ему грозит более длительный срок, поскольку администрация назвала его действия «злостным неповиновением».',
  'Жанаозен расположен на западе Казахстана, в центре самого богатого нефтяного региона страны, однако безработица там остаётся одной из самых высоких.',
  'Всеобщая декларация прав человека защищает каждого от произвольного ареста и задержания (статья 9) и гарантирует справедливое разбирательство (статья 10).',
  'Призываем Вас: 1) прекратить преследование Ержана Елшибаева; 2) освободить его из заключения; 3) снять с него все обвинения.',
  'К обращению присоединились организации: Миссия по мониторингу трудовых прав в Центральной Азии, Конфедерация независимых профсоюзов Казахстана и Казахстанское международное бюро по правам человека и соблюдению законности.',
  'Благодарим Вас за внимание к настоящему обращению и надеемся на письменный ответ. С глубоким уважением, Директор Клер Фонтен стр. 1 из 1',
);

test('the President is written to in two languages, and a fact that changes later shows on every letter', async ({
  amparo,
}) => {
  const page = await amparo.launch();
  await new VaultPage(amparo).openDemo();
  await page.getByRole('link', { name: 'Cases' }).click();
  await page.getByRole('row', { name: /Erzhan Elshibayev/ }).dblclick();
  const held = daysSince('2019-10-31').toLocaleString('en');
  await expect(page.getByText(`at least ${held} days`)).toBeVisible();

  await new VaultPage(amparo).approveAlone();
  await writeToPresident(amparo);
  await finishLetters(amparo);
  await issueAll(amparo);
  const { joint, separate } = await saveAll(amparo);
  expect(wordsOf(joint)).toBe(`${french} ${russian}`);
  expect(separate.map(wordsOf)).toEqual([french, russian]);
  const sound = { pages: 1, tagged: true, standard: 'PDF/A-2a', fontsNotEmbedded: [] };
  expect(separate.map(inspectPdf)).toMatchObject([
    { ...sound, language: 'fr-FR', title: expect.stringContaining('Appel à la libération') as unknown },
    { ...sound, language: 'ru-RU', title: expect.stringContaining('Ержана Елшибаева') as unknown },
  ]);
  expect(inspectPdf(joint)).toMatchObject({ ...sound, pages: 2 });

  await chooseAction(amparo, 'Copy as a new draft');
  await expect(page.getByRole('button', { name: 'Issue letter' })).toBeVisible();
  await changeSentence(amparo, '7 October 2019');
  await page.getByRole('tab', { name: 'Letters' }).click();
  for (const number of ['003', '004']) {
    await expect(page.getByRole('row', { name: `AMP/2021/${number}` })).toContainText('outdated');
  }
  await expect(
    page.getByRole('row', { name: /О необходимости освобождения.*Draft.*facts changed/ }),
  ).toHaveCount(1);
  await runCampaign(amparo);
});

const signatures = [
  'Nom;Courriel;Syndicat;Pays;Alertes;Langue',
  ...Array.from(
    { length: 6 },
    (_one, n) =>
      `Anna Numéro ${n};anna${n}@cgt.example;CGT;France;${n < 2 ? 'Oui' : ''};${n === 1 ? 'ru' : 'en'}`,
  ),
  ';sans.nom@cgt.example;;;;',
  'Igor;pas une adresse;;;;',
].join('\r\n');

/** From an empty campaign of the case to its outcome. */
async function runCampaign(amparo: Amparo): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  await page.getByRole('link', { name: 'Campaigns' }).click();
  await page.getByRole('button', { name: 'New campaign' }).click();
  const dialog = page.getByRole('dialog', { name: 'New campaign' });
  await dialog.getByLabel('Title').fill('Release Erzhan');
  await dialog.getByRole('combobox', { name: 'For which case' }).fill('Erzhan');
  await page.getByRole('option', { name: /Erzhan Elshibayev/ }).click();
  await dialog.getByRole('button', { name: 'Create campaign' }).click();
  await expect(vault.heading('Release Erzhan')).toBeVisible();

  await page.getByRole('tab', { name: 'Texts' }).click();
  const question = page.getByRole('textbox', { name: /^Question beside the box/ });
  await question.fill('Tick to hear more.');
  await question.blur();
  await page.getByRole('tab', { name: 'Signatories' }).click();
  await takeIn(amparo);
  await page.getByRole('tab', { name: 'Counts' }).click();
  await expect(page.getByRole('row', { name: 'France 6' })).toBeVisible();

  await page.getByRole('tab', { name: 'Petition' }).click();
  const petition = join(amparo.folder, 'petition.pdf');
  await vault.willSaveAs(petition);
  await page.getByRole('button', { name: 'Save list with 6 signatures…' }).click();
  await expect(page.getByRole('row', { name: /List 1 · 6 signatures/ })).toBeVisible();
  expect(wordsOf(petition)).toContain('Anna Numéro 5');
  expect(inspectPdf(petition)).toMatchObject({ tagged: true, standard: 'PDF/A-2a', fontsNotEmbedded: [] });
  await closeCampaign(amparo);
}

/** A file with two faulty rows: they are named and saved, the others come in. */
async function takeIn(amparo: Amparo): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  const file = join(amparo.folder, 'signatures.csv');
  writeFileSync(file, signatures);
  await vault.willChoose(file);
  await page.getByRole('button', { name: 'Import file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Signatures from a file' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(dialog.getByRole('row', { name: '8 Name Not taken in. The name is missing' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^9 E-mail pas une adresse Not taken in/ })).toBeVisible();
  const rejected = join(amparo.folder, 'rejected.csv');
  await vault.willSaveAs(rejected);
  await dialog.getByRole('button', { name: 'Save the lines that cannot be taken…' }).click();
  await expect(page.getByText('The lines were saved with the reasons.', { exact: false })).toBeVisible();
  expect(readFileSync(rejected, 'utf8')).toContain('Igor,pas une adresse');
  await dialog.getByRole('button', { name: 'Take 6 signatures in' }).click();
  await expect(page.getByText('6 signatures were taken in.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Anna Numéro 0/ })).toContainText('Wishes to hear more');
}

/** The outcome goes to those who asked for it, to one of them in Russian; then nobody signs any more. */
async function closeCampaign(amparo: Amparo): Promise<void> {
  const { page } = amparo;
  const vault = new VaultPage(amparo);
  await page.getByRole('tab', { name: 'Closing' }).click();
  const outcome = page.getByRole('textbox', { name: 'What became of it' });
  await outcome.fill('He is free.');
  await outcome.blur();
  const folder = join(amparo.folder, 'messages');
  mkdirSync(folder);
  await vault.willChoose(folder);
  const save = page.getByRole('button', { name: 'Save 2 messages…' });
  const dialog = page.getByRole('dialog', { name: 'Not everybody would read it in their own language' });
  await save.click();
  await expect(dialog.getByRole('row', { name: /^Russian 1 English .* English / })).toBeVisible();
  await dialog.getByRole('button', { name: 'Write the text: Russian' }).click();
  await expect(outcome).toBeFocused();
  await expect(outcome).toHaveValue('');
  await outcome.fill('Он на свободе.');
  await save.click();
  await expect(dialog.getByRole('row', { name: /^Russian 1 Russian English / })).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save all the same…' }).click();
  await expect.poll(() => readdirSync(folder)).toEqual(['message-1.eml', 'message-2.eml']);
  await page.getByRole('button', { name: 'Close campaign' }).click();
  await expect(page.getByText('This campaign is closed and locked.')).toBeVisible();
  await page.getByRole('tab', { name: 'Signatories' }).click();
  await expect(page.getByRole('button', { name: 'Import file…' })).toBeDisabled();
}

/** Both languages, one addressee. */
async function writeToPresident({ page }: Amparo): Promise<void> {
  await page.keyboard.press('Control+Shift+n');
  const dialog = page.getByRole('dialog', { name: 'New letter' });
  await dialog.getByRole('radio', { name: /^Campaign/ }).check();
  await tickOnly(dialog.getByRole('group', { name: 'Languages' }), 'French', 'Russian');
  await dialog.getByRole('searchbox', { name: 'Addressees' }).fill('president');
  await dialog
    .getByRole('checkbox', { name: /President/ })
    .first()
    .check();
  await dialog.getByRole('button', { name: 'Write 2 letters' }).click();
  await expect(dialog).toBeHidden();
}

/**
 * Both letters bear the day of the campaign, up to which the time in prison is counted, and make three demands: the two
 * about his health, which a letter of another kind proposed, stand by.
 */
async function finishLetters({ page }: Amparo): Promise<void> {
  const bench = new LetterWorkbench(page);
  const letters = page.getByRole('navigation', { name: 'Letters of this appeal' });
  for (const language of ['French', 'Russian']) {
    const letter = letters.getByRole('link', { name: new RegExp(language) });
    await letter.click();
    await expect(letter).toHaveAttribute('aria-current', 'page');
    await bench.choose('Date');
    const date = bench.editor.getByLabel('Date', { exact: true });
    await expect(date).toHaveValue('');
    await date.fill('2021-12-10');
    await date.blur();
    await bench.choose('Demands');
    await expect(bench.editor.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await expect(bench.editor.getByRole('checkbox', { checked: false })).toHaveCount(2);
    await bench.saved();
  }
}

async function chooseAction({ page }: Amparo, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function issueAll(amparo: Amparo): Promise<void> {
  await chooseAction(amparo, 'Issue all letters…');
  const dialog = amparo.page.getByRole('dialog', { name: 'Issue all letters…' });
  await expect(dialog.getByText('2 drafts of this appeal')).toBeVisible();
  await dialog.getByRole('checkbox').first().waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: 'Issue 2 letters' }).click();
  for (const number of ['003', '004']) {
    await expect(dialog.getByText(`AMP/2021/${number}`)).toBeVisible();
  }
  await dialog.getByRole('button', { name: 'Close' }).last().click();
}

/** @returns the one file, and the separate ones in the order of their names */
async function saveAll(amparo: Amparo): Promise<{ joint: string; separate: string[] }> {
  const vault = new VaultPage(amparo);
  const joint = join(amparo.folder, 'campaign.pdf');
  await vault.willSaveAs(joint);
  await chooseAction(amparo, 'Save all as one PDF…');
  const told = amparo.page.getByText('2 letters were saved.');
  await expect(told).toHaveCount(1);

  const folder = join(amparo.folder, 'letters');
  mkdirSync(folder);
  await vault.willChoose(folder);
  await chooseAction(amparo, 'Save all as separate PDFs…');
  await expect.poll(() => readdirSync(folder).length).toBe(2);
  await expect(told.last()).toBeVisible();
  const names = readdirSync(folder).toSorted();
  return { joint, separate: names.map((name) => join(folder, name)) };
}

async function changeSentence({ page }: Amparo, date: string): Promise<void> {
  await page.getByRole('link', { name: 'Open the case' }).click();
  await page.getByRole('tab', { name: /^Detention/ }).click();
  const judgments = page.getByRole('region', { name: 'Judgments' });
  await judgments.getByRole('button').first().click();
  const field = judgments.getByRole('textbox', { name: 'Date', exact: true });
  await field.fill(date);
  await field.blur();
  await expect(page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
}

/** Days from a civil date to today in the time zone of the walk, both counted, as prisons count them. */
function daysSince(day: string): number {
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Almaty' }).format(Date.now());
  return (Date.parse(today) - Date.parse(day)) / 86_400_000 + 1;
}
