/** The letters of a case: drafts go, of issued ones the register stays without a word of what they said. */
import { inArray, or } from 'drizzle-orm';
import { unaskedFollowUpTable } from '../deadline/unasked-follow-up.table';
import { letterVersionTable } from '../letter/letter-version.table';
import { letterFrozenTable } from '../letter/letter.table';
import type { Writer } from '../store/store';
import type { CaseRecords } from './case-records';

export interface TakenLetters {
  /** Letters that were never issued, and what hangs on them. */
  readonly drafts: ReadonlySet<string>;
}

export function takeLetters(writer: Writer, records: CaseRecords): TakenLetters {
  const letters = records.get('letter')?.rows ?? [];
  const ids = letters.map(({ id }) => id);
  const drafts = new Set(letters.filter((row) => row['state'] === 'draft').map(({ id }) => id));
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500);
    const { orm } = writer;
    orm.delete(letterFrozenTable).where(inArray(letterFrozenTable.letterId, some)).run();
    orm
      .delete(letterVersionTable)
      .where(or(inArray(letterVersionTable.firstId, some), inArray(letterVersionTable.secondId, some)))
      .run();
    orm
      .delete(unaskedFollowUpTable)
      .where(or(inArray(unaskedFollowUpTable.letterId, some), inArray(unaskedFollowUpTable.draftId, some)))
      .run();
  }
  const dispatched = records.get('dispatch')?.rows ?? [];
  const ofDrafts = dispatched.filter((row) => drafts.has(String(row['letterId']))).map(({ id }) => id);
  return { drafts: new Set([...drafts, ...ofDrafts]) };
}
