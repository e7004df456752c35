import { afterEach, expect, it } from 'vitest';
import { makeLetter } from '../letter/letter.testkit';
import { openLadder } from './follow-up.testkit';

let ladder: Awaited<ReturnType<typeof openLadder>> | undefined;
afterEach(() => ladder?.opened.close());

/** As the process does it: until nothing is left to draft. */
async function open({ wanted = true } = {}) {
  ladder = await openLadder('fr');
  const { services, actor, caseFile } = ladder;
  const { revision } = services.settings.current();
  services.settings.change(actor, revision, { draftsFollowUps: wanted });
  const work = () => {
    let rounds = 0;
    while (services.unaskedFollowUp.work() && rounds < 10) rounds += 1;
  };
  const drafts = () =>
    services.letterList
      .listOfCase(caseFile.id)
      .filter(({ state }) => state === 'draft')
      .map(({ id, template }) => ({ id, template }));
  return { ...ladder, work, drafts };
}

it('drafts the reminder when the day has passed, once, and leaves it to a person', async () => {
  const { services, work, drafts, later, letter } = await open();
  work();
  expect(drafts()).toEqual([]);
  later(40);
  work();
  work();
  expect(drafts()).toMatchObject([{ template: 'reminder' }]);
  expect(services.letter.get(letter.id).stage).toBe('issued');
  expect(services.today.view()).toMatchObject({
    drafted: [{ id: drafts()[0]?.id, step: 'reminder', reference: letter.reference }],
    letters: [],
  });
});

it('is journalled as the app, so that no undo of a person takes it for theirs', async () => {
  const { services, actor, work, drafts, later } = await open();
  later(40);
  work();
  const [draft] = drafts();
  const made = services.history.listOfRecord('letter', draft?.id ?? '', 50);
  expect(new Set(made.map((entry) => entry.actor))).toEqual(new Set(['Amparo']));
  services.undo.undoLast(actor);
  expect(drafts()).toEqual([draft]);
});

it('does not draft again what a person has thrown away', async () => {
  const { services, actor, work, drafts, later } = await open();
  later(40);
  work();
  const [draft] = drafts();
  services.letter.remove(actor, draft?.id ?? '', services.letter.get(draft?.id ?? '').revision);
  work();
  expect(drafts()).toEqual([]);
  expect(services.today.view().letters).toHaveLength(1);
});

it('goes on to the second reminder and the complaint only when the step before it is out and silent too', async () => {
  const { services, work, drafts, later, issue, superior } = await open();
  const steps: (string | undefined)[] = [];
  for (let round = 0; round < 5; round += 1) {
    later(60);
    work();
    const [draft] = drafts();
    steps.push(draft?.template);
    if (draft === undefined) break;
    later(60);
    work();
    expect(drafts()).toHaveLength(1);
    if (draft.template === 'silence-complaint') {
      expect(services.letter.get(draft.id).officeId).toBe(superior.id);
      break;
    }
    await issue(draft.id);
    work();
    expect(drafts()).toEqual([]);
  }
  expect(steps).toEqual(['reminder', 'second-reminder', 'silence-complaint']);
});

it.each(['answer', 'own letter', 'not wanted'])('drafts nothing: %s', async (reason) => {
  const { opened, services, actor, caseFile, office, letter, work, drafts, later } = await open({
    wanted: reason !== 'not wanted',
  });
  later(10);
  if (reason === 'answer') {
    const came = { caseFileId: caseFile.id, letterId: letter.id, receivedOn: '2022-03-25' };
    services.incoming.create(actor, { ...came, kind: 'reply', replyKind: 'partial' });
  }
  if (reason === 'own letter') {
    makeLetter(opened, caseFile.id, office.id, 'fr');
  }
  later(40);
  work();
  expect(drafts().filter(({ template }) => template === 'reminder')).toEqual([]);
});
