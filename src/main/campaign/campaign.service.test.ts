import { describe, expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';
import { openCampaign, optIn } from './campaign.testkit';

const march = Date.UTC(2022, 2, 15, 6);

async function begun() {
  const test = openTestServices({ now: () => march });
  const { id: caseFileId } = await test.ask('casefile.create', {});
  const campaign = await test.ask('campaign.create', {
    caseFileId,
    titles: { en: 'Free him', fr: 'Libérez-le' },
    sourceLanguage: 'en',
  });
  return { ...test, caseFileId, campaign };
}

describe('a campaign', () => {
  it('runs three months from today unless something else is said', async () => {
    const { campaign, ask, caseFileId } = await begun();
    expect(campaign).toMatchObject({ startsOn: '2022-03-15', endsOn: '2022-06-15', state: 'open' });
    expect(await ask('campaign.create', { caseFileId, endsOn: '2022-04-01' })).toMatchObject({
      endsOn: '2022-04-01',
    });
    expect(await ask('campaign.view', { id: campaign.id })).toMatchObject({
      daysLeft: 92,
      retentionDue: false,
    });
  });

  it('marks a translation as stale when its source was changed, and as a draft when it was changed itself', async () => {
    const { ask, campaign } = await begun();
    const french = async () =>
      (await ask('campaign.view', { id: campaign.id })).languages.find((one) => one.language === 'fr');
    const { id } = campaign;
    expect(await french()).toMatchObject({ state: 'draft', stale: false });
    const approved = await ask('campaign.translation', {
      id,
      revision: 1,
      language: 'fr',
      state: 'approved',
    });
    expect(await french()).toMatchObject({
      state: 'approved',
      stale: false,
      missing: ['background', 'call', 'message'],
    });
    const changed = await ask('campaign.update', {
      id,
      revision: approved.revision,
      patch: { titles: { en: 'Free him now', fr: 'Libérez-le' } },
    });
    expect(await french()).toMatchObject({ state: 'approved', stale: true });
    const again = await ask('campaign.translation', {
      id,
      revision: changed.revision,
      language: 'fr',
      state: 'reviewed',
    });
    expect(await french()).toMatchObject({ state: 'reviewed', stale: false });
    await ask('campaign.update', {
      id,
      revision: again.revision,
      patch: { titles: { en: 'Free him now', fr: 'Libérez-le vite' } },
    });
    expect(await french()).toMatchObject({ state: 'draft', stale: false });
  });

  it('is found by its words, and among its case', async () => {
    const { ask, campaign, caseFileId } = await begun();
    const hits = await ask('search.query', { text: 'libérez', language: 'fr' });
    expect(hits).toMatchObject([{ kind: 'campaign', id: campaign.id, caseFileId, title: 'Libérez-le' }]);
    expect((await ask('campaign.list', { text: 'liberez' })).lines).toMatchObject([
      { id: campaign.id, signatures: 0 },
    ]);
  });

  it('goes into the bin and comes back, and its last change can be undone', async () => {
    const { ask, campaign } = await begun();
    await ask('campaign.update', { id: campaign.id, revision: 1, patch: { goal: 500 } });
    await ask('undo.last', {});
    expect(await ask('campaign.get', { id: campaign.id })).toMatchObject({ goal: null });
    await ask('campaign.remove', { id: campaign.id, revision: 3 });
    expect((await ask('campaign.list', {})).total).toBe(0);
    expect(await ask('bin.list', {})).toMatchObject([{ table: 'campaign', title: 'Free him' }]);
  });
});

describe('a closed campaign', () => {
  it('keeps what it holds, shows no address, and takes neither a change nor a signature', async () => {
    const { ask, campaign } = await begun();
    const target = {
      id: '019a0000-0000-7000-8000-0000000000aa',
      role: 'target' as const,
      officeId: null,
      name: 'Prosecutor',
      address: 'press@prokuror.kz',
      verifiedOn: null,
      health: 'sent' as const,
      healthOn: null,
      note: '',
    };
    const { id } = campaign;
    await ask('campaign.update', { id, revision: 1, patch: { targets: [target] } });
    expect((await ask('campaign.view', { id })).warnings[target.id]).toEqual([
      'press_office',
      'never_verified',
    ]);
    await ask('campaign.close', { id, revision: 2 });
    const closed = await ask('campaign.view', { id });
    expect(closed.campaign).toMatchObject({
      state: 'closed',
      closedOn: '2022-03-15',
      targets: [{ address: '', health: 'sent' }],
    });
    await expect(
      ask('campaign.update', { id, revision: 3, patch: { link: 'https://x.example' } }),
    ).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
    await expect(
      ask('supporter.create', { campaignId: id, name: 'Ann', email: 'ann@a.example' }),
    ).rejects.toMatchObject({ code: 'CAMPAIGN_CLOSED' });
    const told = await ask('campaign.update', { id, revision: 3, patch: { outcome: { en: 'He is free.' } } });
    await ask('campaign.reopen', { id, revision: told.revision });
    expect((await ask('campaign.view', { id })).campaign).toMatchObject({
      state: 'open',
      targets: [{ address: 'press@prokuror.kz' }],
    });
  });
});

it('asks for the erasure of signatories when the day of keeping has passed', () => {
  const { services, actor, campaign, sign } = openCampaign();
  sign('Anna', 'anna@a.example', { optIn: optIn() });
  services.campaign.update(actor, campaign.id, campaign.revision, { retentionUntil: '2022-03-14' });
  expect(services.campaign.view(campaign.id)).toMatchObject({
    retentionDue: true,
    counts: { total: 1, optIns: 1 },
  });
});

it('stands in Today when its end is near, when it is over, and when people are kept too long', () => {
  const { services, actor, campaign, sign } = openCampaign();
  const due = () => services.today.view().campaigns.map(({ reason, day }) => [reason, day]);
  const change = (patch: object) =>
    services.campaign.update(actor, campaign.id, services.campaign.get(campaign.id).revision, patch);
  expect(due()).toEqual([]);
  change({ endsOn: '2022-03-29' });
  expect(due()).toEqual([['ends', '2022-03-29']]);
  change({ endsOn: '2022-03-14' });
  expect(due()).toEqual([['ended', '2022-03-14']]);
  const { id, revision } = services.campaign.get(campaign.id);
  const { id: signatory } = sign('Anna', 'anna@a.example');
  services.campaign.close(actor, id, revision);
  expect(due()).toEqual([]);
  change({ retentionUntil: '2022-03-14' });
  expect(due()).toEqual([['forget', '2022-03-14']]);
  services.supporter.forget(actor, signatory);
  expect(due()).toEqual([]);
});
