import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Campaign } from '@shared/campaign/campaign.schema';
import { caseFileTable } from '../casefile/casefile.table';
import { json, recordColumns } from '../store/columns';

export const campaignTable = sqliteTable(
  'campaign',
  {
    ...recordColumns,
    caseFileId: text()
      .notNull()
      .references(() => caseFileTable.id),
    titles: json<Campaign['titles']>(),
    background: json<Campaign['background']>(),
    call: json<Campaign['call']>(),
    message: json<Campaign['message']>(),
    sourceLanguage: text().notNull().$type<Campaign['sourceLanguage']>(),
    translations: json<Campaign['translations']>(),
    targets: json<Campaign['targets']>(),
    startsOn: text(),
    endsOn: text(),
    goal: integer(),
    link: text().notNull(),
    privacyNotice: json<Campaign['privacyNotice']>(),
    optInWording: json<Campaign['optInWording']>(),
    retentionUntil: text(),
    intake: json<Campaign['intake']>(),
    outcome: json<Campaign['outcome']>(),
    notes: text().notNull(),
    state: text().notNull().$type<Campaign['state']>(),
    closedOn: text(),
  },
  (table) => [
    index('campaign_case').on(table.caseFileId, table.deletedAt),
    index('campaign_end').on(table.state, table.deletedAt, table.endsOn),
    index('campaign_retention').on(table.deletedAt, table.retentionUntil),
  ],
);
