import { desc, eq, sql } from 'drizzle-orm';
import type { Draft } from '@shared/draft/draft.schema';
import type { Actor } from '../ipc/context';
import { preparedOnce } from '../store/prepared';
import type { Store, Writer } from '../store/store';
import { draftTable } from './draft.table';

/** 36 characters of an id and a stroke: what stood here before drafts had an owner does not look so. */
const owned = `${'?'.repeat(8)}-${'?'.repeat(4)}-${'?'.repeat(4)}-${'?'.repeat(4)}-${'?'.repeat(12)}/*`;

/**
 * Keeps what is typed between saves. In the vault because it is as secret as the record it will become, and for whoever
 * typed it alone: the next person who signs in must neither read it nor save it as the own words.
 */
export class DraftService {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  put(actor: Actor, key: string, value: unknown): void {
    const row = { key: keyOf(actor, key), value: value ?? null, updatedAt: this.now() };
    this.store.write(actor, 'draft.put', (writer) => {
      writer.orm
        .insert(draftTable)
        .values(row)
        .onConflictDoUpdate({ target: draftTable.key, set: row })
        .run();
    });
  }

  /** Those of `actor`, latest first. */
  list(actor: Actor, prefix: string): Draft[] {
    const start = keyOf(actor, prefix);
    return this.store.read
      .select()
      .from(draftTable)
      .where(eq(sql`substr(${draftTable.key}, 1, ${start.length})`, start))
      .orderBy(desc(draftTable.updatedAt))
      .all()
      .map((draft) => ({ ...draft, key: draft.key.slice(keyOf(actor, '').length) }));
  }

  /**
   * Drafts of a vault that was used before drafts had an owner: of the only person who opens it, or of nobody who can be
   * told, and then dropped.
   */
  settleOwnerless(actor: Actor, isOnlyUser: boolean): void {
    const ownerless = sql`${draftTable.key} not glob ${owned}`;
    if (this.store.read.select().from(draftTable).where(ownerless).limit(1).get() === undefined) return;
    this.store.write(actor, 'draft.settleOwnerless', ({ orm }) => {
      if (isOnlyUser) {
        orm
          .update(draftTable)
          .set({ key: sql`${keyOf(actor, '')} || ${draftTable.key}` })
          .where(ownerless)
          .run();
      } else orm.delete(draftTable).where(ownerless).run();
    });
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
      writer.orm
        .delete(draftTable)
        .where(eq(draftTable.key, keyOf(actor, key)))
        .run();
    });
  }
}

function keyOf(actor: Actor, key: string): string {
  return `${actor.id}/${key}`;
}
