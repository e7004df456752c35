import { afterEach, describe, expect, it } from 'vitest';
import { makeLetter } from '../letter/letter.testkit';
import { openLadder } from './follow-up.testkit';

let ladder: Awaited<ReturnType<typeof openLadder>> | undefined;
afterEach(() => ladder?.opened.close());

async function written(...asked: Parameters<typeof openLadder>) {
  ladder = await openLadder(...asked);
  return ladder;
}

describe('the ladder of silence', () => {
  it('offers nothing before the answer is due, then a reminder, a second one, and a complaint', async () => {
    const { services, actor, letter, issue, follow, stage, later } = await written('ru');
    const next = () => services.followUp.state(letter.id).next;
    expect(next()).toBeNull();
    later(40);
    expect(next()).toBe('reminder');
    const reminder = follow('reminder');
    expect(reminder).toMatchObject({ officeId: letter.officeId, followsId: letter.id, state: 'draft' });
    expect(stage()).toBe('issued');
    await issue(reminder.id);
    expect(stage()).toBe('follow_up_sent');
    expect(next()).toBe('second_reminder');
    later(40);
    // Asked of the reminder, which is not answered either: the ladder is that of the first letter.
    const second = services.followUp.draftNext(actor, reminder.id);
    expect(second).toMatchObject({ followsId: letter.id, template: 'second-reminder' });
    expect(next()).toBe('complaint');
  });

  it('turns to the office above, and the earlier letter is taken further when the complaint is issued', async () => {
    const { superior, issue, send, follow, stage, later } = await written('fr');
    send();
    later(40);
    const complaint = follow('complaint');
    expect(complaint.officeId).toBe(superior.id);
    await issue(complaint.id);
    expect(stage()).toBe('escalated');
  });

  it('does not say of a letter that it was sent before somebody has noted it', async () => {
    const { services, letter, send, follow, textOf, later } = await written('en');
    later(40);
    const complaint = follow('complaint');
    const { findings } = services.letter.view(complaint.id);
    const missing = findings.filter(({ blocking, record }) => blocking && record?.table === 'letter');
    expect(missing).toMatchObject([{ record: { id: letter.id } }]);
    send();
    expect(textOf(complaint.id)).toContain('which we sent on 15 March 2022');
  });

  it('names no office above where the directory has none', async () => {
    const { services, actor, office, follow } = await written('fr');
    services.office.update(actor, office.id, office.revision, { parentId: null });
    expect(() => follow('complaint')).toThrow(expect.objectContaining({ code: 'NO_SUPERIOR' }));
  });

  it('is drafted for many letters at once, each failure named, nothing twice', async () => {
    const { opened, services, actor, caseFile, office, letter, later } = await written('fr');
    const draft = makeLetter(opened, caseFile.id, office.id, 'fr');
    const told: number[] = [];
    const run = (signal = new AbortController().signal) =>
      services.followUp.draftAll({ actor, signal, progress: (done) => told.push(done) }, [
        letter.id,
        draft.id,
      ]);
    expect((await run()).map(({ error }) => error)).toEqual(['NOT_OVERDUE', 'NOT_OVERDUE']);
    later(40);
    const [first, second] = await run();
    expect([first?.error, second?.error]).toEqual([null, 'NOT_OVERDUE']);
    expect(services.letter.get(first?.draftId ?? '')).toMatchObject({ template: 'reminder', state: 'draft' });
    expect((await run())[0]).toMatchObject({ draftId: null, error: 'FOLLOW_UP_WAITS' });
    expect(services.followUp.draftNext(actor, letter.id).id).toBe(first?.draftId);
    expect((await run(AbortSignal.abort())).map(({ error }) => error)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(told).toContain(2);
  });

  it('cannot follow a draft', async () => {
    const { opened, services, actor, caseFile, office } = await written('fr');
    const draft = makeLetter(opened, caseFile.id, office.id, 'fr');
    expect(() => services.followUp.draft(actor, draft.id, 'reminder')).toThrow(
      expect.objectContaining({ code: 'LETTER_STAGE' }),
    );
  });
});

describe('a letter of ours that was wrong, or is taken back', () => {
  it('is corrected in words that have to be filled in first, and is no reminder', async () => {
    const { services, letter, follow, later } = await written('fr');
    later(40);
    const { findings } = services.letter.view(follow('correction').id);
    expect(findings.filter(({ blocking }) => blocking).map(({ code }) => code)).toContain('placeholder');
    expect(services.followUp.state(letter.id).next).toBe('reminder');
  });

  it('is withdrawn when the withdrawal is issued', async () => {
    const { issue, follow, stage } = await written('en');
    await issue(follow('withdrawal').id);
    expect(stage()).toBe('withdrawn');
  });
});

it('cites no law that nobody has verified: the complaint cannot be issued, and says where to go', async () => {
  const { services, letter, follow, textOf, later } = await written('fr', { verified: false });
  later(40);
  expect(textOf(follow('reminder').id)).not.toContain('expiré');
  const complaint = follow('complaint');
  const { findings } = services.letter.view(complaint.id);
  const missing = findings.filter(({ blocking, record }) => blocking && record?.table === 'deadline_rule');
  expect(missing.length).toBeGreaterThan(0);
  expect(services.letter.get(letter.id).stage).toBe('issued');
});

/** Read as the letters that a French, Russian or English lawyer would sign. */
describe('letters that follow another one, word for word', () => {
  const cases = (['fr', 'en', 'ru'] as const).flatMap((language) => [
    [language, false] as const,
    [language, true] as const,
  ]);
  it.each(cases)('%s, about several: %s', async (language, several) => {
    const { services, actor, caseFile, letter, issue, send, follow, textOf, later } = await written(
      language,
      {
        several,
      },
    );
    send();
    const name = several ? `of-two.${language}` : language;
    later(40);
    const reminder = follow('reminder');
    await expect(textOf(reminder.id)).toMatchFileSnapshot(`golden/reminder.${name}.txt`);
    await issue(reminder.id);
    later(30);
    await expect(textOf(follow('second_reminder').id)).toMatchFileSnapshot(
      `golden/second-reminder.${name}.txt`,
    );
    await expect(textOf(follow('complaint').id)).toMatchFileSnapshot(`golden/silence-complaint.${name}.txt`);
    services.incoming.create(actor, {
      caseFileId: caseFile.id,
      letterId: letter.id,
      kind: 'reply',
      replyKind: 'full',
      datedOn: '2022-05-20',
      theirNumber: '3-12/4571',
    });
    await expect(textOf(follow('thanks').id)).toMatchFileSnapshot(`golden/thanks.${name}.txt`);
    await expect(textOf(follow('correction').id)).toMatchFileSnapshot(`golden/correction.${name}.txt`);
    await expect(textOf(follow('withdrawal').id)).toMatchFileSnapshot(`golden/withdrawal.${name}.txt`);
  });
});
