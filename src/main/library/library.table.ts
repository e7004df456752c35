import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { LibraryEntry } from '@shared/library/library.schema';
import { json, recordColumns } from '../store/columns';

export const libraryEntryTable = sqliteTable(
  'library_entry',
  {
    ...recordColumns,
    kind: text({ enum: ['ground', 'offence', 'condemnation', 'closing', 'context', 'demand'] }).notNull(),
    titles: json<LibraryEntry['titles']>(),
    texts: json<LibraryEntry['texts']>(),
    quotes: json<LibraryEntry['quotes']>().default({}),
    article: text().notNull().default(''),
    part: text().notNull().default(''),
    instrument: json<LibraryEntry['instrument']>().default({}),
    country: text(),
    sector: text().notNull(),
    notedOn: text(),
    binding: integer({ mode: 'boolean' }),
    demandKind: text().$type<NonNullable<LibraryEntry['demandKind']>>(),
    suits: json<LibraryEntry['suits']>().default({ offices: [], competences: [], countries: [] }),
    inForce: text().notNull(),
    source: text().notNull(),
    starterKey: text().notNull(),
    verifiedOn: text(),
    verifiedBy: text().notNull(),
    hidden: integer({ mode: 'boolean' }).notNull(),
  },
  (table) => [index('library_entry_bin').on(table.deletedAt)],
);
