/** A new caseworker enters a case by hand, in French, into a vault made on the screen. */
import { expect, test } from '../app.fixture';
import { CasePage } from '../pages/case.page';
import { VaultPage } from '../pages/vault.page';

test('a case is entered by hand and reads as it was entered', async ({ amparo }) => {
  const page = await amparo.launch();
  const vault = new VaultPage(amparo);
  await vault.proveKey(await vault.create('Centre'));
  await amparo.request('app.setLanguage', { language: 'fr' });
  await page.getByRole('link', { name: 'Dossiers' }).waitFor();
  const cases = new CasePage(page);

  await cases.openNew('Marat Zhanuzakov', 'Marat Zhanuzakov agressé physiquement');
  await cases.write(
    'Résumé',
    'Le 29 octobre 2017, à Kokshetau, un inconnu a frappé Marat Zhanuzakov, qui allait à pied à son travail.',
  );
  await cases.addStatus('Enquête ouverte pour « hooliganisme »', 'Actif');
  await cases.addEvent({
    when: '29 octobre 2017 vers 8h30',
    title: 'Agression à Kokshetau',
    place: 'Kokshetau',
    description: 'Un inconnu l’a frappé dans une allée ; il a perdu connaissance.',
    notDone: 'rien ne lui a été volé',
    motive: 'cette agression est liée à ses prises de position contre la corruption',
    by: 'ses collègues',
  });
  await cases.addAct('Agression physique');
  await cases.addRemedy('poste de police local de Kokshetau', '29 octobre 2017');
  await cases.addDemand('Enquêter');
  await cases.addDemand('Protéger');

  await cases.tab('Chronologie');
  await expect(page.getByRole('link', { name: 'Agression à Kokshetau' }).last()).toBeVisible();
  await expect(page.getByText('29 octobre 2017, vers 8 h 30', { exact: true })).toBeVisible();

  const listed = await amparo.request('casefile.list', {});
  const id = listed.ok ? listed.value.lines[0]?.id : undefined;
  const view = await amparo.request('casefile.view', { id: id ?? '' });
  expect(view).toMatchObject({
    value: {
      caseFile: {
        country: 'KZ',
        type: 'attack',
        lead: 'Aigerim',
        titles: { fr: 'Marat Zhanuzakov agressé physiquement' },
        statusHistory: [{ status: 'active', phrase: { fr: 'Enquête ouverte pour « hooliganisme »' } }],
      },
      persons: [{ link: { role: 'subject' }, person: { gender: 'masculine' } }],
      events: [
        {
          event: {
            date: { start: '2017-10-29', time: '08:30', timeAbout: true },
            place: { fr: 'Kokshetau' },
            notDone: { fr: 'rien ne lui a été volé' },
            assertedBy: { fr: 'ses collègues' },
          },
          acts: [
            {
              act: { type: 'physical_assault' },
              involvements: [{ perpetrator: { kind: 'type', type: 'unknown_person' } }],
            },
          ],
        },
      ],
      remedies: [{ body: { fr: 'poste de police local de Kokshetau' }, date: { start: '2017-10-29' } }],
      demands: [
        { kind: 'investigate', text: { fr: expect.stringContaining('Marat Zhanuzakov') as unknown } },
        { kind: 'protect', text: { fr: expect.stringContaining('de Marat Zhanuzakov') as unknown } },
      ],
    },
  });
});
