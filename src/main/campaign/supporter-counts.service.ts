import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { SupporterBreakdown } from '@shared/campaign/supporter.schema';
import type { StatisticsTable } from '@shared/statistics/statistics.schema';
import { shownInFull, shownToThePublic, type CountedCell } from '@shared/statistics/suppression.rules';
import type { Store } from '../store/store';
import { supporterTable } from './supporter.table';

/** Bars beyond these are in nobody's sight; what they hold together is told in one. */
const most = 60;
export const restKey = '…';

/** Signatures by country, organisation, language or day; those of forgotten signatories count. */
export class SupporterCountsService {
  constructor(private readonly store: Store) {}

  table(campaignId: string, by: SupporterBreakdown, publicly: boolean): StatisticsTable {
    const cells = this.#cells(campaignId, by);
    const sum = cells.reduce((all, { value }) => all + value, 0);
    const table = {
      cells: by === 'day' ? cells : shortened(cells),
      total: { value: sum, basis: sum },
      undated: 0,
    };
    return publicly ? shownToThePublic(table) : shownInFull(table);
  }

  #cells(campaignId: string, by: SupporterBreakdown): CountedCell[] {
    const key = keys[by];
    const rows = this.store.read
      .select({ key, value: count() })
      .from(supporterTable)
      .where(and(eq(supporterTable.campaignId, campaignId), isNull(supporterTable.deletedAt)))
      .groupBy(by === 'organisation' ? sql`lower(${key})` : key)
      .all();
    const cells = rows.map((row) => ({ key: row.key, label: null, value: row.value, basis: row.value }));
    return by === 'day'
      ? cells.toSorted((a, b) => (a.key < b.key ? -1 : 1))
      : cells.toSorted((a, b) => b.value - a.value);
  }
}

const keys = {
  country: sql<string>`coalesce(${supporterTable.country}, '')`,
  organisation: sql<string>`trim(${supporterTable.organisation})`,
  language: sql<string>`coalesce(${supporterTable.language}, '')`,
  day: sql<string>`coalesce(${supporterTable.signedOn}, '')`,
};

function shortened(cells: readonly CountedCell[]): CountedCell[] {
  if (cells.length <= most) return [...cells];
  const rest = cells.slice(most - 1).reduce((sum, { value }) => sum + value, 0);
  return [...cells.slice(0, most - 1), { key: restKey, label: null, value: rest, basis: rest }];
}
