import { isNull } from 'drizzle-orm';
import type { Store } from '../store/store';
import { caseSealTable } from './case-seal.table';

/** Whether a sealed case would be left without anybody of `others` who is named in it. */
export function isLastNamed(store: Store, userId: string, others: ReadonlySet<string>): boolean {
  return store.whole(() =>
    store.read
      .select({ userIds: caseSealTable.userIds })
      .from(caseSealTable)
      .where(isNull(caseSealTable.deletedAt))
      .all()
      .some(({ userIds }) => userIds.includes(userId) && !userIds.some((id) => others.has(id))),
  );
}
