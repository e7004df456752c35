/** Guarantees: a person keeps one code in all papers of a case, and no code of a case is ever given to somebody else. */
import { asc, eq } from 'drizzle-orm';
import { RecordService } from '../record/record.service';
import type { Store, Writer } from '../store/store';
import { pseudonymTable } from './pseudonym.table';

export class PseudonymService extends RecordService<typeof pseudonymTable> {
  constructor(store: Store) {
    super(store, pseudonymTable, () => ({ caseFileId: '', personId: '', number: 1 }));
  }

  /** Those in the bin too: taking back that a paper was made does not bring the paper back. */
  listOfCase(caseFileId: string): { personId: string; number: number }[] {
    return this.store.read
      .select({ personId: pseudonymTable.personId, number: pseudonymTable.number })
      .from(pseudonymTable)
      .where(eq(pseudonymTable.caseFileId, caseFileId))
      .orderBy(asc(pseudonymTable.number))
      .all();
  }

  /** The numbers that these persons have or would get next, in their order; nothing is written. */
  numbersFor(caseFileId: string, personIds: readonly string[]): Map<string, number> {
    const given = this.listOfCase(caseFileId);
    // Two records made into one person leave two codes: the first stands.
    const numbers = new Map(given.toReversed().map(({ personId, number }) => [personId, number]));
    let last = given.at(-1)?.number ?? 0;
    for (const id of personIds) if (!numbers.has(id)) numbers.set(id, (last += 1));
    return numbers;
  }

  /** Gives those that have none the numbers that were foreseen. false: somebody else has been given one meanwhile. */
  giveIn(writer: Writer, caseFileId: string, foreseen: ReadonlyMap<string, number>): boolean {
    const now = this.numbersFor(caseFileId, [...foreseen.keys()]);
    if ([...foreseen].some(([id, number]) => now.get(id) !== number)) return false;
    const given = new Set(this.listOfCase(caseFileId).map(({ personId }) => personId));
    for (const [personId, number] of foreseen) {
      if (!given.has(personId)) this.insert(writer, { caseFileId, personId, number });
    }
    return true;
  }
}
