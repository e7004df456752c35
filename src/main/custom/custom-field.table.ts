import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CustomField } from '@shared/custom/custom-field.schema';
import { json, recordColumns } from '../store/columns';

export const customFieldTable = sqliteTable(
  'custom_field',
  {
    ...recordColumns,
    host: text().notNull().$type<CustomField['host']>(),
    type: text().notNull().$type<CustomField['type']>(),
    names: json<CustomField['names']>(),
    help: json<CustomField['help']>(),
    choices: json<CustomField['choices']>(),
    level: integer().notNull().$type<CustomField['level']>(),
    retired: integer({ mode: 'boolean' }).notNull(),
    position: integer().notNull(),
  },
  (table) => [index('custom_field_order').on(table.deletedAt, table.position)],
);
