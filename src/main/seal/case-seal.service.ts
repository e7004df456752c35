/**
 * Who alone sees a case. Guarantees: whoever seals a case, or puts back an older list, is one of those who see it; what the
 * store then shows to others is not decided here but below every query, see store/hidden-rows.ts.
 */
import { eq, getTableName } from 'drizzle-orm';
import { AppError } from '@shared/ipc/error';
import type { CaseSeal } from '@shared/seal/case-seal.schema';
import { caseFileTable } from '../casefile/casefile.table';
import type { Actor } from '../ipc/context';
import { isLive, rowById } from '../store/prepared';
import type { Store, Touched, Writer } from '../store/store';
import type { UserService } from '../user/user.service';
import { caseSealTable } from './case-seal.table';

export class CaseSealService {
  constructor(
    private readonly store: Store,
    private readonly users: Pick<UserService, 'getActive'>,
  ) {}

  ofCase(caseFileId: string): CaseSeal | null {
    const row = this.#find(caseFileId);
    if (row === undefined || row.deletedAt !== null) return null;
    return { caseFileId, userIds: [...row.userIds] };
  }

  /** @throws NOT_FOUND, INVALID_INPUT {field: 'userIds', rule: 'self'} */
  set(actor: Actor, { caseFileId, userIds }: CaseSeal): CaseSeal {
    const named = [...new Set(userIds)];
    for (const id of named) this.users.getActive(id);
    return this.store.write(actor, 'case.seal', (writer) => {
      if (!isLive(this.store.read, caseFileTable, caseFileId))
        throw new AppError('NOT_FOUND', { what: getTableName(caseFileTable) });
      const known = this.#find(caseFileId);
      if (known === undefined) writer.insert(caseSealTable, { caseFileId, userIds: named });
      else {
        const { revision } = writer.restore(caseSealTable, known.id);
        writer.update(caseSealTable, known.id, revision, { userIds: named });
      }
      return { caseFileId, userIds: named };
    });
  }

  lift(actor: Actor, caseFileId: string): void {
    const known = this.#find(caseFileId);
    if (known === undefined) return;
    this.store.write(actor, 'case.unseal', (writer) => writer.remove(caseSealTable, known.id));
  }

  #find(caseFileId: string) {
    return this.store.read.select().from(caseSealTable).where(eq(caseSealTable.caseFileId, caseFileId)).get();
  }
}

/** Nobody shuts the own door behind them, not by undoing either. @throws INVALID_INPUT {field: 'userIds', rule: 'self'} */
export function refuseOwnExclusion({ orm, act }: Writer, touched: readonly Touched[]): void {
  for (const { table, id } of touched) {
    if (table !== getTableName(caseSealTable)) continue;
    const seal = rowById(orm, caseSealTable, id);
    if (seal !== undefined && seal.deletedAt === null && !seal.userIds.includes(act.actor.id))
      throw new AppError('INVALID_INPUT', { field: 'userIds', rule: 'self' });
  }
}
