import { and, count, eq, gte, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { StatisticsQuery } from '@shared/statistics/statistics.schema';
import type { CountedTable } from '@shared/statistics/suppression.rules';
import { caseActivityTable } from '../casefile/casefile.table';
import { detentionTable } from '../detention/detention.table';
import { personTable } from '../person/person.table';
import type { ReadStore } from '../store/store';
import type { PlaceReach } from './place-reach';
import { codeOf, keyOf, start } from './statistics-keys';

type Period = Pick<StatisticsQuery, 'by' | 'from' | 'until'>;

/**
 * Detentions by the first day on which they may have begun: since when somebody is held, else the arrest. The basis are
 * the people: who was arrested three times is one.
 */
export function countDetentions(
  read: ReadStore,
  { by, from, until }: Period,
  reach: PlaceReach,
): CountedTable {
  const day = sql<
    string | null
  >`coalesce(${start(detentionTable.heldSince)}, ${start(detentionTable.arrestDate)})`;
  const firstDay = sql<string | null>`substr(${day} || '-01-01', 1, 10)`;
  const place = sql<
    string | null
  >`coalesce(${detentionTable.facilityPlaceId}, ${detentionTable.arrestPlaceId})`;
  const key = keyOf(by, day, {
    ground: codeOf(detentionTable.ground),
    gender: personTable.gender,
    country: caseActivityTable.country,
    region: reach.keyOf(place),
  });
  const people = sql<number>`count(distinct coalesce(${detentionTable.personId}, ${detentionTable.id}))`;
  const rows = (where: SQL | undefined, group: SQL<string>) =>
    read
      .select({ key: group, value: count(), basis: people })
      .from(detentionTable)
      .innerJoin(caseActivityTable, eq(caseActivityTable.caseFileId, detentionTable.caseFileId))
      .leftJoin(personTable, eq(personTable.id, detentionTable.personId))
      .where(
        and(isNull(detentionTable.deletedAt), eq(caseActivityTable.live, true), reach.holds(place), where),
      )
      .groupBy(group)
      .all();
  const within = and(gte(firstDay, from), lte(firstDay, until));
  const whole = sql<string>`'' || ''`;
  const [total] = rows(within, whole);
  const [undated] = rows(isNull(day), whole);
  return {
    cells: rows(within, key).map((row) => ({
      ...row,
      label: by === 'region' ? reach.labelOf(row.key) : null,
    })),
    total: { value: total?.value ?? 0, basis: total?.basis ?? 0 },
    undated: undated?.value ?? 0,
  };
}
