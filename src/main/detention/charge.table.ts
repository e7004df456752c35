import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Charge } from '@shared/detention/charge.schema';
import { json, optionalJson } from '../store/columns';
import { detentionPartColumns } from './detention-part.columns';

export const chargeTable = sqliteTable(
  'charge',
  {
    ...detentionPartColumns(),
    article: text().notNull(),
    part: text().notNull(),
    code: json<Charge['code']>(),
    text: json<Charge['text']>(),
    articleText: json<Charge['articleText']>(),
    lawKey: text().notNull().default(''),
    date: optionalJson<Charge['date']>(),
    status: text().notNull().$type<Charge['status']>(),
    contested: integer({ mode: 'boolean' }).notNull(),
    contestedBy: json<Charge['contestedBy']>(),
  },
  (table) => [
    index('charge_detention').on(table.detentionId, table.deletedAt),
    index('charge_case').on(table.caseFileId, table.deletedAt),
    index('charge_bin').on(table.deletedAt),
  ],
);
