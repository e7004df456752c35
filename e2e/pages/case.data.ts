/** A case to write letters from, put in as the page would by its requests. Invented. */
import type { InputOf, OutputOf, RouteName } from '@shared/ipc/routes';
import type { Amparo } from '../app.fixture';

/** What a route answers; a refusal fails the test. */
export async function ask<Name extends RouteName>(
  amparo: Amparo,
  route: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const result = await amparo.request(route, input);
  if (!result.ok) throw new Error(`${route}: ${result.error.code} ${JSON.stringify(result.error.data)}`);
  return result.value;
}

export interface CaseOfTest {
  readonly caseFileId: string;
  readonly incident: OutputOf<'event.create'>;
}

/** Three demands, one incident, one person, somebody who signs. */
export async function makeCase(amparo: Amparo): Promise<CaseOfTest> {
  const settings = await ask(amparo, 'settings.get', {});
  await ask(amparo, 'settings.update', {
    revision: settings.revision,
    patch: {
      names: { fr: 'Centre Exemple', en: 'Example Centre', ru: 'Центр «Пример»' },
      place: { fr: 'Genève', en: 'Geneva', ru: 'Женева' },
      referencePattern: 'EX/{year}/{number:3}',
    },
  });
  await ask(amparo, 'signatory.create', {
    names: { fr: 'Claire Fontaine', en: 'Claire Fontaine' },
    titles: { fr: 'Directrice', en: 'Director' },
    gender: 'feminine',
  });
  const name = { kind: 'legal', patronymic: '', primary: true, inflections: null } as const;
  const person = await ask(amparo, 'person.create', {
    names: [{ ...name, language: 'fr', given: 'Aliya', family: 'Nourova' }],
    gender: 'feminine',
    occupation: { fr: 'journaliste', en: 'journalist' },
  });
  const { id: caseFileId } = await ask(amparo, 'casefile.create', {
    titles: { fr: 'Agression d’une journaliste', en: 'Assault on a journalist' },
    type: 'attack',
    country: 'KZ',
    subjectId: person.id,
  });
  const incident = await ask(amparo, 'event.create', {
    caseFileId,
    kind: 'incident',
    titles: { fr: 'Agression' },
    date: { start: '2021-03-01', end: null, about: false, time: null, timeAbout: false },
    place: { fr: 'Almaty' },
    country: 'KZ',
    assertion: 'established',
  });
  await ask(amparo, 'act.create', { eventId: incident.id, victimId: person.id, type: 'physical_assault' });
  for (const text of [
    'ouvrir une enquête indépendante sur cette agression',
    'garantir la sécurité de la journaliste',
    'nous informer des mesures prises',
  ]) {
    await ask(amparo, 'demand.create', { caseFileId, kind: 'investigate', text: { fr: text } });
  }
  return { caseFileId, incident };
}

/** The place of the incident is put right. */
export async function moveIncident(amparo: Amparo, { incident }: CaseOfTest, place: string): Promise<void> {
  const { id, revision } = incident;
  await ask(amparo, 'event.update', { id, revision, patch: { place: { fr: place } } });
}

/** A man to whom the same was done, in the same case. */
export async function addSecondVictim(amparo: Amparo, { caseFileId, incident }: CaseOfTest): Promise<void> {
  const name = { kind: 'legal', patronymic: '', primary: true, inflections: null } as const;
  const { id: personId } = await ask(amparo, 'person.create', {
    names: [{ ...name, language: 'fr', given: 'Timur', family: 'Akhmetov' }],
    gender: 'masculine',
    occupation: { fr: 'photographe' },
  });
  await ask(amparo, 'casePerson.create', { caseFileId, personId, role: 'subject' });
  await ask(amparo, 'act.create', {
    eventId: incident.id,
    victimId: personId,
    type: 'physical_assault',
  });
}
