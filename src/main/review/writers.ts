/** Whose words a letter is: what an approval by another person rests on. Read from the journal, which nobody rewrites. */
import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Actor } from '../ipc/context';
import { journalTable } from '../store/journal.table';
import type { ReadStore } from '../store/store';

/** Fields of a letter that say something to who receives it. */
const words = [
  'subject',
  'greeting',
  'closing',
  'blocks',
  'personId',
  'otherPersonIds',
  'demandIds',
  'officeId',
  'holderId',
  'signatoryIds',
];

/**
 * Whether the person made the letter, or, while it lies with a reviewer since `since`, asked for the review or changed what the
 * letter says: who rewrites another's letter would approve words that nobody else has read.
 */
export function isWriter(read: ReadStore, letterId: string, person: Actor, since: number | null): boolean {
  const { tableName, recordId, action, field, at, sequence } = journalTable;
  const ofLetter = and(eq(tableName, 'letter'), eq(recordId, letterId));
  const [made] = read
    .select()
    .from(journalTable)
    .where(and(ofLetter, eq(action, 'create')))
    .orderBy(asc(sequence))
    .limit(1)
    .all();
  if (made !== undefined && isBy(made, person)) return true;
  if (since === null) return false;
  const later = read
    .select()
    .from(journalTable)
    .where(and(ofLetter, gte(at, since), inArray(field, [...words, 'stage'])))
    .all();
  return later.some((entry) => isBy(entry, person) && (entry.field !== 'stage' || entry.to === 'in_review'));
}

/** Entries of before tell the name alone. */
function isBy(entry: { readonly actor: string; readonly actorId: string }, { id, name }: Actor): boolean {
  return entry.actorId === '' ? entry.actor === name : entry.actorId === id;
}
