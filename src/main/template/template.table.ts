import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OwnTemplate, TemplateContent } from '@shared/template/own-template.schema';
import { json, recordColumns } from '../store/columns';

export const templateTable = sqliteTable(
  'template',
  {
    ...recordColumns,
    names: json<OwnTemplate['names']>(),
    document: text({ enum: ['letter', 'public_text', 'form', 'sheet'] }).notNull(),
    purpose: text().$type<OwnTemplate['purpose']>().notNull(),
    suits: json<OwnTemplate['suits']>(),
    required: json<OwnTemplate['required']>(),
    demandKinds: json<OwnTemplate['demandKinds']>(),
    en: text({ mode: 'json' }).$type<OwnTemplate['en']>(),
    fr: text({ mode: 'json' }).$type<OwnTemplate['fr']>(),
    ru: text({ mode: 'json' }).$type<OwnTemplate['ru']>(),
    starterKey: text().notNull(),
    touched: json<OwnTemplate['touched']>(),
  },
  (table) => [index('template_bin').on(table.deletedAt)],
);

/** What letters were made from: a row is added when a letter is made from a content that has none yet, and never changed. */
export const templateVersionTable = sqliteTable(
  'template_version',
  {
    templateId: text()
      .notNull()
      .references(() => templateTable.id),
    version: integer().notNull(),
    content: json<TemplateContent>(),
    madeAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.version] })],
);
