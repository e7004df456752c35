import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import type { DossierOrder } from '@shared/dossier/dossier.schema';
import { addDetentionCase, openLetters } from '../letter/letter.testkit';
import { choiceFor } from './dossier-choice.testkit';

const { signal } = new AbortController();

function place() {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile, person } = addDetentionCase(test);
  const [consent] = services.consent.listOfCase(caseFile.id);
  if (consent === undefined) throw new Error('the case has a consent');
  const order = (more: Partial<DossierOrder> = {}): DossierOrder => ({
    ...choiceFor(caseFile.id),
    audience: 'un',
    ...more,
  });
  const make = (more: Partial<DossierOrder>) => services.dossier.make(actor, order(more), signal);
  const states = async (more: Partial<DossierOrder> = {}) =>
    (await services.dossier.preview(order(more), undefined, signal)).releases.map(({ state }) => state);
  return { services, actor, person, consent, make, states };
}

describe('a dossier that leaves the house', () => {
  it('is made where everybody whom it names has allowed it, and asks nothing for inside', async () => {
    const { services, actor, consent, make, states } = place();
    expect(await states()).toEqual(['allowed']);
    expect((await make({})).dossier).toMatchObject({ audience: 'un', releaseReason: '' });
    services.consent.update(actor, consent.id, 1, { withdrawnOn: datePoint('2022-01') });
    expect(await states({ audience: 'inside' })).toEqual([]);
    expect((await make({ audience: 'inside' })).dossier).toMatchObject({ audience: 'inside' });
  });

  it('waits until a missing consent was seen', async () => {
    const { services, actor, consent, make, states } = place();
    services.consent.update(actor, consent.id, 1, { purposes: ['keep_file'] });
    expect(await states()).toEqual(['missing']);
    await expect(make({})).rejects.toMatchObject({ code: 'CONSENT_NEEDED', data: { count: 1 } });
    expect((await make({ accepted: true })).dossier.copyNumber).toBe(1);
  });

  it('waits for a reason where the consent was taken back, and keeps it', async () => {
    const { services, actor, consent, make } = place();
    services.consent.update(actor, consent.id, 1, { withdrawnOn: datePoint('2022-01') });
    await expect(make({ accepted: true })).rejects.toMatchObject({ code: 'CONSENT_NEEDED' });
    expect((await make({ reason: ' The family asks for it. ' })).dossier).toMatchObject({
      releaseReason: 'The family asks for it.',
    });
  });

  it('waits for a reason where somebody was asked and refused', async () => {
    const { services, actor, consent, make, states } = place();
    services.consent.update(actor, consent.id, 1, { purposes: [], refused: ['name_to_un'] });
    expect(await states()).toEqual(['refused']);
    await expect(make({ accepted: true })).rejects.toMatchObject({ code: 'CONSENT_NEEDED' });
    expect((await make({ reason: 'The lawyer asks for it.' })).dossier.copyNumber).toBe(1);
  });

  it('keeps to whom it is withheld from, by the name of the recipient', async () => {
    const { services, actor, consent, states } = place();
    services.consent.update(actor, consent.id, 1, { withheld: [{ from: 'Amnesty', reason: '' }] });
    expect(await states({ recipient: 'Amnesty International' })).toEqual(['withheld']);
    expect(await states({ recipient: 'OHCHR' })).toEqual(['allowed']);
  });

  it('asks for nobody whom it does not name', async () => {
    const { services, actor, person, states } = place();
    services.person.update(actor, person.id, person.revision, { sensitivity: 4 });
    expect(await states()).toEqual([]);
  });
});
