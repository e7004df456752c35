import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '@shared/user/user.schema';
import { signatoryTable } from '../settings/signatory.table';
import { recordColumns } from '../store/columns';

/** Who may open the vault and what as. `deletedAt`: the access has ended; the id and the name stay for the journal. */
export const userTable = sqliteTable('user', {
  ...recordColumns,
  name: text().notNull(),
  role: text().notNull().$type<Role>(),
  signatoryId: text().references(() => signatoryTable.id),
  /** The version of the wrap in the header that may open: an older one has been given up. */
  passphraseVersion: integer().notNull(),
  mustChange: integer({ mode: 'boolean' }).notNull(),
});

/** One row: which recovery key counts. */
export const recoveryTable = sqliteTable('recovery', {
  id: integer().primaryKey(),
  version: integer().notNull(),
});
