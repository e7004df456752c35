import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Playbook } from '@shared/playbook/playbook.schema';
import { json, recordColumns } from '../store/columns';

export const playbookTable = sqliteTable(
  'playbook',
  {
    ...recordColumns,
    titles: json<Playbook['titles']>(),
    descriptions: json<Playbook['descriptions']>(),
    steps: json<Playbook['steps']>(),
    starterKey: text().notNull(),
  },
  (table) => [index('playbook_bin').on(table.deletedAt)],
);
