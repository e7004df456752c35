import { describe, expect, it } from 'vitest';
import { openCampaign, optIn, type TestCampaign } from './campaign.testkit';

describe('forgetting a signatory', () => {
  const secrets = [
    'Anna Unforgettable',
    'anna.unforgettable@cgt.example',
    'Union of the Unforgettable',
    'my own words',
  ];

  function everything({ database }: TestCampaign): string {
    const tables = database
      .prepare<[], { name: string }>(
        `select name from sqlite_master where type = 'table' and name not like '%_data' and name not like '%_idx' and name not like '%_config'`,
      )
      .all();
    return tables
      .flatMap(({ name }) => database.prepare(`select * from "${name}"`).all())
      .map((row) => JSON.stringify(row))
      .join('\n');
  }

  it('leaves the person in no row, no entry of the journal and no draft; the count and the chain stand', () => {
    const test = openCampaign();
    const { services, actor, campaign, sign, store } = test;
    const [name = '', email = '', organisation = '', ownText = ''] = secrets;
    const { id, revision } = sign('Anna', 'anna@cgt.example', {
      country: 'FR',
      signedOn: '2022-03-01',
      optIn: optIn(),
    });
    services.supporter.update(actor, id, revision, { name, email, organisation, ownText });
    services.draft.put(actor, `supporter:${id}:name`, 'Anna Unforgettable of');
    expect(secrets.every((secret) => everything(test).includes(secret))).toBe(true);

    services.supporter.forget(actor, id);
    expect(secrets.filter((secret) => everything(test).includes(secret))).toEqual([]);
    expect(everything(test)).not.toContain('anna@cgt.example');
    expect(services.supporter.get(id)).toMatchObject({
      name: '',
      email: '',
      optIn: null,
      country: 'FR',
      signedOn: '2022-03-01',
    });
    expect(services.campaign.view(campaign.id).counts).toEqual({
      total: 1,
      optIns: 0,
      edited: 0,
      forgotten: 1,
    });
    expect(store.journal.findFault().faultAt).toBeUndefined();
    expect(() => services.supporter.update(actor, id, 3, { name })).toThrow(
      expect.objectContaining({ code: 'SIGNATORY_FORGOTTEN' }),
    );
  });

  it('cannot be undone, and undoing what was before brings nobody back', () => {
    const test = openCampaign();
    const { services, actor, sign } = test;
    const { id, revision } = sign('Anna Unforgettable', 'anna.unforgettable@cgt.example');
    services.supporter.update(actor, id, revision, { organisation: 'Union of the Unforgettable' });
    services.supporter.forget(actor, id);
    for (let n = 0; n < 3; n += 1) {
      try {
        services.undo.undoLast(actor);
      } catch {
        // Refused: that is as good.
      }
    }
    expect(everything(test)).not.toMatch(/unforgettable/iu);
    expect(services.supporter.get(id).name).toBe('');
  });

  it('takes all of a campaign at once, those in the bin too', async () => {
    const test = openCampaign();
    const { services, actor, campaign, sign, context, store } = test;
    for (let n = 0; n < 12; n += 1) sign(`Unforgettable ${n}`, `u${n}@cgt.example`);
    const binned = sign('Unforgettable 13', 'u13@cgt.example');
    services.supporter.remove(actor, binned.id, binned.revision);
    expect(await services.supporter.forgetAll(context, campaign.id)).toBe(13);
    expect(everything(test)).not.toMatch(/unforgettable|u\d+@cgt/iu);
    expect(services.campaign.view(campaign.id).counts).toMatchObject({ total: 12, forgotten: 12 });
    expect(store.journal.findFault().faultAt).toBeUndefined();
  });
});
