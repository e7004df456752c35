import { afterEach, describe, expect, it } from 'vitest';
import type { FollowUpStep } from '@shared/deadline/follow-up.rules';
import type { Language } from '@shared/language/language.schema';
import {
  addAssaultCase,
  addOffice,
  letterText,
  makeLetter,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';
import { installDeadlineRules } from './shipped-deadline-rules';

const day = 24 * 60 * 60 * 1000;
/** Tuesday, 15 March 2022. */
const start = Date.UTC(2022, 2, 15, 6);
let now = start;
let test: TestLetters | undefined;
afterEach(() => test?.close());

async function written(language: Language, { verified = true } = {}) {
  now = start;
  const opened = openLetters({ now: () => now });
  test = opened;
  const { services, actor, store } = opened;
  installDeadlineRules({ store, ...services });
  if (verified) {
    const [rule] = services.deadlineRule.list();
    if (rule === undefined) throw new Error('no rule is shipped');
    const ticked = { verifiedOn: '2022-03-01', verifiedBy: 'A. Lawyer' };
    services.deadlineRule.update(actor, rule.id, rule.revision, ticked);
  }
  const { caseFile } = addAssaultCase(opened);
  const superior = addOffice(opened, 'kz-prosecutor-general').office;
  const made = addOffice(opened, 'kz-prosecutor-akmola').office;
  const office = services.office.update(actor, made.id, made.revision, { parentId: superior.id });
  const issue = async (id: string) => {
    const { revision } = services.letter.get(id);
    const accepted = services.letter
      .view(id)
      .findings.flatMap(({ code, confirm }) => (confirm ? [code] : []));
    return services.letterIssue.issue(actor, { id, revision, accepted }, new AbortController().signal);
  };
  const letter = await issue(makeLetter(opened, caseFile.id, office.id, language).id);
  const follow = (step: FollowUpStep) => services.followUp.draft(actor, letter.id, step);
  const textOf = (id: string) =>
    letterText(services.letter.setLetter(services.letter.get(id)).page).join('\n');
  const stage = () => services.letter.get(letter.id).stage;
  return { services, actor, store, caseFile, office, superior, letter, issue, follow, textOf, stage };
}

describe('the ladder of silence', () => {
  it('offers nothing before the answer is due, then a reminder, a second one, and a complaint', async () => {
    const { services, actor, letter, issue, follow, stage } = await written('ru');
    const next = () => services.followUp.state(letter.id).next;
    expect(next()).toBeNull();
    now += 40 * day;
    expect(next()).toBe('reminder');
    const reminder = follow('reminder');
    expect(reminder).toMatchObject({ officeId: letter.officeId, followsId: letter.id, state: 'draft' });
    expect(stage()).toBe('issued');
    await issue(reminder.id);
    expect(stage()).toBe('follow_up_sent');
    expect(next()).toBe('second_reminder');
    now += 40 * day;
    // Asked of the reminder, which is not answered either: the ladder is that of the first letter.
    const second = services.followUp.draftNext(actor, reminder.id);
    expect(second).toMatchObject({ followsId: letter.id, template: 'second-reminder' });
    expect(next()).toBe('complaint');
  });

  it('turns to the office above, and the earlier letter is taken further when the complaint is issued', async () => {
    const { superior, issue, follow, stage } = await written('fr');
    now += 40 * day;
    const complaint = follow('complaint');
    expect(complaint.officeId).toBe(superior.id);
    await issue(complaint.id);
    expect(stage()).toBe('escalated');
  });

  it('names no office above where the directory has none', async () => {
    const { services, actor, office, follow } = await written('fr');
    services.office.update(actor, office.id, office.revision, { parentId: null });
    expect(() => follow('complaint')).toThrow(expect.objectContaining({ code: 'NO_SUPERIOR' }));
  });

  it('cannot follow a draft', async () => {
    const { services, actor, caseFile, office } = await written('fr');
    if (test === undefined) throw new Error('closed');
    const draft = makeLetter(test, caseFile.id, office.id, 'fr');
    expect(() => services.followUp.draft(actor, draft.id, 'reminder')).toThrow(
      expect.objectContaining({ code: 'LETTER_STAGE' }),
    );
  });
});

it('cites no law that nobody has verified: the complaint cannot be issued, and says where to go', async () => {
  const { services, letter, follow, textOf } = await written('fr', { verified: false });
  now += 40 * day;
  expect(textOf(follow('reminder').id)).not.toContain('expiré');
  const complaint = follow('complaint');
  const { findings } = services.letter.view(complaint.id);
  const missing = findings.filter(({ blocking, record }) => blocking && record?.table === 'deadline_rule');
  expect(missing.length).toBeGreaterThan(0);
  expect(services.letter.get(letter.id).stage).toBe('issued');
});

/** Read as the letters that a French, Russian or English lawyer would sign. */
describe('letters that follow another one, word for word', () => {
  it.each((['fr', 'en', 'ru'] as const).map((language) => [language] as const))('%s', async (language) => {
    const { services, actor, caseFile, letter, issue, follow, textOf } = await written(language);
    now += 40 * day;
    const reminder = follow('reminder');
    await expect(textOf(reminder.id)).toMatchFileSnapshot(`golden/reminder.${language}.txt`);
    await issue(reminder.id);
    now += 30 * day;
    await expect(textOf(follow('second_reminder').id)).toMatchFileSnapshot(
      `golden/second-reminder.${language}.txt`,
    );
    await expect(textOf(follow('complaint').id)).toMatchFileSnapshot(
      `golden/silence-complaint.${language}.txt`,
    );
    services.incoming.create(actor, {
      caseFileId: caseFile.id,
      letterId: letter.id,
      kind: 'reply',
      replyKind: 'full',
      datedOn: '2022-05-20',
      theirNumber: '3-12/4571',
    });
    await expect(textOf(follow('thanks').id)).toMatchFileSnapshot(`golden/thanks.${language}.txt`);
  });
});
