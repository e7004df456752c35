import { expect, it } from 'vitest';
import { bounceOf, emlOf } from '../incoming/incoming.testkit';
import { readCampaignReport } from './campaign-report';

const target = {
  id: '019a0000-0000-7000-8000-000000000001',
  role: 'target',
  officeId: null,
  name: '',
  address: ' President@Example.kz',
  verifiedOn: null,
  health: 'sent',
  healthOn: null,
  note: '',
} as const;
const campaign = { targets: [target] };

it('finds the recipient whose message came back', async () => {
  const bytes = bounceOf({ recipient: 'president@example.kz', subject: 'Appeal' });
  expect(await readCampaignReport(campaign, { name: 'bounce.eml', bytes })).toMatchObject({
    targetId: target.id,
    report: { action: 'failed', cause: 'no_mailbox' },
    autoReply: false,
  });
});

it('finds nobody for another address, and tells a machine from a person and from what is no mail', async () => {
  const other = bounceOf({ recipient: 'other@example.kz', subject: 'Appeal' });
  expect(await readCampaignReport(campaign, { name: 'b.eml', bytes: other })).toMatchObject({
    targetId: null,
  });
  const away = emlOf({ from: 'X', subject: 'Réponse automatique : Appel', text: 'Absent' });
  expect(await readCampaignReport(campaign, { name: 'a.eml', bytes: away })).toEqual({
    report: null,
    targetId: null,
    autoReply: true,
  });
  const person = emlOf({ from: 'X', subject: 'Re: Appel', text: 'Reçu' });
  expect(await readCampaignReport(campaign, { name: 'p.eml', bytes: person })).toMatchObject({
    autoReply: false,
  });
  expect(await readCampaignReport(campaign, { name: 'x.pdf', bytes: person })).toMatchObject({
    report: null,
  });
});
