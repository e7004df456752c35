import { afterEach, describe, expect, it } from 'vitest';
import type { ReplyBreakdown } from '@shared/statistics/reply-rates.schema';
import {
  addAssaultCase,
  addOffice,
  makeLetter,
  openLetters,
  type TestLetters,
} from '../letter/letter.testkit';

let test: TestLetters | undefined;
afterEach(() => test?.close());

const noon = (day: string) => new Date(`${day}T12:00:00`).getTime();
type Way = readonly [channel: 'post' | 'email', day: string];

async function openSent() {
  const opened = openLetters();
  test = opened;
  const { services, actor } = opened;
  const { caseFile } = addAssaultCase(opened);
  const { office } = addOffice(opened, 'kz-prosecutor-general');
  const sent = async (ways: readonly Way[], came: 'reply' | 'acknowledgement', receivedOn: string | null) => {
    const { id, revision } = makeLetter(opened, caseFile.id, office.id, 'ru');
    const { signal } = new AbortController();
    await services.letterIssue.issue(actor, { id, revision, accepted: [] }, signal);
    for (const [channel, day] of ways)
      services.dispatch.markSent(actor, { letterId: id, channel, sentAt: noon(day) });
    if (receivedOn === null) return;
    services.incoming.create(actor, { caseFileId: caseFile.id, letterId: id, kind: came, receivedOn });
  };
  await sent(
    [
      ['email', '2022-01-03'],
      ['post', '2022-01-05'],
    ],
    'reply',
    '2022-01-13',
  );
  await sent([['post', '2022-01-10']], 'acknowledgement', '2022-01-12');
  await sent([['post', '2021-12-20']], 'reply', '2021-12-24');
  const table = (by: ReplyBreakdown, publicly = false) =>
    services.statistics.replies({ by, from: '2021-01-01', until: '2022-12-31', publicly });
  return { ...opened, office, table };
}

describe('answers of authorities', () => {
  it('are counted by office, by the way of sending and by year, with the median delay; a receipt is none', async () => {
    const { table, office } = await openSent();
    const { rows, total } = table('authority');
    expect(rows).toMatchObject([{ key: office.id, sent: 3, answered: 2, medianDays: 7 }]);
    expect(rows[0]?.label?.ru).toContain('прокуратура');
    expect(total).toMatchObject({ sent: 3, answered: 2, medianDays: 7 });
    expect(table('channel').rows).toMatchObject([
      { key: 'post', sent: 3, answered: 2, medianDays: 6 },
      { key: 'email', sent: 1, answered: 1, medianDays: 10 },
    ]);
    // By channel a letter counts for each of its ways; the total counts it once.
    expect(table('channel').total.sent).toBe(3);
    expect(table('year').rows).toMatchObject([
      { key: '2022', sent: 2, answered: 1, medianDays: 10 },
      { key: '2021', sent: 1, answered: 1, medianDays: 4 },
    ]);
    expect(table('authority', true).rows).toMatchObject([{ sent: null, answered: null, medianDays: null }]);
  });
});
