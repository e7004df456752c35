/** Lists that all share: somebody who does not see a case cannot know that it needs a place or a word of them. */
import { expect, it } from 'vitest';
import { openTestServices } from '../services.testkit';
import { beginUsers } from '../user/user.testkit';

async function open() {
  const test = openTestServices();
  const { services, ask, actor: insider } = test;
  beginUsers(test.store, insider);
  const outsider = services.user.add(insider, { name: 'Outsider', role: 'coordinator', signatoryId: null });
  const list = 'perpetrator_types' as const;
  const region = await ask('place.create', { kind: 'region', names: { en: 'Steppe' } });
  const place = await ask('place.create', { kind: 'facility', names: { en: 'Colony' }, parentId: region.id });
  const term = await ask('vocabularyTerm.create', { list, label: { en: 'Masked men' } });
  const { id: caseFileId } = await ask('casefile.create', { titles: { en: 'Sealed' } });
  const event = await ask('event.create', { caseFileId, placeId: place.id });
  const act = await ask('act.create', { eventId: event.id, type: 'threat' });
  await ask('involvement.create', {
    actId: act.id,
    perpetrator: { kind: 'type', type: 'other', description: {} },
    term: { code: term.id, note: '' },
  });
  services.caseSeal.set(insider, { caseFileId, userIds: [insider.id] });
  const as = ({ id }: { id: string }) => test.store.showTo(id);
  return { ...test, ask, as, insider, outsider, region, place, term };
}

it('a place and a word that only a sealed case needs stay for those who see it when others bin them', async () => {
  const { ask, as, insider, outsider, region, place, term } = await open();
  as(outsider);
  await ask('place.remove', { id: place.id, revision: place.revision });
  await ask('place.remove', { id: region.id, revision: region.revision });
  await ask('vocabularyTerm.remove', { id: term.id, revision: term.revision });
  const places = async () => (await ask('place.list', {})).map(({ names }) => names.en);
  const words = async () => (await ask('vocabulary.own', {})).map(({ label }) => label.en);
  expect(await places()).not.toContain('Colony');
  expect(await words()).not.toContain('Masked men');
  as(insider);
  expect(await places()).toEqual(expect.arrayContaining(['Steppe', 'Colony']));
  expect(await words()).toContain('Masked men');
});

it('a place that only an address of a sealed case names stays too, and goes for those who do not see it', async () => {
  const { services, ask, as, insider, outsider, region } = await open();
  const town = await ask('place.create', { kind: 'town', names: { en: 'Haven' }, parentId: region.id });
  const address = {
    kind: 'address',
    value: '4 Steppe Street',
    note: '',
    safeHours: '',
    unsafe: false,
  } as const;
  const contactPoints = [{ ...address, verifiedOn: null, placeId: town.id }];
  const person = await ask('person.create', { names: [], codeName: 'Saiga', contactPoints });
  const { id: caseFileId } = await ask('casefile.create', { subjectId: person.id });
  services.caseSeal.set(insider, { caseFileId, userIds: [insider.id] });
  as(outsider);
  await ask('place.remove', { id: town.id, revision: town.revision });
  const places = async () => (await ask('place.list', {})).map(({ names }) => names.en);
  expect(await places()).not.toContain('Haven');
  as(insider);
  expect(await places()).toContain('Haven');
});
