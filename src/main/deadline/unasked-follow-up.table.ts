import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FollowUpStep } from '@shared/deadline/follow-up.rules';
import { letterTable } from '../letter/letter.table';

/**
 * Which steps of the ladder the app has drafted unasked. A row stays when its draft is thrown away, so that nothing is
 * drafted twice; beside the records, so that no undo of a person makes the app forget.
 */
export const unaskedFollowUpTable = sqliteTable(
  'unasked_follow_up',
  {
    /** The first letter of the ladder. */
    letterId: text()
      .notNull()
      .references(() => letterTable.id),
    step: text().notNull().$type<FollowUpStep>(),
    draftId: text()
      .notNull()
      .references(() => letterTable.id),
  },
  (table) => [primaryKey({ columns: [table.letterId, table.step] })],
);
