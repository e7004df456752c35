import { afterEach, describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { languages } from '@shared/language/language.schema';
import { openTestServices, type TestServices } from '../services.testkit';
import { installPlaybooks, shippedPlaybooks } from './shipped-playbooks';

let test: TestServices | undefined;
afterEach(() => test?.close());

async function open() {
  test = openTestServices({ now: () => Date.parse('2026-11-22T10:00:00+05:00') });
  const { ask, store, services } = test;
  installPlaybooks({ store, ...services });
  const { id: caseFileId } = await ask('casefile.create', { country: 'KZ' });
  const playbooks = await ask('playbook.list', {});
  const idOf = (key: string) => playbooks.find(({ starterKey }) => starterKey === key)?.id ?? '';
  const startOf = (key: string) =>
    ({ playbookId: idOf(key), caseFileId, language: 'fr', startDay: '2026-11-22' }) as const;
  return {
    ask,
    caseFileId,
    playbooks,
    startOf,
    install: () => installPlaybooks({ store, ...services }),
  };
}

describe('the shipped playbooks', () => {
  it('are complete in every language of the interface', () => {
    const texts = shippedPlaybooks().flatMap(({ titles, descriptions, steps }) => [
      titles,
      descriptions,
      ...steps.map((step) => step.titles),
      ...steps.map((step) => step.notes).filter((notes) => Object.keys(notes).length > 0),
    ]);
    for (const text of texts) for (const language of languages) expect(text[language]).toBeTruthy();
    expect(
      shippedPlaybooks()
        .map(({ starterKey }) => starterKey)
        .toSorted(),
    ).toEqual(['assault', 'new_arrest', 'trial_ahead']);
  });

  it('come once: what the organisation threw away does not return', async () => {
    const { ask, playbooks, install } = await open();
    for (const { id, revision } of playbooks) await ask('playbook.remove', { id, revision });
    install();
    expect(await ask('playbook.list', {})).toEqual([]);
  });
});

describe('starting a playbook', () => {
  it('shows what it would make, makes what was chosen, and one undo takes all of it back', async () => {
    const { ask, caseFileId, startOf } = await open();
    await ask('detention.create', { caseFileId, arrestDate: datePoint('2026-11-20') });
    const start = startOf('new_arrest');
    const planned = await ask('playbook.preview', start);
    expect(planned[1]).toMatchObject({
      title: 'S’assurer qu’un avocat a accès à la personne',
      explanation: { due: '2026-11-21' },
    });
    expect(await ask('task.listOfCase', { caseFileId })).toEqual([]);

    await ask('playbook.start', { ...start, steps: [0, 1, 5] });
    const made = await ask('task.listOfCase', { caseFileId });
    expect(made.map(({ task }) => task.due?.start)).toEqual(['2026-11-20', '2026-11-21', '2026-11-27']);
    await ask('undo.last', {});
    expect(await ask('task.listOfCase', { caseFileId })).toEqual([]);
  });

  it('waits for dates that the case does not have yet', async () => {
    const { ask, caseFileId, startOf } = await open();
    await ask('playbook.start', { ...startOf('assault'), steps: [0, 1] });
    const before = await ask('task.listOfCase', { caseFileId });
    expect(before.map(({ task }) => task.due?.start)).toEqual(['2026-11-22', undefined]);
    await ask('event.create', { caseFileId, date: datePoint('2026-11-19') });
    const after = await ask('task.listOfCase', { caseFileId });
    expect(after.map(({ task }) => task.due?.start)).toEqual(['2026-11-20', '2026-11-22']);
  });
});

it('a copy is the organisation’s own and leaves the shipped one as it is', async () => {
  const { ask, playbooks } = await open();
  const [first] = playbooks;
  const { id, revision, starterKey } = await ask('playbook.copy', { id: first?.id ?? '' });
  expect(starterKey).toBe('');
  await ask('playbook.update', { id, revision, patch: { titles: { en: 'Ours' } } });
  expect(await ask('playbook.get', { id: first?.id ?? '' })).toMatchObject({ titles: first?.titles });
});
