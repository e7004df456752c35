import { expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { openTestServices } from '../services.testkit';

it('keeps for whom and over which act a step was taken, the answer and what is next, in the order of dates', async () => {
  const { ask } = openTestServices();
  const person = await ask('person.create', { names: [] });
  const { id: caseFileId } = await ask('casefile.create', { country: 'KZ', subjectId: person.id });
  const event = await ask('event.create', { caseFileId });
  const act = await ask('act.create', { eventId: event.id, type: 'physical_assault' });
  const later = await ask('remedy.create', { caseFileId, date: datePoint('2020-05') });
  const first = await ask('remedy.create', {
    caseFileId,
    personId: person.id,
    actId: act.id,
    date: datePoint('2019-12-01'),
    deadline: datePoint('2019-12-24'),
    nextStep: { en: 'appeal to the regional prosecutor' },
  });
  await ask('remedy.update', {
    id: first.id,
    revision: first.revision,
    patch: { response: 'refused', responseDate: datePoint('2019-12-20'), impact: 'none' },
  });
  const remedies = await ask('remedy.listOfCase', { caseFileId });
  expect(remedies.map(({ id }) => id)).toEqual([first.id, later.id]);
  expect(remedies[0]).toMatchObject({
    personId: person.id,
    actId: act.id,
    response: 'refused',
    impact: 'none',
    deadline: { start: '2019-12-24' },
    nextStep: { en: 'appeal to the regional prosecutor' },
  });
});

it('cannot be taken over an act that does not exist', async () => {
  const { ask } = openTestServices();
  const { id: caseFileId } = await ask('casefile.create', {});
  await expect(
    ask('remedy.create', { caseFileId, actId: '019a0000-0000-7000-8000-000000000009' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'reference' } });
});
