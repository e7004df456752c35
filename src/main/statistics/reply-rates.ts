import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import type { LocalizedText } from '@shared/language/language.schema';
import { replyTable, type SentLetter } from '@shared/statistics/reply-rates.rules';
import type { ReplyQuery, ReplyTable } from '@shared/statistics/reply-rates.schema';
import { caseActivityTable } from '../casefile/casefile.table';
import { dispatchTable } from '../dispatch/dispatch.table';
import { incomingTable } from '../incoming/incoming.table';
import { letterTable } from '../letter/letter.table';
import { civilDay } from '../record/today';
import type { ReadStore } from '../store/store';

/**
 * Letters sent within a period and the first answer to each. By channel a letter counts once for each way it went, else
 * once, from the day on which it first went out.
 */
export function countReplies(
  read: ReadStore,
  { by, from, until, publicly }: ReplyQuery,
  officeNames: () => ReadonlyMap<string, LocalizedText>,
): ReplyTable {
  const sendings = listSendings(read, from, until);
  const answers = firstAnswers(read, [...new Set(sendings.map(({ letterId }) => letterId))]);
  const toLetter = (one: (typeof sendings)[number], key: string): SentLetter => ({
    key,
    sentOn: one.sentOn,
    answeredOn: answers.get(one.letterId) ?? null,
  });
  const first = onceEach(sendings, ({ letterId }) => letterId);
  const counted =
    by === 'channel'
      ? onceEach(sendings, ({ letterId, channel }) => `${letterId} ${channel}`).map((one) =>
          toLetter(one, one.channel),
        )
      : first.map((one) => toLetter(one, by === 'year' ? one.sentOn.slice(0, 4) : one.officeId));
  const names = by === 'authority' ? officeNames() : undefined;
  const whole = first.map((one) => toLetter(one, ''));
  return replyTable(counted, whole, (key) => names?.get(key) ?? null, publicly);
}

/** In the order in which they went out. */
function listSendings(read: ReadStore, from: string, until: string) {
  const rows = read
    .select({
      letterId: dispatchTable.letterId,
      channel: dispatchTable.channel,
      sentAt: dispatchTable.sentAt,
      officeId: letterTable.officeId,
    })
    .from(dispatchTable)
    .innerJoin(letterTable, eq(letterTable.id, dispatchTable.letterId))
    .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, letterTable.caseFileId))
    .where(
      and(
        isNull(dispatchTable.deletedAt),
        isNull(letterTable.deletedAt),
        eq(caseActivityTable.live, true),
        gte(dispatchTable.sentAt, instantOf(from, 0)),
        lte(dispatchTable.sentAt, instantOf(until, 24)),
      ),
    )
    .orderBy(asc(dispatchTable.sentAt))
    .all();
  return rows.map(({ sentAt, ...row }) => ({ ...row, sentOn: civilDay(sentAt) }));
}

/** The beginning or the end of a civil day at this place. */
function instantOf(day: string, hour: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hour).getTime() - (hour === 0 ? 0 : 1);
}

const atOnce = 500;

function firstAnswers(read: ReadStore, letterIds: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let start = 0; start < letterIds.length; start += atOnce) {
    const rows = read
      .select({ letterId: incomingTable.letterId, receivedOn: incomingTable.receivedOn })
      .from(incomingTable)
      .where(
        and(
          isNull(incomingTable.deletedAt),
          eq(incomingTable.kind, 'reply'),
          inArray(incomingTable.letterId, letterIds.slice(start, start + atOnce)),
        ),
      )
      .all();
    for (const { letterId, receivedOn } of rows) {
      if (letterId === null) continue;
      const known = found.get(letterId);
      if (known === undefined || receivedOn < known) found.set(letterId, receivedOn);
    }
  }
  return found;
}

/** The first of those that share a key. */
function onceEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Map<string, Item>();
  for (const item of items) if (!known.has(keyOf(item))) known.set(keyOf(item), item);
  return [...known.values()];
}
