import { desc, eq, sql } from 'drizzle-orm';
import type { Draft } from '@shared/draft/draft.schema';
import type { Actor } from '../ipc/context';
import { preparedOnce } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { draftTable } from './draft.table';

/** Keeps what is typed between saves. In the vault because it is as secret as the record it will become. */
export class DraftService {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  put(actor: Actor, key: string, value: unknown): void {
    const row = { key, value: value ?? null, updatedAt: this.now() };
    this.store.write(actor, 'draft.put', (writer) => {
      writer.orm
        .insert(draftTable)
        .values(row)
        .onConflictDoUpdate({ target: draftTable.key, set: row })
        .run();
    });
  }

  /** Latest first. */
  list(prefix: string): Draft[] {
    return this.store.read
      .select()
      .from(draftTable)
      .where(eq(sql`substr(${draftTable.key}, 1, ${prefix.length})`, prefix))
      .orderBy(desc(draftTable.updatedAt))
      .all();
  }

  /** All that was typed into the forms of one record, when it is erased. */
  dropOf(writer: Writer, recordId: string): void {
    const statement = preparedOnce(writer.orm, 'drafts of a record', () =>
      writer.orm
        .delete(draftTable)
        .where(sql`instr(${draftTable.key}, ${sql.placeholder('recordId')}) > 0`)
        .prepare(),
    );
    statement.run({ recordId });
  }

  drop(actor: Actor, key: string): void {
    this.store.write(actor, 'draft.drop', (writer) => {
      writer.orm.delete(draftTable).where(eq(draftTable.key, key)).run();
    });
  }
}
