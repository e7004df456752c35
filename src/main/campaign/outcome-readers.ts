import { and, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Campaign, OutcomeReaders } from '@shared/campaign/campaign.schema';
import { outcomeFor } from '@shared/campaign/outcome-language.rules';
import type { Store } from '../store/store';
import { supporterTable } from './supporter.table';

/** Who is told the outcome of a campaign, and in which language: known before a message is written. */
export function outcomeReaders(read: Store['read'], campaign: Campaign): OutcomeReaders {
  const addressed = sql<number>`${supporterTable.email} <> ''`;
  const rows = read
    .select({ language: supporterTable.language, addressed, count: count() })
    .from(supporterTable)
    .where(
      and(
        eq(supporterTable.campaignId, campaign.id),
        isNull(supporterTable.deletedAt),
        isNotNull(supporterTable.optIn),
      ),
    )
    .groupBy(supporterTable.language, addressed)
    .orderBy(sql`${supporterTable.language} nulls last`)
    .all();
  const reached = rows.filter((row) => row.addressed === 1);
  return {
    readers: reached.map(({ language, count: n }) => {
      const { text, subject } = outcomeFor(campaign, language);
      return { language, count: n, text: text?.language ?? null, subject: subject?.language ?? null };
    }),
    withoutAddress: rows.reduce((sum, row) => sum + (row.addressed === 1 ? 0 : row.count), 0),
  };
}
