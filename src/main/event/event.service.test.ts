import { describe, expect, it } from 'vitest';
import { datePoint } from '@shared/dates/partial-date.schema';
import { openTestServices } from '../services.testkit';

function openCase(now = () => 1) {
  const test = openTestServices({ now });
  const caseFile = test.services.caseFile.create(test.actor, { titles: { en: 'Case' } });
  const event = (day: string) =>
    test.services.event.create(test.actor, { caseFileId: caseFile.id, date: datePoint(day) });
  return { ...test, caseFile, event };
}

describe('who did what to whom', () => {
  it('holds several acts, each with several perpetrators, in the order in which they were entered', () => {
    const { services, actor, caseFile, event } = openCase();
    const victim = services.person.create(actor, { codeName: 'Victim' });
    const guard = services.person.create(actor, { codeName: 'Guard' });
    const { id: eventId } = event('2024-05-01');
    const beaten = services.act.create(actor, { eventId, victimId: victim.id, type: 'physical_assault' });
    const fined = services.act.create(actor, { eventId, type: 'fine' });
    services.involvement.create(actor, { actId: beaten.id });
    services.involvement.create(actor, {
      actId: beaten.id,
      perpetrator: { kind: 'person', personId: guard.id },
    });
    const view = services.caseFileView.view(caseFile.id);
    expect(view.events[0]?.acts.map(({ act }) => act.id)).toEqual([beaten.id, fined.id]);
    expect(
      view.events[0]?.acts.map(({ involvements }) => involvements.map((one) => one.perpetrator.kind)),
    ).toEqual([['type', 'person'], []]);
    expect(view.referred.map(({ codeName }) => codeName)).toEqual(['Victim', 'Guard']);
  });

  it('counts a group without naming anybody', () => {
    const { services, actor, caseFile, event } = openCase();
    const group = { names: { en: 'about fifteen strikers' }, count: 15, about: true, unit: null };
    services.act.create(actor, { eventId: event('2024').id, type: 'dismissal', group });
    const [act] = services.event.listOfCase(caseFile.id)[0]?.acts ?? [];
    expect(act?.act).toMatchObject({ victimId: null, group });
  });
});

it('is activity of the case, down to a perpetrator, a link and what a source told', async () => {
  let clock = 1;
  const { services, actor, ask, caseFile, event } = openCase(() => clock);
  const one = event('2024-01');
  const other = event('2024-02');
  const act = services.act.create(actor, { eventId: one.id });
  const source = services.source.create(actor, { caseFileId: caseFile.id });
  const changes = [
    () => services.involvement.create(actor, { actId: act.id }),
    () => services.eventLink.create(actor, { eventId: one.id, otherId: other.id }),
    () => services.information.create(actor, { sourceId: source.id, subjectTable: 'act', subjectId: act.id }),
  ];
  for (const change of changes) {
    clock += 1000;
    change();
    expect((await ask('casefile.list', {})).lines[0]?.lastActivity).toBe(clock);
  }
});

describe('a chain of events', () => {
  it('links two events of a case, and is gone while one of them lies in the bin', () => {
    const { services, actor, caseFile, event } = openCase();
    const [complaint, beating] = [event('2024-01-10'), event('2024-01-12')];
    services.eventLink.create(actor, { eventId: beating.id, otherId: complaint.id, type: 'in_reprisal_for' });
    const links = () => services.event.listOfCase(caseFile.id).flatMap((entry) => entry.links);
    expect(links()).toMatchObject([{ eventId: beating.id, otherId: complaint.id, type: 'in_reprisal_for' }]);
    services.event.remove(actor, complaint.id, complaint.revision);
    expect(links()).toEqual([]);
    services.event.restore(actor, complaint.id);
    expect(links()).toHaveLength(1);
  });

  it('joins no event with itself, nor with one of another case', () => {
    const { services, actor, event } = openCase();
    const far = services.caseFile.create(actor, { titles: { en: 'Far' } });
    const foreign = services.event.create(actor, { caseFileId: far.id });
    const own = event('2024');
    for (const otherId of [own.id, foreign.id]) {
      expect(() => services.eventLink.create(actor, { eventId: own.id, otherId })).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }) as Error,
      );
    }
  });
});
