import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';
import { installDeadlineRules } from './shipped-deadline-rules';
import { ReplyDueUpkeep } from './reply-due.upkeep';
import { replyDueTable } from './reply-due.table';

const day = 24 * 60 * 60 * 1000;
/** Friday, 14 March 2025, noon in Almaty: the example of the law's commentators. */
const friday = Date.UTC(2025, 2, 14, 7);
let test: TestLetters | undefined;
afterEach(() => test?.close());

async function issued({ rules = true } = {}) {
  const opened = openLetters({ now: () => friday });
  test = opened;
  const { services, actor, store } = opened;
  if (rules) installDeadlineRules({ store, ...services });
  const { caseFile } = addAssaultCase(opened);
  const { office } = addOffice(opened, 'kz-prosecutor-general');
  const { id, revision } = makeLetter(opened, caseFile.id, office.id, 'ru');
  const { signal } = new AbortController();
  await services.letterIssue.issue(actor, { id, revision, accepted: [] }, signal);
  const explain = () => services.replyDue.explain(id);
  const noted = () => store.read.select().from(replyDueTable).where(eq(replyDueTable.letterId, id)).get();
  const delivered = (at: number) => {
    const sent = services.dispatch.markSent(actor, { letterId: id, channel: 'registered' });
    const about = { id: sent.id, revision: sent.revision, delivery: 'delivered', deliveryAt: at } as const;
    services.dispatch.noteDelivery(actor, about);
  };
  return { services, actor, store, caseFile, id, explain, noted, delivered };
}

describe('the day on which an answer is due', () => {
  it('is counted from the issue, then from the delivery, by the law of the addressee', async () => {
    const { explain, noted, delivered } = await issued();
    expect(explain()).toMatchObject({
      basis: 'law',
      from: 'sent',
      assumed: true,
      sent: false,
      due: '2025-04-09',
    });
    delivered(friday + 3 * day);
    expect(explain()).toMatchObject({
      from: 'received',
      assumed: false,
      sent: true,
      base: '2025-03-17',
      due: '2025-04-10',
    });
    expect(explain()?.rule).toMatchObject({ starterKey: 'kz_appc_76', article: '76' });
    expect(noted()).toMatchObject({ due: '2025-04-10', waiting: true });
  });

  it('moves when a holiday is entered, and back when that is undone', async () => {
    const { services, actor, noted } = await issued();
    services.holiday.create(actor, { country: 'KZ', date: '2025-04-01', name: 'by decree', kind: 'off' });
    expect(noted()?.due).toBe('2025-04-10');
    services.undo.undoLast(actor);
    expect(noted()?.due).toBe('2025-04-09');
  });

  it('follows a rule that is corrected', async () => {
    const { services, actor, noted } = await issued();
    const rule = services.deadlineRule.list().find(({ starterKey }) => starterKey === 'kz_appc_76');
    if (rule === undefined) throw new Error('not shipped');
    services.deadlineRule.update(actor, rule.id, rule.revision, { term: { count: 5, unit: 'working_day' } });
    expect(noted()?.due).toBe('2025-03-26');
  });

  it('is what a person sets, until it is taken back', async () => {
    const { services, actor, id, explain, noted } = await issued();
    const { revision } = services.letter.get(id);
    const chosen = services.replyDue.choose(actor, {
      id,
      revision,
      deadlineRuleId: null,
      answerBy: '2025-03-20',
    });
    expect(explain()).toMatchObject({ basis: 'chosen', due: '2025-03-20' });
    expect(noted()?.due).toBe('2025-03-20');
    services.replyDue.choose(actor, { id, revision: chosen.revision, deadlineRuleId: null, answerBy: null });
    expect(noted()?.due).toBe('2025-04-09');
  });

  it('is as patient as the settings say where no law is known', async () => {
    const { explain } = await issued({ rules: false });
    expect(explain()).toMatchObject({ basis: 'expected', rule: null, expectedDays: 30, due: '2025-04-13' });
  });

  it('is waited for no more once the answer is filed', async () => {
    const { services, actor, caseFile, id, noted } = await issued();
    services.incoming.create(actor, {
      caseFileId: caseFile.id,
      letterId: id,
      kind: 'reply',
      replyKind: 'full',
    });
    expect(noted()?.waiting).toBe(false);
  });
});

it('vaults that are older than the time limits catch up beside the work, and have nothing left to do then', async () => {
  const { actor, store, noted } = await issued();
  store.write(actor, 'test', ({ orm }) => orm.delete(replyDueTable).run());
  expect(noted()).toBeUndefined();
  const upkeep = new ReplyDueUpkeep(store);
  while (upkeep.work(actor));
  expect(noted()?.due).toBe('2025-04-09');
});

it('a draft owes nobody an answer', () => {
  const opened = openLetters({ now: () => friday });
  test = opened;
  const { caseFile } = addAssaultCase(opened);
  const { office } = addOffice(opened, 'kz-prosecutor-general');
  const { id } = makeLetter(opened, caseFile.id, office.id, 'ru');
  expect(opened.services.replyDue.explain(id)).toBeNull();
});
