import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LibraryEntry } from '@shared/library/library.schema';
import { json, recordColumns } from '../store/columns';

export const libraryEntryTable = sqliteTable(
  'library_entry',
  {
    ...recordColumns,
    kind: text({ enum: ['ground', 'condemnation', 'closing', 'context'] }).notNull(),
    titles: json<LibraryEntry['titles']>(),
    texts: json<LibraryEntry['texts']>(),
    country: text(),
    sector: text().notNull(),
    notedOn: text(),
    binding: integer({ mode: 'boolean' }),
    inForce: text().notNull(),
    source: text().notNull(),
    starterKey: text().notNull(),
    verifiedOn: text(),
    verifiedBy: text().notNull(),
    hidden: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('library_entry_bin').on(table.deletedAt)],
);
