import { describe, expect, it } from 'vitest';
import type { Incoming } from '@shared/incoming/incoming.schema';
import type { LetterAct } from '@shared/letter/letter-life.schema';
import { addAssaultCase, addOffice, makeLetter, openLetters } from './letter.testkit';

/** A letter that is out and went through `acts`, and a corrected one in its place. */
async function corrected(acts: readonly LetterAct[] = []) {
  const test = openLetters();
  const { services, actor } = test;
  const { caseFile } = addAssaultCase(test);
  const { office } = addOffice(test, 'kz-prosecutor-general');
  const first = makeLetter(test, caseFile.id, office.id, 'fr').id;
  const issue = (id: string) => services.letterIssue.issue(actor, { id, accepted: [] });
  const get = (id: string) => services.letter.get(id);
  await issue(first);
  services.dispatch.markSent(actor, { letterId: first, channel: 'post' });
  for (const act of acts) services.letterLife.note(actor, { id: first, revision: get(first).revision, act });
  const correct = async (id: string) => {
    const draft = services.letterCorrection.correct(actor, id);
    await issue(draft.id);
    return draft.id;
  };
  const withdraw = (id: string) => services.letterCorrection.withdraw(actor, id, get(id).revision);
  const came = (kind: Incoming['kind'], replyKind: Incoming['replyKind'] = null) =>
    services.incoming.create(actor, {
      caseFileId: caseFile.id,
      letterId: first,
      receivedOn: '2026-11-20',
      kind,
      replyKind,
    });
  return { ...test, first, second: await correct(first), get, correct, withdraw, came };
}

describe('a letter whose correction is withdrawn', () => {
  it.each([
    [[], 'sent'],
    [['followUp'], 'follow_up_sent'],
    [['escalate', 'close'], 'closed'],
  ] as const)('stands again where it stood (after %j: %s)', async (acts, stage) => {
    const { first, second, get, withdraw, store } = await corrected(acts);
    const before = get(first);
    expect(before.stage).toBe('superseded');
    expect(withdraw(second)).toMatchObject({ state: 'withdrawn', stage: 'withdrawn' });
    const { reference, sha256 } = before;
    expect(get(first)).toMatchObject({ state: 'issued', stage, reference, sha256 });
    const stages = store.journal
      .listOfRecord('letter', first)
      .filter(({ field }) => field === 'stage')
      .map(({ to }) => to);
    expect(stages.slice(0, 2)).toEqual([stage, 'superseded']);
  });

  it('may be corrected anew, and each withdrawal gives back one place', async () => {
    const { first, second, get, correct, withdraw, services } = await corrected();
    const third = await correct(second);
    expect([get(first).stage, get(second).stage]).toEqual(['superseded', 'superseded']);
    withdraw(third);
    expect([get(first).stage, get(second).stage]).toEqual(['superseded', 'issued']);
    withdraw(second);
    expect([get(first).stage, get(second).stage]).toEqual(['sent', 'withdrawn']);
    expect(services.letterCorrection.linksOf(first).supersededBy).toBeNull();
    await correct(first);
    expect(get(first).stage).toBe('superseded');
  });

  it('counts what was answered to it meanwhile', async () => {
    const { first, second, get, withdraw, came } = await corrected();
    came('acknowledgement');
    came('reply', 'refusal');
    expect(get(first).stage).toBe('superseded');
    withdraw(second);
    expect(get(first)).toMatchObject({ stage: 'replied', replyKind: 'refusal' });
  });

  it('goes on standing: a withdrawal is not taken back', async () => {
    const { first, second, get, withdraw, services, actor } = await corrected();
    withdraw(second);
    expect(() => services.undo.undoLast(actor)).toThrow('UNDO_IMPOSSIBLE');
    expect([get(first).stage, get(second).stage]).toEqual(['sent', 'withdrawn']);
  });

  it('stays withdrawn where it was withdrawn itself before the correction was issued', async () => {
    const { first, second, get, withdraw, services, actor } = await corrected();
    withdraw(second);
    const draft = services.letterCorrection.correct(actor, first);
    withdraw(first);
    await services.letterIssue.issue(actor, { id: draft.id, accepted: [] });
    withdraw(draft.id);
    expect(get(first).stage).toBe('withdrawn');
  });
});
